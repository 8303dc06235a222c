import type { FastifyInstance } from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { sessionSchema } from '../../../src/museum/api.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { openPost, secretIn } from '../../membership/mail-queue/post.ts';
import { ada, membership } from '../../membership/store/sample-rows.ts';
import { openTestServer } from '../public-server.ts';
import { DAY, makeDiskMuseum, NOW } from '../small-disk-museum.ts';

const MINUTE = 60_000;

const post = (app: FastifyInstance, url: string, payload: object, remoteAddress = '192.0.2.1') =>
  app.inject({
    method: 'POST',
    url,
    payload,
    remoteAddress,
    headers: { 'user-agent': 'Firefox/140.0 (X11; Linux)' },
  });
const ask = (app: FastifyInstance, email: string, remoteAddress?: string) =>
  post(app, '/api/sign-in/links', { email, lang: 'fr' }, remoteAddress);
const redeem = (app: FastifyInstance, secret: string) => post(app, '/api/sign-in/redeem', { secret });

describeOnBothStores('signing in by a link', ({ place }) => {
  async function open() {
    const museum = makeDiskMuseum();
    const config = await place();
    const server = await openTestServer(museum, config);
    onTestFinished(async () => {
      await server.app.close();
      museum.remove();
    });
    const letters = await openPost(config, { nowMs: NOW });
    const { members, memberships, staff } = letters.store.repositories;
    await members.add(ada);
    await memberships.add(membership({ startsAtMs: NOW, endsAtMs: NOW + 100 * DAY }));
    await staff.add({
      id: 'grace',
      email: 'grace@example.org',
      name: 'Grace',
      role: 'desk',
      createdAtMs: NOW,
    });
    const at = (nowMs: number) => {
      server.clock.nowMs = nowMs;
      letters.clock.nowMs = nowMs;
    };
    const linkFor = async (email: string) => {
      await ask(server.app, email);
      await letters.worker.sendDue();
      return secretIn(letters.sent.at(-1)!.mail);
    };
    return { ...server, letters, at, linkFor };
  }

  it('opens a session that opens the member’s rooms, once', async () => {
    const { app, letters, linkFor } = await open();
    const secret = await linkFor(' Ada@Example.org ');
    expect(letters.sent.at(-1)!.mail.text).toContain(`https://museum.example/fr/sign-in/link#${secret}`);
    const answer = await redeem(app, secret);
    expect(answer.statusCode).toBe(200);
    expect(sessionSchema.parse(answer.json())).toMatchObject({
      member: { tier: 'friend' },
      account: { kind: 'member', name: 'Ada Lovelace', mayManage: true },
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    const [cookie] = answer.cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect(answer.body).not.toContain(cookie!.value);
    const again = await redeem(app, secret);
    expect([again.statusCode, again.json()]).toEqual([410, { error: { code: 'link-used' } }]);
    expect(again.cookies).toEqual([]);
  });

  it('leaves neither secret nor link in the store', async () => {
    const { letters, linkFor } = await open();
    const secret = await linkFor('ada@example.org');
    const { db } = letters.store;
    const rows = [
      await db.selectFrom('signInLinks').selectAll().execute(),
      await db.selectFrom('mails').selectAll().execute(),
    ];
    expect(JSON.stringify(rows)).toContain('ada@example.org');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('answers and does the same for an address that is unknown, to which nothing is sent', async () => {
    const { app, letters } = await open();
    const [known, unknown] = [await ask(app, 'ada@example.org'), await ask(app, 'nobody@example.org')];
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body]);
    expect(known.statusCode).toBe(202);
    const bare = ({ date: _date, ...headers }: Record<string, unknown>) => headers;
    expect(bare(unknown.headers)).toEqual(bare(known.headers));
    // What asking did: one row for each, that tell nothing of who is known.
    const rows = await letters.store.repositories.mails.list(10);
    const told = rows.map(({ kind, state, attempts, language }) => ({ kind, state, attempts, language }));
    expect(told).toEqual([told[0], told[0]]);
    await letters.worker.sendDue();
    expect(letters.sent.map(({ to }) => to)).toEqual(['ada@example.org']);
    expect(await letters.store.repositories.mails.list(10)).toHaveLength(1);
  });

  it.each([
    '',
    'ada',
    'ada@',
    'a b@example.org',
    'ada@example.org\r\nBcc: x@example.org',
    `${'a'.repeat(300)}@example.org`,
  ])('refuses what is no address: %j', async (email) => {
    const { app } = await open();
    const answer = await ask(app, email);
    expect([answer.statusCode, answer.json()]).toEqual([400, { error: { code: 'bad-request' } }]);
  });

  it('ends after a quarter of an hour, and says of each link why it signs nobody in', async () => {
    const { app, at, linkFor, letters } = await open();
    const secret = await linkFor('ada@example.org');
    at(NOW + 15 * MINUTE - 1);
    const other = await linkFor('ada@example.org');
    at(NOW + 15 * MINUTE);
    expect((await redeem(app, secret)).json()).toEqual({ error: { code: 'link-expired' } });
    expect((await redeem(app, 'A'.repeat(43))).json()).toEqual({ error: { code: 'link-unknown' } });
    expect((await redeem(app, 'short')).json()).toEqual({ error: { code: 'link-unknown' } });
    await letters.store.repositories.members.erase('ada', NOW);
    expect((await redeem(app, other)).json()).toEqual({ error: { code: 'link-unknown' } });
  });

  it('takes staff to the desk, where no room opens, and a member of the staff to either', async () => {
    const { app, letters, linkFor } = await open();
    const answer = await redeem(app, await linkFor('grace@example.org'));
    expect(answer.json()).toMatchObject({ member: null, account: { kind: 'staff', name: 'Grace' } });
    const { members, staff } = letters.store.repositories;
    await members.change('ada', { email: 'both@example.org' });
    await staff.add({ id: 'both', email: 'both@example.org', name: 'Both', role: 'desk', createdAtMs: NOW });
    await linkFor('both@example.org');
    const [one, other] = letters.sent.slice(-2).map(({ mail }) => secretIn(mail));
    const kinds = [await redeem(app, one!), await redeem(app, other!)].map(
      (each) => each.json().account.kind,
    );
    expect(kinds).toEqual(['member', 'staff']);
    expect(letters.sent).toHaveLength(3);
  });

  it('slows down who asks in somebody’s name, and still lets them in', async () => {
    const { app, at, letters } = await open();
    for (let i = 0; i < 12; i++) {
      expect((await ask(app, 'ada@example.org', `192.0.2.${i}`)).statusCode).toBe(202);
      await letters.worker.sendDue();
    }
    expect(letters.sent).toHaveLength(3);
    at(NOW + 10 * MINUTE);
    await letters.worker.sendDue();
    expect(letters.sent).toHaveLength(4);
    expect((await redeem(app, secretIn(letters.sent[0]!.mail))).statusCode).toBe(200);
  });

  it('has a network that asks too often wait less than a minute, whichever address it asks for', async () => {
    const { app, at } = await open();
    const codes = [];
    for (let i = 0; i < 42; i++)
      codes.push((await ask(app, `n${i}@example.org`, '2001:db8:0:1::1')).statusCode);
    expect(codes.filter((code) => code === 202)).toHaveLength(40);
    const refused = await ask(app, 'ada@example.org', '2001:db8:0:1:ffff::2');
    expect([refused.statusCode, refused.json().error.code]).toEqual([429, 'too-many-requests']);
    expect(refused.json().error.retryAfterS).toBeLessThanOrEqual(60);
    expect((await ask(app, 'ada@example.org', '2001:db8:0:2::1')).statusCode).toBe(202);
    at(NOW + MINUTE);
    expect((await ask(app, 'ada@example.org', '2001:db8:0:1::1')).statusCode).toBe(202);
  });

  it('refuses another site’s page', async () => {
    const { app } = await open();
    const answer = await app.inject({
      method: 'POST',
      url: '/api/sign-in/redeem',
      payload: { secret: 'A'.repeat(43) },
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.json()).toEqual({ error: { code: 'other-origin' } });
  });
});
