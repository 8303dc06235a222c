import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMembershipOf } from '../../src/server/index.ts';
import { createMuseumFiles } from '../../src/server/museum-files.ts';
import { startSentence } from '../../src/server/start-errors.ts';
import { CRM, crmKey, goldMember, jwksOf, mint, serve } from '../membership/issuers/crm.ts';
import { configOf, openTestServer, type TestServer } from './public-server.ts';
import { type DiskMuseum, makeDiskMuseum, NOW } from './small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer | undefined;
const key = crmKey('RS256');

beforeEach(() => {
  museum = makeDiskMuseum();
});
afterEach(async () => {
  await server?.app.close();
  server = undefined;
  museum.remove();
});

function writeIssuers(jwks: string, changes: object = {}): string {
  const path = join(museum.folder, 'settings', 'issuers.json');
  mkdirSync(join(museum.folder, 'settings'), { recursive: true });
  const crm = {
    issuer: CRM,
    audience: 'enfilade',
    jwks,
    algorithms: ['RS256'],
    tier: { claim: 'membership.level', tiers: { gold: 'patron', silver: 'friend' } },
    ...changes,
  };
  writeFileSync(path, JSON.stringify({ issuers: [crm] }, null, 2));
  return path;
}

async function openWith(jwks: string) {
  server = await openTestServer(museum, { issuersPath: writeIssuers(jwks) });
  const { app, get, clock } = server;
  const show = (card: string) => app.inject({ method: 'POST', url: '/api/session', payload: { card } });
  return { get, clock, show, signIn: server.signIn };
}

describe('a server that takes the museum’s own system as issuer', () => {
  it('opens rooms to its members, by keys fetched from its address', async () => {
    const url = await serve((_request, response) => response.end(jwksOf(key)));
    const { get, signIn, show } = await openWith(url.href);
    const cookie = await signIn(mint(key, goldMember(NOW)));
    expect((await get('/api/session', { cookie })).json().member).toMatchObject({
      name: 'Ada Lovelace',
      tier: 'patron',
    });
    expect((await get('/api/rooms/vault/room.json', { cookie })).statusCode).toBe(200);
    const silver = { ...goldMember(NOW), sub: '12', membership: { level: 'silver' } };
    const other = await signIn(mint(key, silver));
    expect((await get('/api/rooms/vault/room.json', { cookie: other })).statusCode).toBe(403);
    const bronze = await show(mint(key, { ...goldMember(NOW), membership: { level: 'bronze' } }));
    expect([bronze.statusCode, bronze.json().error.code]).toEqual([403, 'card-without-tier']);
  });

  it('ends the session with the token', async () => {
    const url = await serve((_request, response) => response.end(jwksOf(key)));
    const { get, signIn, clock } = await openWith(url.href);
    const cookie = await signIn(mint(key, goldMember(NOW)));
    clock.nowMs = NOW + 3_629_999;
    expect((await get('/api/session', { cookie })).json().member).not.toBeNull();
    clock.nowMs = NOW + 3_630_000;
    expect((await get('/api/session', { cookie })).json().member).toBeNull();
    expect((await get('/api/rooms/vault/room.json', { cookie })).statusCode).toBe(401);
  });

  it('fails closed while the keys can’t be had, and says so', async () => {
    const url = await serve((_request, response) => response.writeHead(503).end());
    const { show } = await openWith(url.href);
    const answer = await show(mint(key, goldMember(NOW)));
    expect([answer.statusCode, answer.json()]).toEqual([424, { error: { code: 'issuer-unavailable' } }]);
  });

  it('goes on taking the museum’s own cards, and refuses a token under its keys', async () => {
    const { show } = await openWith('nowhere.json');
    const { dataDir, museumDir, membersDir } = museum;
    const files = createMuseumFiles({ museumDir, membersDir });
    const service = await openMembershipOf({ dataDir }, files, () => NOW);
    const { token } = await service.issueCard({
      name: 'A',
      tier: 'friend',
      startsAtMs: NOW,
      endsAtMs: NOW + 1e6,
    });
    await service.close();
    expect((await show(token)).statusCode).toBe(200);
    expect((await show(`${token.slice(0, -4)}AAAA`)).json().error.code).toBe('card-not-ours');
  });

  it('revokes a member by issuer and id, and a token that is shown to it', async () => {
    const path = writeIssuers('jwks.json');
    writeFileSync(join(museum.folder, 'settings', 'jwks.json'), jwksOf(key));
    server = await openTestServer(museum, { issuersPath: path });
    const cookie = await server.signIn(mint(key, goldMember(NOW)));
    const { museumDir, membersDir } = museum;
    const files = createMuseumFiles({ museumDir, membersDir });
    const service = await openMembershipOf({ ...configOf(museum), issuersPath: path }, files, () => NOW);
    const second = mint(key, { ...goldMember(NOW), sub: '12', jti: 'token-2' });
    expect(await service.revoke(second)).toEqual({ kind: 'card', id: `${CRM}|token-2` });
    expect(await service.signIn(second)).toMatchObject({ reason: 'revoked' });
    expect(await service.revoke(`${CRM}|4711`)).toEqual({ kind: 'member', id: `${CRM}|4711` });
    expect(await service.revoke('https://other.example|4711')).toBeUndefined();
    await service.close();
    const answer = await server.get('/api/rooms/vault/room.json', { cookie });
    expect(answer.json().error.refusal.reason).toBe('revoked');
    const again = mint(key, { ...goldMember(NOW), jti: 'token-3' });
    await expect(server.signIn(again)).rejects.toThrow('card-revoked');
  });
});

describe('a server whose issuers file has mistakes', () => {
  it('does not start, and says file, line and what is wrong', async () => {
    const path = writeIssuers('http://crm.example/jwks', {
      tier: { claim: 'level', tiers: { gold: 'king' } },
    });
    const error = await openTestServer(museum, { issuersPath: path }).catch((reason: unknown) => reason);
    const lines = startSentence(error).split('\n');
    expect(lines[0]).toBe(`The issuers file ${path} has mistakes:`);
    expect(lines[1]).toBe(
      `- ${path}:6: /issuers/0/jwks must be an https address without user name, or the path of a file.`,
    );
    expect(lines[2]).toMatch(
      /issuers\.json:13: \/issuers\/0\/tier\/tiers\/gold is no tier of this museum; its tiers: friend, patron\.$/,
    );
  });

  it('does not start where the file is not there', async () => {
    const path = join(museum.folder, 'none.json');
    const error = await openTestServer(museum, { issuersPath: path }).catch((reason: unknown) => reason);
    expect(startSentence(error)).toContain(`${path}:1: the file is not there`);
  });
});
