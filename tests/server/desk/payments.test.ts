import { expect, it, onTestFinished } from 'vitest';
import { openMembership } from '../../../src/membership/index.ts';
import { paymentsSchema } from '../../../src/museum/desk/answers.ts';
import { DESK_API } from '../../../src/museum/desk/paths.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { openSellingMuseum, wish } from '../joining/selling-museum.ts';
import { NOW } from '../small-disk-museum.ts';
import { cookieOf } from './desk-server.ts';

const namesOf = ({ id, reference }: { id: string; reference: string }) => ({ id, reference });

describeOnBothStores('payments at the desk', ({ place }) => {
  async function open() {
    const config = await place();
    const server = await openSellingMuseum(config);
    const beside = await openMembership({
      ...config,
      museumId: async () => 'small-museum',
      nowMs: () => NOW,
    });
    onTestFinished(() => beside.close());
    const { repositories } = beside.store;
    const account = { role: 'desk', createdAtMs: NOW } as const;
    for (const id of ['grace', 'edith'])
      await repositories.staff.add({ id, name: id, email: `${id}@museum.example`, ...account });
    const cookies = {
      grace: await cookieOf(beside, 'staff', 'grace'),
      edith: await cookieOf(beside, 'staff', 'edith'),
    };
    const ask = (url: string, who: keyof typeof cookies = 'grace') =>
      server.post(url, {}, { cookie: cookies[who] });
    const order = async (more: object = {}): Promise<{ id: string; reference: string }> =>
      (await server.post('/api/joining/orders', wish(more))).json().order;
    const move = async (id: string, act: 'confirm' | 'cancel', who: keyof typeof cookies = 'grace') => {
      const answer = await ask(DESK_API.payment(id, act), who);
      return [answer.statusCode, answer.json().error?.code ?? 'done'] as const;
    };
    const waiting = async () => paymentsSchema.parse((await ask(DESK_API.payments)).json()).orders;
    const actions = async () => {
      const log = await repositories.auditLog.list(50);
      return log
        .filter(({ subjectKind }) => subjectKind === 'order')
        .map(({ action, actorId }) => [action, actorId]);
    };
    return { ...server, repositories, beside, ask, order, move, waiting, actions };
  }

  it('that wait are listed, the oldest first, with what is to be found on the account', async () => {
    const { order, waiting, clock } = await open();
    const first = namesOf(await order());
    clock.nowMs += 1000;
    const second = namesOf(
      await order({
        tier: 'patron',
        purpose: 'gift',
        name: 'Byron',
        email: 'byron@example.org',
      }),
    );
    expect(await waiting()).toEqual([
      expect.objectContaining({
        ...first,
        name: 'Ada Lovelace',
        tier: 'friend',
        amountMinor: 3500,
        seats: 1,
      }),
      expect.objectContaining({ ...second, purpose: 'gift', amountMinor: 12_000, currency: 'EUR' }),
    ]);
  });

  it('that are confirmed begin a membership with its card and mails, logged under who did it', async () => {
    const { order, ask, waiting, actions, repositories } = await open();
    const { id } = await order();
    const answer = await ask(DESK_API.payment(id, 'confirm'));
    const { memberId } = answer.json();
    expect(answer.statusCode).toBe(200);
    expect(await repositories.members.find(memberId)).toMatchObject({ email: 'ada@example.org' });
    expect(await repositories.memberships.ofMember(memberId)).toMatchObject([
      { tier: 'friend', orderId: id },
    ]);
    expect(await repositories.cards.ofMember(memberId)).toHaveLength(1);
    const mails = await repositories.mails.list(10, 'ada@example.org');
    expect(mails.map(({ kind }) => kind).sort()).toEqual([
      'payment-confirmed',
      'request-received',
      'welcome',
    ]);
    expect(await waiting()).toEqual([]);
    expect(await actions()).toEqual([['order.paid', 'grace']]);
  });

  it('that are cancelled begin nothing', async () => {
    const { order, move, waiting, actions, repositories } = await open();
    const { id } = await order();
    expect(await move(id, 'cancel')).toEqual([200, 'done']);
    expect(await repositories.members.findByEmail('ada@example.org')).toBeUndefined();
    expect(await waiting()).toEqual([]);
    expect(await actions()).toEqual([['order.cancelled', 'grace']]);
  });

  it.each([
    ['confirm', 'confirm', 'order.paid'],
    ['confirm', 'cancel', 'order.paid'],
    ['cancel', 'confirm', 'order.cancelled'],
    ['cancel', 'cancel', 'order.cancelled'],
  ] as const)('that were settled stay so: %s, then %s', async (first, second, action) => {
    const { order, move, actions, repositories } = await open();
    const { id } = await order();
    expect(await move(id, first)).toEqual([200, 'done']);
    expect(await move(id, second, 'edith')).toEqual([409, 'order-settled']);
    const member = await repositories.members.findByEmail('ada@example.org');
    const held = member ? await repositories.memberships.ofMember(member.id) : [];
    expect(held).toHaveLength(first === 'confirm' ? 1 : 0);
    expect(await actions()).toEqual([[action, 'grace']]);
  });

  it('that two settle at once are settled by one of them, wholly', async () => {
    const { order, move, actions, repositories } = await open();
    for (let round = 0; round < 4; round++) {
      const email = `member${round}@example.org`;
      const { id } = await order({ email });
      const acts = round % 2 === 0 ? (['confirm', 'confirm'] as const) : (['confirm', 'cancel'] as const);
      const both = await Promise.all([move(id, acts[0], 'grace'), move(id, acts[1], 'edith')]);
      expect(both.map(([status]) => status).sort()).toEqual([200, 409]);
      const member = await repositories.members.findByEmail(email);
      const held = member ? await repositories.memberships.ofMember(member.id) : [];
      const cards = member ? await repositories.cards.ofMember(member.id) : [];
      const joined = acts[both.findIndex(([status]) => status === 200)] === 'confirm' ? 1 : 0;
      expect([held.length, cards.length]).toEqual([joined, joined]);
    }
    expect(await actions()).toHaveLength(4);
  });

  it('that nobody made are not found, and members settle none', async () => {
    const { order, move, post, beside, repositories, waiting } = await open();
    const { id } = await order();
    expect(await move('made-up', 'confirm')).toEqual([404, 'order-not-found']);
    await repositories.members.add({
      ...{ id: 'ada', name: 'Ada', email: 'ada@example.org', language: 'en', note: null },
      ...{ createdAtMs: NOW, erasedAtMs: null },
    });
    const cookie = await cookieOf(beside, 'member', 'ada');
    for (const headers of [{ cookie }, {}]) {
      const answer = await post(DESK_API.payment(id, 'confirm'), {}, headers);
      expect(answer.statusCode).toBe('cookie' in headers ? 403 : 401);
    }
    expect(await waiting()).toHaveLength(1);
  });
});
