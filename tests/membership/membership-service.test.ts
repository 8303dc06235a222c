import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { openMembership } from '../../src/membership/index.ts';
import { storePath } from '../../src/membership/store/sqlite-store.ts';
import type { Store, StoreConfig } from '../../src/membership/store/store.ts';
import { openWholeTables } from '../../src/membership/store/whole-tables.ts';
import { describeOnBothStores } from '../helpers/stores.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
const wish = { name: 'Ada', tier: 'friend', startsAtMs: NOW, endsAtMs: NOW + DAY };

/** All that a store holds, as text. */
async function everything(kind: Store['kind'], config: StoreConfig): Promise<string> {
  if (kind === 'sqlite') return readFileSync(storePath(config.dataDir)).toString('latin1');
  const { db, close } = await openWholeTables(config);
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db)));
  await close();
  return JSON.stringify(rows);
}

describeOnBothStores('the membership service', ({ kind, place }) => {
  const open = async (config?: StoreConfig) => {
    const service = await openMembership({
      ...(config ?? (await place())),
      museumId: async () => 'small-museum',
      nowMs: () => NOW,
    });
    let closed: Promise<void> | undefined;
    const close = () => {
      closed ??= service.close();
      return closed;
    };
    onTestFinished(close);
    return { ...service, close };
  };

  it('keeps cards and sessions over a restart, and no token or session secret in the store', async () => {
    const config = await place();
    const before = await open(config);
    const { card, token } = await before.issueCard(wish);
    const session = await before.signIn(token);
    await before.close();
    const after = await open(config);
    if (!session.ok) throw new Error(session.code);
    expect(await after.memberOf(session.secret)).toMatchObject({ name: 'Ada', revoked: false });
    expect(await after.listCards()).toEqual([{ ...card, revokedAtMs: null }]);
    const bytes = await everything(kind, config);
    expect(bytes).toContain(card.id);
    expect(bytes).not.toContain(session.secret);
    expect(bytes).not.toContain(token.split('.')[2]);
  });

  it('sees what another process revoked, on SQLite at once, though it remembers sessions', async () => {
    const config = await place();
    const [server, cli] = [await open(config), await open(config)];
    const { card, token } = await cli.issueCard(wish);
    const session = await server.signIn(token);
    if (!session.ok) throw new Error(session.code);
    for (let i = 0; i < 3; i++) expect((await server.memberOf(session.secret))?.revoked).toBe(false);
    expect(await cli.revoke(card.id)).toEqual({ kind: 'card', id: card.id });
    const isRevoked = async () => (await server.memberOf(session.secret))?.revoked;
    if (kind === 'sqlite') expect(await isRevoked()).toBe(true);
    else await expect.poll(isRevoked).toBe(true);
    expect(await server.signIn(token)).toEqual({ ok: false, code: 'card-revoked', reason: 'revoked' });
  });

  it('sees at once what it changed itself', async () => {
    const service = await open();
    const session = await service.signIn((await service.issueCard(wish)).token);
    if (!session.ok) throw new Error(session.code);
    expect(await service.memberOf(session.secret)).not.toBeNull();
    await service.signOut(session.secret);
    expect(await service.memberOf(session.secret)).toBeNull();
  });

  it('revokes a member with all cards, twice without harm, and nobody unknown', async () => {
    const service = await open();
    const { card, token } = await service.issueCard(wish);
    const revoked = { kind: 'member', id: card.memberId };
    expect(await service.revoke(card.memberId)).toEqual(revoked);
    expect(await service.revoke(card.memberId)).toEqual(revoked);
    expect(await service.revoke('nobody')).toBeUndefined();
    expect(await service.signIn(token)).toEqual({ ok: false, code: 'card-revoked', reason: 'revoked' });
    expect((await service.listCards())[0]?.revokedAtMs).toBe(NOW);
  });

  it('revokes a card that is shown instead of named, also after its end, and no forged one', async () => {
    const service = await open();
    const { card, token } = await service.issueCard({ ...wish, startsAtMs: NOW - DAY, endsAtMs: NOW - 1000 });
    expect(await service.revoke(`${token.slice(0, -46)}${'A'.repeat(46)}`)).toBeUndefined();
    expect(await service.revoke(token)).toEqual({ kind: 'card', id: card.id });
    expect((await service.listCards())[0]?.revokedAtMs).toBe(NOW);
  });

  it.each(['', 'short', 'x'.repeat(43), '../../etc', 'é'.repeat(43)])(
    'knows nobody by the secret “%s”',
    async (secret) => {
      const service = await open();
      expect(await service.memberOf(secret)).toBeNull();
      await service.signOut(secret);
    },
  );
});
