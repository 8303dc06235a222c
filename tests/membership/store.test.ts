import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openMembership } from '../../src/membership/index.ts';
import { openStore, storePath } from '../../src/membership/store/open-store.ts';
import { tempFolder } from './temp-folder.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
const open = (dataDir: string) =>
  openMembership({ dataDir, museumId: async () => 'small-museum', nowMs: () => NOW });
const wish = { name: 'Ada', tier: 'friend', startsAtMs: NOW, endsAtMs: NOW + DAY };

describe('the embedded store', () => {
  it('is its owner’s alone', async () => {
    const dataDir = tempFolder();
    const store = await openStore(dataDir);
    const path = storePath(dataDir);
    expect([modeOf(dirname(path)), modeOf(path), modeOf(`${path}-wal`)]).toEqual([0o700, 0o600, 0o600]);
    await store.close();
    chmodSync(path, 0o644);
    await expect(openStore(dataDir)).rejects.toMatchObject({ code: 'private-path-open' });
  });

  it('loses nothing that it acknowledged: WAL, every commit on the disk, foreign keys held', async () => {
    const store = await openStore(tempFolder());
    const pragma = async (name: string) =>
      Object.values((await sql.raw(`PRAGMA ${name}`).execute(store.db)).rows[0]!);
    expect(await pragma('journal_mode')).toEqual(['wal']);
    expect(await pragma('synchronous')).toEqual([2]);
    expect(await pragma('foreign_keys')).toEqual([1]);
    await store.close();
  });

  it('is migrated once by processes that start at once', async () => {
    const dataDir = tempFolder();
    const script = `
      const { openStore } = await import(${JSON.stringify(resolve('src/membership/store/open-store.ts'))});
      await (await openStore(${JSON.stringify(dataDir)})).close();`;
    const run = promisify(execFile);
    const args = ['--input-type=module', '-e', script];
    await Promise.all(Array.from({ length: 5 }, () => run(process.execPath, args)));
    const store = await openStore(dataDir);
    const { rows } = await sql`select name from kysely_migration`.execute(store.db);
    expect(rows).toEqual([{ name: '0001-cards-and-sessions' }]);
    await store.close();
  });

  it('is refused, with the reason, when the file is something else', async () => {
    const dataDir = tempFolder();
    mkdirSync(dirname(storePath(dataDir)), { mode: 0o700 });
    writeFileSync(storePath(dataDir), 'no database at all, but long enough to look at '.repeat(40), {
      mode: 0o600,
    });
    await expect(openStore(dataDir)).rejects.toMatchObject({ code: 'store-unusable' });
  });

  it('undoes a transaction that fails, and its error stays readable', async () => {
    const store = await openStore(tempFolder());
    const failing = store.db.transaction().execute(async (trx) => {
      await trx.insertInto('members').values({ id: 'm', name: 'Ada', created_at_ms: 1 }).execute();
      await trx
        .insertInto('cards')
        .values({ id: 'c', member_id: 'nobody', tier: 't', starts_at_ms: 1, ends_at_ms: 2, issued_at_ms: 1 })
        .execute();
    });
    await expect(failing).rejects.toThrow(/FOREIGN KEY/);
    expect(await store.db.selectFrom('members').selectAll().execute()).toEqual([]);
    await store.close();
  });
});

describe('the membership service', () => {
  it('keeps cards and sessions over a restart, and no token or session secret in the store', async () => {
    const dataDir = tempFolder();
    const before = await open(dataDir);
    const { card, token } = await before.issueCard(wish);
    const session = await before.signIn(token);
    await before.close();
    const after = await open(dataDir);
    if (!session.ok) throw new Error(session.code);
    expect(await after.memberOf(session.secret)).toMatchObject({ name: 'Ada', revoked: false });
    expect(await after.listCards()).toEqual([{ ...card, revokedAtMs: null }]);
    await after.close();
    const bytes = readFileSync(storePath(dataDir)).toString('latin1');
    expect(bytes).toContain(card.id);
    expect(bytes).not.toContain(session.secret);
    expect(bytes).not.toContain(token.split('.')[2]);
  });

  it('sees at once what another process revoked, though it remembers sessions', async () => {
    const dataDir = tempFolder();
    const [server, cli] = [await open(dataDir), await open(dataDir)];
    const { card, token } = await cli.issueCard(wish);
    const session = await server.signIn(token);
    if (!session.ok) throw new Error(session.code);
    for (let i = 0; i < 3; i++) expect((await server.memberOf(session.secret))?.revoked).toBe(false);
    expect(await cli.revoke(card.id)).toEqual({ kind: 'card', id: card.id });
    expect((await server.memberOf(session.secret))?.revoked).toBe(true);
    expect(await server.signIn(token)).toEqual({ ok: false, code: 'card-revoked', reason: 'revoked' });
    await server.close();
    await cli.close();
  });

  it('does not read the store again for a session that it remembers', async () => {
    const dataDir = tempFolder();
    const service = await open(dataDir);
    const session = await service.signIn((await service.issueCard(wish)).token);
    if (!session.ok) throw new Error(session.code);
    await service.memberOf(session.secret);
    const other = new DatabaseSync(storePath(dataDir));
    other.exec('BEGIN EXCLUSIVE');
    expect(await service.memberOf(session.secret)).toMatchObject({ name: 'Ada' });
    other.exec('ROLLBACK');
    other.close();
    await service.close();
  });

  it('sees at once what it changed itself', async () => {
    const service = await open(tempFolder());
    const session = await service.signIn((await service.issueCard(wish)).token);
    if (!session.ok) throw new Error(session.code);
    expect(await service.memberOf(session.secret)).not.toBeNull();
    await service.signOut(session.secret);
    expect(await service.memberOf(session.secret)).toBeNull();
    await service.close();
  });

  it('revokes a member with all cards, twice without harm, and nobody unknown', async () => {
    const service = await open(tempFolder());
    const { card, token } = await service.issueCard(wish);
    const revoked = { kind: 'member', id: card.memberId };
    expect(await service.revoke(card.memberId)).toEqual(revoked);
    expect(await service.revoke(card.memberId)).toEqual(revoked);
    expect(await service.revoke('nobody')).toBeUndefined();
    expect(await service.signIn(token)).toEqual({ ok: false, code: 'card-revoked', reason: 'revoked' });
    expect((await service.listCards())[0]?.revokedAtMs).toBe(NOW);
    await service.close();
  });

  it('revokes a card that is shown instead of named, also after its end, and no forged one', async () => {
    const service = await open(tempFolder());
    const { card, token } = await service.issueCard({ ...wish, startsAtMs: NOW - DAY, endsAtMs: NOW - 1000 });
    expect(await service.revoke(`${token.slice(0, -46)}${'A'.repeat(46)}`)).toBeUndefined();
    expect(await service.revoke(token)).toEqual({ kind: 'card', id: card.id });
    expect((await service.listCards())[0]?.revokedAtMs).toBe(NOW);
    await service.close();
  });

  it.each(['', 'short', 'x'.repeat(43), '../../etc', 'é'.repeat(43)])(
    'knows nobody by the secret “%s”',
    async (secret) => {
      const service = await open(tempFolder());
      expect(await service.memberOf(secret)).toBeNull();
      await service.signOut(secret);
      await service.close();
    },
  );
});
