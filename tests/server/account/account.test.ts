import { expect, it } from 'vitest';
import { accountSchema } from '../../../src/museum/account/account.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { ada, card, membership, order } from '../../membership/store/sample-rows.ts';
import { DAY, NOW } from '../small-disk-museum.ts';
import { openAccountServer } from './account-server.ts';

describeOnBothStores('one’s own page', ({ place }) => {
  const open = async () => openAccountServer(await place());

  it('shows who signed in their membership, cards, rooms, sessions and consents', async () => {
    const { call, cookieFor } = await open();
    const answer = await call('GET', '', await cookieFor('ada'));
    expect(answer.headers['cache-control']).toBe('no-store');
    const account = accountSchema.parse(answer.json());
    expect(account).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada@example.org',
      mayManage: true,
      membership: { tier: 'friend', endsAtMs: NOW + 100 * DAY, revoked: false },
      cards: [{ id: 'card', seat: 1, holderName: 'Ada Lovelace', revoked: false }],
      freeSeats: [2],
      rooms: [{ id: 'salon' }],
      sessions: [{ device: 'Firefox · Linux', openedBy: 'link', here: true }],
    });
  });

  it('shows who came with a card that card, and nothing of the account', async () => {
    const { call, signIn, service } = await open();
    const cookie = await signIn(
      await service.tokenOf(card({ endsAtMs: NOW + 100 * DAY, startsAtMs: NOW - DAY })),
    );
    const account = accountSchema.parse((await call('GET', '', cookie)).json());
    expect(account).toMatchObject({
      mayManage: false,
      email: null,
      sessions: [],
      passkeys: [],
      freeSeats: [],
    });
    expect(account.cards.map(({ id }) => id)).toEqual(['card']);
    for (const [method, path, body] of [
      ['GET', '/export'],
      ['POST', '/erase', { confirm: 'ada@example.org' }],
      ['POST', '/language', { language: 'fr' }],
      ['POST', '/seats', { seat: 2, name: 'Mallory' }],
      ['POST', '/consents/withdraw', { purpose: 'news' }],
      ['POST', '/consents/give', { purpose: 'news', lang: 'en' }],
      ['DELETE', '/sessions'],
      ['DELETE', '/sessions/any'],
      ['POST', '/passkeys/options', {}],
    ] as const) {
      const refused = await call(method, path, cookie, body);
      expect([path, refused.statusCode, refused.json()]).toEqual([
        path,
        403,
        { error: { code: 'not-for-you' } },
      ]);
    }
  });

  it('is not for who is signed out, nor for the desk', async () => {
    const { call, cookieFor } = await open();
    expect((await call('GET', '', '')).json()).toEqual({ error: { code: 'sign-in-needed' } });
    expect((await call('GET', '', await cookieFor('grace', 'staff'))).json()).toEqual({
      error: { code: 'not-for-you' },
    });
  });

  it('ends one session, or all others, and nobody else’s', async () => {
    const { call, cookieFor, repositories } = await open();
    const [mine, other, third] = [await cookieFor('ada'), await cookieFor('ada'), await cookieFor('ada')];
    await repositories.members.add({ ...ada, id: 'mallory', email: 'mallory@example.org' });
    const mallory = await cookieFor('mallory');
    const ids = async () => accountSchema.parse((await call('GET', '', mine)).json()).sessions;
    const [elsewhere] = (await ids()).filter(({ here }) => !here);
    expect((await call('DELETE', `/sessions/${elsewhere!.id}`, mallory)).statusCode).toBe(404);
    expect((await call('DELETE', `/sessions/${elsewhere!.id}`, mine)).statusCode).toBe(204);
    expect(await ids()).toHaveLength(2);
    expect((await call('DELETE', '/sessions', mine)).statusCode).toBe(204);
    expect(await ids()).toMatchObject([{ here: true }]);
    await expect
      .poll(async () => [
        (await call('GET', '', other)).statusCode,
        (await call('GET', '', third)).statusCode,
      ])
      .toEqual([401, 401]);
    expect((await call('GET', '', mallory)).statusCode).toBe(200);
  });

  it('gives a free seat a card, once', async () => {
    const { call, cookieFor, signIn } = await open();
    const cookie = await cookieFor('ada');
    expect((await call('POST', '/seats', cookie, { seat: 2, name: ' Ralph ' })).statusCode).toBe(204);
    const { cards, freeSeats } = accountSchema.parse((await call('GET', '', cookie)).json());
    expect(cards.map(({ seat, holderName }) => [seat, holderName])).toEqual([
      [1, 'Ada Lovelace'],
      [2, 'Ralph'],
    ]);
    expect(freeSeats).toEqual([]);
    expect((await call('GET', '', await signIn(cards[1]!.token))).json()).toMatchObject({ name: 'Ralph' });
    for (const seat of [1, 2, 3, 0]) {
      expect((await call('POST', '/seats', cookie, { seat, name: 'Mallory' })).statusCode).toBe(404);
    }
    expect((await call('POST', '/seats', cookie, { seat: 2, name: ' ' })).statusCode).toBe(400);
  });

  it('keeps the language of mails, of those that the museum speaks', async () => {
    const { call, cookieFor, repositories } = await open();
    const cookie = await cookieFor('ada');
    expect((await call('POST', '/language', cookie, { language: 'fr' })).statusCode).toBe(204);
    expect((await repositories.members.find('ada'))?.language).toBe('fr');
    expect((await call('POST', '/language', cookie, { language: 'tlh' })).statusCode).toBe(400);
  });

  it('withdraws a consent, which is noted once', async () => {
    const { call, cookieFor, repositories } = await open();
    const given = {
      memberId: 'ada',
      wordingVersion: '1',
      language: 'en',
      source: 'join',
      givenAtMs: NOW - DAY,
    };
    await repositories.consents.add({
      ...given,
      id: 'a',
      purpose: 'news',
      wording: 'Yes.',
      withdrawnAtMs: null,
    });
    await repositories.consents.add({
      ...given,
      id: 'b',
      purpose: 'talks',
      wording: 'Yes!',
      withdrawnAtMs: null,
    });
    const cookie = await cookieFor('ada');
    for (let i = 0; i < 2; i++) await call('POST', '/consents/withdraw', cookie, { purpose: 'news' });
    const { consents } = accountSchema.parse((await call('GET', '', cookie)).json());
    expect(consents.map(({ purpose, withdrawnAtMs }) => [purpose, withdrawnAtMs])).toEqual([
      ['news', NOW],
      ['talks', null],
    ]);
    const log = await repositories.auditLog.about('member', 'ada', 10);
    expect(log.filter(({ action }) => action === 'withdraw-consent')).toHaveLength(1);
  });

  it('gives all that is kept, and nothing that lets anybody in', async () => {
    const { call, cookieFor } = await open();
    const cookie = await cookieFor('ada');
    const answer = await call('GET', '/export', cookie);
    expect(answer.headers['content-disposition']).toContain('attachment');
    expect(answer.json()).toMatchObject({
      member: { name: 'Ada Lovelace', email: 'ada@example.org' },
      memberships: [{ tier: 'friend' }],
      cards: [{ id: 'card' }],
      sessions: [{ userAgent: 'Firefox · Linux' }],
    });
    expect(answer.body).not.toMatch(/hash|eyJ|publicKey/i);
  });

  it('erases who says so by their address: nothing of them stays but what accounting law asks for', async () => {
    const { call, cookieFor, repositories, service, signIn } = await open();
    await repositories.orders.add(order());
    await repositories.orders.move('order', 'paid', NOW);
    await repositories.mails.add({
      kind: 'welcome',
      recipient: 'ada@example.org',
      language: 'en',
      params: {},
      createdAtMs: NOW,
    });
    const token = await service.tokenOf(card({ startsAtMs: NOW - DAY, endsAtMs: NOW + 100 * DAY }));
    const cookie = await cookieFor('ada');
    expect((await call('POST', '/erase', cookie, { confirm: 'somebody@example.org' })).statusCode).toBe(400);
    const answer = await call('POST', '/erase', cookie, { confirm: ' ADA@example.org' });
    expect(answer.statusCode).toBe(204);
    expect(answer.cookies[0]).toMatchObject({ name: 'enfilade_session', value: '' });
    expect((await call('GET', '', cookie)).statusCode).toBe(401);
    await expect(signIn(token)).rejects.toThrow('card-revoked');
    expect(await repositories.members.find('ada')).toMatchObject({ name: '', email: null, erasedAtMs: NOW });
    expect((await repositories.cards.find('card'))?.holderName).toBe('');
    expect(await repositories.mails.list(10, 'ada@example.org')).toEqual([]);
    expect(await repositories.orders.ofMember('ada')).toMatchObject([{ name: 'Ada Lovelace' }]);
    expect(await repositories.memberships.ofMember('ada')).toHaveLength(1);
  });

  it('knows the highest membership that runs, and one with none', async () => {
    const { call, cookieFor, repositories } = await open();
    await repositories.members.add({ ...ada, id: 'new', name: 'New', email: 'new@example.org' });
    expect((await call('GET', '', await cookieFor('new'))).json()).toMatchObject({
      membership: null,
      cards: [],
      rooms: [],
    });
    await repositories.memberships.add(
      membership({ id: 'other', memberId: 'new', startsAtMs: NOW, endsAtMs: NOW + DAY, seats: 1 }),
    );
    expect((await call('GET', '', await cookieFor('new'))).json()).toMatchObject({
      membership: { endsAtMs: NOW + DAY },
      freeSeats: [1],
    });
  });
});
