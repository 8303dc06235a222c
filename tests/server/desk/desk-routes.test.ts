import { describe, expect, it } from 'vitest';
import { memberSheetSchema } from '../../../src/museum/desk/answers.ts';
import { DESK_API } from '../../../src/museum/desk/paths.ts';
import { NOW } from '../small-disk-museum.ts';
import { cookieOf, type DeskServer, openDeskServer } from './desk-server.ts';

/** Every route of the desk, as the server describes it, with the id of a member who is there. */
async function routesOf({ get }: DeskServer, memberId: string) {
  const { paths } = (await get('/api/openapi.json')).json() as { paths: Record<string, object> };
  return Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/desk'))
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({
        method: method.toUpperCase() as 'GET' | 'POST',
        url: path.replace('{id}', memberId),
      })),
    );
}

describe('the desk’s part of the API', () => {
  it('gives nobody but staff a byte of anyone, on any of its routes', async () => {
    const server = await openDeskServer();
    const { member } = await server.add();
    const routes = await routesOf(server, member.id);
    expect(routes.length).toBeGreaterThanOrEqual(5);
    const ended = await cookieOf(server.beside, 'staff', 'grace');
    const ofMember = await cookieOf(server.beside, 'member', member.id);
    await server.beside.store.repositories.staff.end('grace', NOW);
    for (const [cookie, status] of [
      ['', 401],
      ['enfilade_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 401],
      [ended, 401],
      [ofMember, 403],
    ] as const) {
      for (const { method, url } of routes) {
        for (const payload of method === 'POST' ? [{}, { text: '' }] : [undefined]) {
          const answer = await server.app.inject({
            method,
            url,
            headers: { cookie },
            ...(payload && { payload }),
          });
          expect([url, answer.statusCode]).toEqual([url, status]);
          expect(Object.keys(answer.json().error)).toEqual(['code']);
          expect(answer.body).not.toMatch(/ada|lovelace/i);
          expect(answer.headers['cache-control']).toBe('no-store');
        }
      }
    }
  });

  it('answers no page of another site, not even a read', async () => {
    const { app, cookie, add } = await openDeskServer();
    const { member } = await add();
    const headers = { cookie, 'sec-fetch-site': 'cross-site' };
    const answer = await app.inject({ url: DESK_API.member(member.id), headers });
    expect([answer.statusCode, answer.json()]).toEqual([403, { error: { code: 'other-origin' } }]);
  });

  it('finds a member, shows the sheet, and does something to it', async () => {
    const { get, post, add, cookie } = await openDeskServer();
    const { member } = await add();
    const found = (await post(DESK_API.find, { text: 'love' })).json();
    expect(found).toMatchObject({ total: 1, found: [{ member: { name: 'Ada Lovelace' } }] });
    const looked = await get(DESK_API.member(member.id), { cookie });
    const sheet = memberSheetSchema.parse(looked.json());
    expect(looked.headers['cache-control']).toBe('no-store');
    const acted = await post(DESK_API.acts(member.id), {
      seen: sheet.version,
      act: { act: 'revoke-card', card: sheet.cards[0]!.id },
    });
    expect(acted.json()).toMatchObject({
      sheet: { cards: [{ revokedAtMs: NOW }] },
      undo: { act: 'reopen-card' },
    });
    const log = (await post(DESK_API.log, {})).json();
    expect(log.entries.map(({ action }: { action: string }) => action).sort()).toEqual([
      'card.revoked',
      'member.added',
      'member.viewed',
    ]);
  });

  it('says why something was not done', async () => {
    const { get, post, add, cookie } = await openDeskServer();
    const { member, version, memberships } = await add();
    const [{ id: membership }] = memberships;
    const act = (wished: object, seen = version) => post(DESK_API.acts(member.id), { seen, act: wished });
    const codeOf = async (answering: ReturnType<typeof act>) => {
      const answer = await answering;
      return [answer.statusCode, answer.json().error.code];
    };
    expect(await codeOf(act({ act: 'revoke-member' }, 'older'))).toEqual([409, 'changed-meanwhile']);
    expect(await codeOf(act({ act: 'change-tier', membership, tier: 'emperor' }))).toEqual([
      422,
      'tier-unknown',
    ]);
    expect(await codeOf(act({ act: 'revoke-card', card: 'unknown' }))).toEqual([404, 'card-not-found']);
    expect(await codeOf(act({ act: 'make-emperor' }))).toEqual([400, 'bad-request']);
    expect(await codeOf(get(DESK_API.member('nobody'), { cookie }))).toEqual([404, 'member-not-found']);
    const again = await post(DESK_API.members, {
      person: { name: 'Other', email: 'ADA@example.org', language: null, note: null },
      membership: { tier: 'friend', startsAtMs: NOW, endsAtMs: NOW + 1000, seats: 1 },
    });
    expect([again.statusCode, again.json()]).toEqual([
      409,
      { error: { code: 'address-taken', memberId: member.id } },
    ]);
  });

  it('revokes so that the member’s next request is refused', async () => {
    const { get, post, add, beside } = await openDeskServer();
    const { member, version, memberships } = await add();
    const cookie = await cookieOf(beside, 'member', member.id);
    const salon = () => get('/api/rooms/salon/room.json', { cookie });
    expect((await salon()).statusCode).toBe(200);
    const end = { act: 'move-end', membership: memberships[0].id, endsAtMs: NOW };
    expect((await post(DESK_API.acts(member.id), { seen: version, act: end })).statusCode).toBe(200);
    expect((await salon()).json().error.refusal.reason).toBe('expired');
  });
});
