import { expect, it } from 'vitest';
import { joiningService } from '../../../src/membership/joining/index.ts';
import { atTheMuseum } from '../../../src/membership/payments/index.ts';
import { runReminders } from '../../../src/membership/reminders/index.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { DAY, MUSEUM, NOW, STAFF, wish } from '../joining/joining-fixture.ts';
import { openPost } from './post.ts';

const returnTo = () => ({ success: '', cancel: '' });

describeOnBothStores('the mails of joining', ({ place }) => {
  async function open() {
    const post = await openPost(await place(), { nowMs: NOW, museum: MUSEUM });
    const context = { store: post.store, museum: async () => MUSEUM, nowMs: () => post.clock.nowMs };
    const joining = joiningService({ ...context, adapters: [atTheMuseum] });
    async function order(more = {}) {
      const placed = await joining.orders.place(wish(more), { memberId: null, returnTo });
      if (!placed.ok) throw new Error(placed.code);
      return placed.order;
    }
    /** Sends what is due, and gives the mails that went out since. */
    async function sendAll() {
      const before = post.sent.length;
      await post.worker.sendDue();
      return post.sent.slice(before);
    }
    return { ...post, context, joining, order, sendAll };
  }

  it('say how to pay at the museum, with amount and reference in the buyer’s language', async () => {
    const { order, sendAll } = await open();
    const { reference } = await order();
    const [received] = await sendAll();
    expect(received?.to).toBe('ada@example.org');
    expect(received?.mail.text.replaceAll(/\s/g, ' ')).toContain('35 €');
    expect(received?.mail.text).toContain(reference);
    expect(received?.mail.text).toContain('At the desk.');
  });

  it('are not sent for a request that was settled meanwhile', async () => {
    const { order, joining, sendAll } = await open();
    await joining.orders.cancel((await order()).reference, STAFF);
    expect(await sendAll()).toEqual([]);
  });

  it('bring a receipt and each card, as a link whose secret no server sees', async () => {
    const { order, joining, sendAll, membership } = await open();
    const { reference } = await order({ tier: 'family', holders: ['Grace Hopper'] });
    await joining.orders.confirm(reference, STAFF);
    const sent = await sendAll();
    expect(sent).toHaveLength(3);
    const links = sent.flatMap(({ mail }) => /https:\/\/\S+\/fr\/card#(\S+)/.exec(mail.text)?.[1] ?? []);
    expect(links).toHaveLength(2);
    const names: string[] = [];
    for (const token of links) {
      const opened = await membership.signIn(token);
      if (!opened.ok) throw new Error(opened.reason);
      names.push(opened.who.name);
    }
    expect(names.sort()).toEqual(['Ada Lovelace', 'Grace Hopper']);
  });

  it('welcome who joins, and thank who renews, each in words of their own', async () => {
    const { order, joining, sendAll } = await open();
    const settled = async (more = {}) => {
      await joining.orders.confirm((await order(more)).reference, STAFF);
      return (await sendAll()).map(({ mail }) => mail.subject);
    };
    const [joined, renewed] = [await settled(), await settled()];
    expect(joined.filter((subject) => subject.startsWith('Bienvenue'))).toHaveLength(1);
    expect(renewed.filter((subject) => subject.startsWith('Bienvenue'))).toEqual([]);
    expect(renewed).toContainEqual(expect.stringMatching(/^Votre adhésion continue/));
    expect(await settled({ tier: 'family', holders: [] })).toContainEqual(
      expect.stringMatching(/^Votre adhésion continue/),
    );
  });

  it('bring a gift’s code, which is made only then and opens the gift', async () => {
    const { order, joining, sendAll } = await open();
    await joining.orders.confirm((await order({ purpose: 'gift', message: 'With love' })).reference, STAFF);
    const [mail] = await sendAll();
    const code = /\/fr\/gift#([0-9A-Z-]+)/.exec(mail?.mail.text ?? '')?.[1] ?? '';
    expect(mail?.mail.text).toContain('With love');
    expect(await joining.gifts.look(code)).toMatchObject({ ok: true, gift: { tier: 'friend' } });
  });

  it('remind of an end with a link that renews and says nothing of who it is', async () => {
    const { order, joining, sendAll, context, clock } = await open();
    await joining.orders.confirm((await order()).reference, STAFF);
    await sendAll();
    clock.nowMs = NOW + 360 * DAY;
    await runReminders(context);
    const [reminder] = await sendAll();
    expect(reminder?.mail.text).toMatch(/https:\/\/\S+\/fr\/join\?renew\s/);
    expect(reminder?.mail.text).toContain('1 décembre 2027');
  });

  it('do not remind who renewed or was erased before the mail went out', async () => {
    const { order, joining, sendAll, context, clock, store } = await open();
    await joining.orders.confirm((await order()).reference, STAFF);
    await sendAll();
    clock.nowMs = NOW + 360 * DAY;
    await runReminders(context);
    const member = await store.repositories.members.findByEmail('ada@example.org');
    await store.repositories.members.erase(member!.id, clock.nowMs);
    expect(await sendAll()).toEqual([]);
  });
});
