import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

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
    for (const path of members) {
      const below = relative('members', path);
      const addresses = [
        `/api/${below}`,
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
      expect((await fetch(`${server.url}/api/${below}`)).status, below).toBe(401);
    }
  });

  it('gives every one of its files to a member', async () => {
    const cookie = await signIn(server, await server.issueCard());
    for (const path of members) {
      const answer = await fetch(`${server.url}/api/${relative('members', path)}`, { headers: { cookie } });
      expect(answer.status, path).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytesOf.get(path)!), path).toBe(true);
      expect(answer.headers.get('cache-control'), path).toBe('private, no-cache');
    }
  });

  it('has left no byte of its texts or pictures in what was built', () => {
    const works = JSON.parse(readFileSync('members/rooms/salon/works.json', 'utf8'));
    const secrets = works.works.flatMap((work: { summary: Record<string, string> }) =>
      Object.values(work.summary),
    );
    expect(secrets.length).toBeGreaterThan(4);
    for (const path of filesBelow('dist')) {
      const built = readFileSync(path);
      for (const secret of secrets) expect(built.includes(secret.slice(0, 60)), path).toBe(false);
      for (const [name, bytes] of bytesOf) {
        if (built.length >= bytes.length) expect(built.includes(bytes), `${name} in ${path}`).toBe(false);
      }
    }
  });
});

async function signIn(server: RunningServer, card: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ card }),
  });
  expect(answer.status).toBe(200);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}
