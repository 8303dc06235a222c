import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

type Stop = { readonly narration: { readonly text: Record<string, string> } };

const filesBelow = (dir: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile());

describe('the gated half', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const members = filesBelow('members');
  const bytesOf = new Map(members.map((path) => [path, readFileSync(path)]));

  it('has files to protect', () => {
    expect(members.length).toBeGreaterThan(10);
  });

  it('gives none of its files without a session, at any address that might name them', async () => {
    await inBatches(members, async (path) => {
      const below = relative('members', path);
      const addresses = [
        `/api/${below}`,
        apiPathOf(below),
        `/${path}`,
        `/members/../members/${below}`,
        `/assets/${path}`,
        `/assets/museum/${below}`,
        `/assets/museum/../../../${path}`,
        `/assets/museum/%2e%2e/%2e%2e/%2e%2e/${path}`,
        `/@fs${process.cwd()}/${path}`,
        `/${encodeURIComponent(path)}`,
      ];
      for (const address of addresses) {
        const answer = await fetch(server.url + address);
        const body = Buffer.from(await answer.arrayBuffer());
        expect(body.includes(bytesOf.get(path)!), address).toBe(false);
        if (answer.ok) expect(answer.headers.get('content-type'), address).toMatch(/text\/html/);
      }
      expect((await fetch(server.url + apiPathOf(below))).status, below).toBe(401);
    });
  });

  it('gives a friend the friends’ rooms and none of the patrons’', async () => {
    const cookie = await signIn(server, await server.issueCard({ tier: 'friend' }));
    const statusOf = async (room: string) =>
      (await fetch(`${server.url}/api/rooms/${room}/works.json`, { headers: { cookie } })).status;
    expect(await Promise.all(['salon', 'chance', 'fourth'].map(statusOf))).toEqual([200, 200, 403]);
    const patrons = members.filter((path) => path.startsWith('members/rooms/fourth/'));
    expect(patrons.length).toBeGreaterThan(100);
    await inBatches(patrons, async (path) => {
      const answer = await fetch(`${server.url}/api/${relative('members', path)}`, { headers: { cookie } });
      expect(answer.status, path).toBe(403);
      expect(Buffer.from(await answer.arrayBuffer()).includes(bytesOf.get(path)!), path).toBe(false);
    });
  });

  it('gives every one of its files to a patron', async () => {
    const cookie = await signIn(server, await server.issueCard({ tier: 'patron' }));
    await inBatches(members, async (path) => {
      const below = relative('members', path);
      const answer = await fetch(server.url + apiPathOf(below), { headers: { cookie } });
      expect(answer.status, path).toBe(200);
      if (below.startsWith('tours/')) {
        const { $schema: _, ...told } = JSON.parse(bytesOf.get(path)!.toString());
        expect(await answer.json(), path).toMatchObject(told);
      } else expect(Buffer.from(await answer.arrayBuffer()).equals(bytesOf.get(path)!), path).toBe(true);
      expect(answer.headers.get('cache-control'), path).toBe('private, no-cache');
    });
  });

  it('has left none of its files in what was built, and none of their texts in the program', () => {
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    // An empty corner of one picture is byte for byte that of another: nothing is seen in under 1 KiB.
    const whole = new Map(
      [...bytesOf].flatMap(([path, bytes]) => (bytes.length > 1024 ? [[digest(bytes), path] as const] : [])),
    );
    const secrets = members
      .filter((path) => path.endsWith('works.json'))
      .flatMap((path): { summary: Record<string, string> }[] => JSON.parse(readFileSync(path, 'utf8')).works)
      .flatMap(({ summary }) => Object.values(summary));
    const narrations = members
      .filter((path) => /tours.[^/\\]+\.json$/.test(path))
      .flatMap((path): Stop[] => JSON.parse(readFileSync(path, 'utf8')).stops)
      .flatMap(({ narration }) => Object.values(narration.text));
    expect(narrations.length).toBeGreaterThan(10);
    secrets.push(...narrations);
    expect(secrets.length).toBeGreaterThan(30);
    for (const path of filesBelow('dist')) {
      const built = readFileSync(path);
      expect(whole.get(digest(built)), path).toBeUndefined();
      if (!/\.(?:js|mjs|css|html|json|map)$/.test(path)) continue;
      for (const secret of secrets) expect(built.includes(secret.slice(0, 60)), path).toBe(false);
    }
  });
});

/** Where the API gives a file of the gated half; a tour's stops have an address without a file's ending. */
const apiPathOf = (below: string) => `/api/${below.replace(/^(tours\/[^/]+)\.json$/, '$1')}`;

/** A few at a time: there are thousands. */
async function inBatches(paths: readonly string[], visit: (path: string) => Promise<void>): Promise<void> {
  for (let i = 0; i < paths.length; i += 16) await Promise.all(paths.slice(i, i + 16).map(visit));
}

async function signIn(server: RunningServer, card: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ card }),
  });
  expect(answer.status).toBe(200);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}
