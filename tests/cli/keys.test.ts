import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { keys } from '../../src/cli/keys.ts';
import { embeddedKeysPath } from '../../src/membership/keys/embedded-keys.ts';
import { deriveFileKey } from '../../src/membership/keys/file-key.ts';
import { formatKeySet, freshJwk } from '../../src/membership/keys/key-set.ts';
import { issueCard, openTestServer, type TestServer } from '../server/public-server.ts';
import { type DiskMuseum, makeDiskMuseum } from '../server/small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;

beforeAll(async () => {
  museum = makeDiskMuseum();
  server = await openTestServer(museum);
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

async function run(args: readonly string[], { lang = 'en' as Io['lang'], env = {} } = {}) {
  const said = { out: [] as string[], err: [] as string[] };
  const { museumDir, membersDir, dataDir } = museum;
  const code = await keys.run(args, {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    lang,
    env: { MUSEUM_DIR: museumDir, MEMBERS_DIR: membersDir, DATA_DIR: dataDir, ...env },
  });
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}
const publicKids = async () =>
  (await server.get('/api/jwks.json')).json().keys.map(({ kid }: { kid: string }) => kid);

describe('enfilade keys', () => {
  it('rotates while the server runs: it shows the new key, and takes cards of both', async () => {
    const { token: before } = await issueCard(museum);
    const { code, out } = await run(['rotate', '--json']);
    const { kid } = JSON.parse(out);
    expect([code, (await publicKids())[0]]).toEqual([0, kid]);
    const { token: after } = await issueCard(museum);
    for (const token of [before, after]) expect(await server.signIn(token)).toMatch(/^enfilade_session=/);
    expect((await run(['rotate'])).out).toMatch(/^Key \S+ signs from now on/);
  });

  it('lists the keys with what each is good for, in both languages and for machines', async () => {
    const [signing] = await publicKids();
    const english = await run(['list']);
    expect(english.out.split('\n')[0]).toMatch(new RegExp(`^${signing}  made on .* signs`));
    expect((await run(['list'], { lang: 'fr' })).out).toMatch(/faite le .* signe/);
    const { keys: listed } = JSON.parse((await run(['list', '--json'])).out);
    expect(listed[0]).toMatchObject({ kid: signing, state: 'signs' });
    expect(JSON.stringify(listed)).not.toContain('"d"');
  });

  it('prints the keys by which a CDN checks gated files, and nothing that signs a card', async () => {
    const kids = await publicKids();
    const { out, err } = await run(['files', '--json']);
    const { keys: shown } = JSON.parse(out);
    expect(shown.map(({ kid }: { kid: string }) => kid)).toEqual(kids);
    const jwks = JSON.parse(readFileSync(embeddedKeysPath(museum.dataDir), 'utf8')).keys;
    for (const [at, { secret }] of shown.entries()) {
      expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(secret).toBe(deriveFileKey(jwks[at]).secret.toString('base64url'));
      expect(out).not.toContain(jwks[at].d);
    }
    expect(err).toMatch(/^Keep these like keys/);
    expect((await run(['files'])).out.split('\n')[0]).toBe(`${kids[0]}  ${shown[0].secret}`);
  });

  it('prunes nothing that a card may need', async () => {
    const before = await publicKids();
    expect((await run(['prune'])).out).toBe('Every key is still needed.');
    expect(await publicKids()).toEqual(before);
  });

  it('prunes what no card needs', async () => {
    const [fresh, old] = [await freshJwk(Date.now() - 9e8), await freshJwk(1)];
    const path = join(museum.folder, 'keys.json');
    writeFileSync(path, formatKeySet([fresh, old]), { mode: 0o600 });
    const env = { SIGNING_KEYS: path };
    const { out } = await run(['prune', '--json'], { env });
    expect(JSON.parse(out)).toEqual({ pruned: [old.kid] });
    expect(JSON.parse((await run(['list', '--json'], { env })).out).keys).toHaveLength(1);
  });

  it('prints the new set where SIGNING_KEYS is the set itself', async () => {
    const text = formatKeySet([await freshJwk(Date.now())]);
    const { code, out, err } = await run(['rotate'], { env: { SIGNING_KEYS: text } });
    expect([code, JSON.parse(out).keys.length]).toEqual([0, 2]);
    expect(err).toContain('within a day');
    expect(err).not.toContain(JSON.parse(out).keys[0].d);
  });

  it('names every mistake of SIGNING_KEYS in a sentence', async () => {
    const good = await freshJwk(1);
    const text = JSON.stringify({
      keys: [
        { ...good, use: 'enc' },
        { kty: 'oct', k: 'c2VjcmV0' },
      ],
    });
    const { code, err } = await run(['list'], { env: { SIGNING_KEYS: text } });
    expect(code).toBe(1);
    expect(err).toContain(`keys[0] (${good.kid}) is for another use than signing`);
    expect(err).toContain('keys[1] is of another kind than Ed25519');
    expect(err).not.toContain('c2VjcmV0');
  });

  it.each([[[]], [['turn']], [['constructor']], [['list', 'more']], [['list', '--days', '1']]])(
    'calls %j a wrong use',
    async (args) => {
      const { code, out } = await run(args);
      expect([code, out]).toEqual([2, '']);
    },
  );

  it('explains itself in both languages', async () => {
    expect((await run(['--help'])).out).toContain('Usage: npx enfilade keys');
    expect((await run(['--help'], { lang: 'fr' })).out).toContain('Usage\u00a0: npx enfilade keys');
  });
});

describe('the public keys', () => {
  it('are for everyone, and hold no private half', async () => {
    const answer = await server.get('/api/jwks.json');
    expect(answer.headers['cache-control']).toBe('public, max-age=300');
    for (const key of answer.json().keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    }
  });
});
