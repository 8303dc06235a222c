import { chmodSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMembership } from '../../src/membership/index.ts';
import { type EditableKeys, editKeyFile, readKeys, rotated } from '../../src/membership/keys/edit-keys.ts';
import { embeddedKeysPath, loadEmbeddedKeys } from '../../src/membership/keys/embedded-keys.ts';
import { type KeyMistake, KeySetError } from '../../src/membership/keys/key-mistakes.ts';
import { formatKeySet, freshJwk, readKeySet } from '../../src/membership/keys/key-set.ts';
import { keyStates } from '../../src/membership/keys/key-states.ts';
import { sharedKeys } from '../../src/membership/keys/shared-keys.ts';
import { tempFolder } from './temp-folder.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
const HOUR = DAY / 24;

const open = (dataDir: string, signingKeys?: string) =>
  openMembership({ dataDir, signingKeys, museumId: async () => 'small-museum', nowMs: () => NOW });
const wish = { name: 'Ada', tier: 'friend', startsAtMs: NOW - DAY, endsAtMs: NOW + DAY };
const rotate = (path: string) => editKeyFile({ path, owner: 'own' }, (jwks) => rotated(jwks, Date.now()));

describe('rotating the keys', () => {
  it('counts at once in a server that runs; cards of both keys are taken', async () => {
    const dataDir = tempFolder();
    const server = await open(dataDir);
    const before = await server.issueCard(wish);
    const [fresh, old] = await rotate(embeddedKeysPath(dataDir));
    expect((await server.publicKeys()).keys.map(({ kid }) => kid)).toEqual([fresh!.kid, old!.kid]);
    const commandLine = await open(dataDir);
    const after = await commandLine.issueCard(wish);
    const kidOf = (token: string) =>
      JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()).kid;
    expect([kidOf(before.token), kidOf(after.token)]).toEqual([old!.kid, fresh!.kid]);
    expect([(await server.signIn(before.token)).ok, (await server.signIn(after.token)).ok]).toEqual([
      true,
      true,
    ]);
    await commandLine.close();
    await server.close();
  });

  it('ends the cards of a key that is taken out, at once', async () => {
    const dataDir = tempFolder();
    const server = await open(dataDir);
    const { token } = await server.issueCard(wish);
    await rotate(embeddedKeysPath(dataDir));
    await editKeyFile({ path: embeddedKeysPath(dataDir), owner: 'own' }, async ([first]) => [first!]);
    expect(await server.signIn(token)).toMatchObject({ ok: false, reason: 'key-unknown' });
    await server.close();
  });

  it('lets no older keys stand in for a file that is broken or gone', async () => {
    const dataDir = tempFolder();
    const server = await open(dataDir);
    const { token } = await server.issueCard(wish);
    writeFileSync(embeddedKeysPath(dataDir), '{');
    await expect(server.signIn(token)).rejects.toMatchObject({ code: 'keys-unreadable' });
    await expect(server.check()).rejects.toMatchObject({ code: 'keys-unreadable' });
    await server.close();
  });

  it('keeps the file for its owner alone, and loses no rotation of two at once', async () => {
    const dataDir = tempFolder();
    await loadEmbeddedKeys(dataDir);
    const path = embeddedKeysPath(dataDir);
    const outcomes = await Promise.allSettled([rotate(path), rotate(path), rotate(path)]);
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
    const refused = outcomes.flatMap((o) =>
      o.status === 'rejected' ? [(o.reason as KeySetError).code] : [],
    );
    expect(refused.every((code) => code === 'keys-busy')).toBe(true);
    expect(await readKeys({ path, owner: 'own' })).toHaveLength(1 + done);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('waits for another’s lock, but not for one whose process died', async () => {
    const dataDir = tempFolder();
    await loadEmbeddedKeys(dataDir);
    const path = embeddedKeysPath(dataDir);
    writeFileSync(`${path}.lock`, '');
    await expect(rotate(path)).rejects.toMatchObject({ code: 'keys-busy' });
    utimesSync(`${path}.lock`, 1, 1);
    expect(await rotate(path)).toHaveLength(2);
  });
});

describe('a key of a set', () => {
  const seconds = (ms: number) => Math.floor(ms / 1000);
  const key = async (madeAtMs: number | undefined) => {
    const { iat: _, ...jwk } = await freshJwk(NOW);
    return madeAtMs === undefined ? jwk : { ...jwk, iat: seconds(madeAtMs) };
  };
  const card = (issuedAtMs: number, endsAtMs: number, revokedAtMs: number | null = null) => ({
    issuedAtMs,
    endsAtMs,
    revokedAtMs,
  });
  const states = async (...cards: ReturnType<typeof card>[]) => {
    const jwks = [await key(NOW - 10 * DAY), await key(NOW - 100 * DAY), await key(undefined)];
    return keyStates(jwks, cards, NOW).map(({ state }) => state);
  };

  it('signs, verifies while a card may need it, and is unused then', async () => {
    expect(await states()).toEqual(['signs', 'unused', 'unused']);
    expect(await states(card(NOW - 50 * DAY, NOW + DAY))).toEqual(['signs', 'verifies', 'unused']);
    expect(await states(card(NOW - 200 * DAY, NOW + DAY))).toEqual(['signs', 'unused', 'verifies']);
    expect(await states(card(NOW - 5 * DAY, NOW + DAY))).toEqual(['signs', 'unused', 'unused']);
    expect(await states(card(NOW - 50 * DAY, NOW))).toEqual(['signs', 'unused', 'unused']);
    expect(await states(card(NOW - 50 * DAY, NOW + DAY, NOW))).toEqual(['signs', 'unused', 'unused']);
  });

  it('counts as signer for a day after the next was made: a process may not have seen it', async () => {
    expect(await states(card(NOW - 10 * DAY + 23 * HOUR, NOW + DAY))).toEqual([
      'signs',
      'verifies',
      'unused',
    ]);
    const jwks = [await key(NOW - HOUR), await key(NOW - DAY)];
    expect(keyStates(jwks, [], NOW)[1]?.state).toBe('verifies');
    expect(keyStates(jwks, [], NOW + DAY)[1]?.state).toBe('unused');
  });

  it('says until when it is needed', async () => {
    const jwks = [await key(NOW)];
    const cards = [card(NOW, NOW + 2 * DAY), card(NOW, NOW + 3 * DAY), card(NOW, NOW + DAY)];
    expect(keyStates(jwks, cards, NOW)[0]?.neededUntilMs).toBe(NOW + 3 * DAY);
  });
});

describe('SIGNING_KEYS', () => {
  it('is one set for several processes, as text or as a file', async () => {
    const text = formatKeySet([await freshJwk(NOW), await freshJwk(NOW)]);
    const path = join(tempFolder(), 'keys.json');
    writeFileSync(path, text, { mode: 0o600 });
    const [one, other] = [await open(tempFolder(), text), await open(tempFolder(), path)];
    const { token } = await one.issueCard(wish);
    expect((await other.signIn(token)).ok).toBe(true);
    expect(await one.publicKeys()).toEqual(await other.publicKeys());
    await one.close();
    await other.close();
  });

  it('leaves the folder without keys of its own', async () => {
    const dataDir = tempFolder();
    const service = await open(dataDir, formatKeySet([await freshJwk(NOW)]));
    expect(() => statSync(embeddedKeysPath(dataDir))).toThrow();
    await service.close();
  });

  it.each(['{', '{}', '{"keys":[]}', '{"keys":"x"}'])('is refused as %s', async (text) => {
    await expect(sharedKeys(text).current()).rejects.toMatchObject({ code: 'shared-keys-unreadable' });
  });

  it('is refused as a file that is not there or that others may read', async () => {
    const path = join(tempFolder(), 'keys.json');
    await expect(sharedKeys(path).current()).rejects.toMatchObject({ code: 'shared-keys-unreadable' });
    writeFileSync(path, formatKeySet([await freshJwk(NOW)]), { mode: 0o600 });
    chmodSync(path, 0o644);
    await expect(sharedKeys(path).current()).rejects.toMatchObject({ code: 'private-path-open' });
  });

  it('has all its mistakes named at once, and none of its keys', async () => {
    const [good, other] = [await freshJwk(NOW), await freshJwk(NOW)];
    const { d: _, ...publicHalf } = other;
    const keys = [
      good,
      { ...other, kid: good.kid },
      { ...publicHalf, kid: 'public' },
      { kty: 'RSA', n: 'AQAB', e: 'AQAB', d: 'secret-half', kid: 'rsa' },
      { ...other, x: good.x, kid: 'mixed' },
      { ...other, use: 'enc', kid: 'encrypts' },
      { ...other, key_ops: ['verify'], kid: 'verifies' },
      { ...other, alg: 'HS256', kid: 'hmac' },
      { ...other, kid: 'a b' },
      { ...other, d: Buffer.alloc(32).toString('base64url'), kid: 'zero' },
      'no key',
      { ...other, d: 'short', kid: 'short' },
    ];
    const error = await sharedKeys(JSON.stringify({ keys }))
      .current()
      .catch((reason: unknown) => reason as KeySetError);
    expect(error).toBeInstanceOf(KeySetError);
    const mistakes = (error as KeySetError).mistakes;
    expect(mistakes.map(({ at, fault }): [number | undefined, KeyMistake['fault']] => [at, fault])).toEqual([
      [1, 'duplicate-kid'],
      [2, 'private-half-missing'],
      [3, 'kind-not-allowed'],
      [4, 'public-half-other'],
      [5, 'wrong-use'],
      [6, 'wrong-use'],
      [7, 'wrong-algorithm'],
      [8, 'bad-kid'],
      [9, 'weak'],
      [10, 'not-a-jwk'],
      [11, 'not-a-jwk'],
    ]);
    expect(JSON.stringify([mistakes, String(error)])).not.toMatch(new RegExp(`${other.d}|secret-half`));
  });

  it('may leave out what says itself: id, algorithm, use', async () => {
    const { kid, alg: _, use: __, ...bare } = await freshJwk(NOW);
    const read = await readKeySet({ keys: [{ ...bare, kid: undefined }] });
    expect(read.ok && read.jwks[0]?.kid).toBe(kid);
  });
});

describe('a private key file', () => {
  it('is never printed by reading it as editable', async () => {
    const dataDir = tempFolder();
    await loadEmbeddedKeys(dataDir);
    const keys: EditableKeys = { path: embeddedKeysPath(dataDir), owner: 'own' };
    const text = readFileSync(keys.path, 'utf8');
    chmodSync(keys.path, 0o640);
    const error = await readKeys(keys).catch(String);
    expect(error).toContain('private-path-open');
    expect(error).not.toContain(JSON.parse(text).keys[0].d);
  });
});
