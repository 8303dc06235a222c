import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMembership } from '../../../src/membership/index.ts';
import { IMPORT_BYTES_MOST } from '../../../src/museum/desk/import.ts';
import { cookieOf } from '../desk/desk-server.ts';
import { type Answer, openTestServer, type TestServer } from '../public-server.ts';
import { type DiskMuseum, makeDiskMuseum, NOW } from '../small-disk-museum.ts';

const REFUSED = { error: { code: 'bad-request' } };
const KIB = 1024;
/** What a route takes at most, in bytes; most take very little. */
const LIMITS: Readonly<Record<string, number>> = {
  '/api/desk/import': Math.ceil(IMPORT_BYTES_MOST / 3) * 4 + 16 * KIB,
  '/api/desk/import/preview': Math.ceil(IMPORT_BYTES_MOST / 3) * 4 + 16 * KIB,
  '/api/payments/stripe': 512 * KIB,
};

let museum: DiskMuseum;
let server: TestServer;
let staff: string;
/** All routes that take a body. */
let routes: readonly (readonly ['POST' | 'DELETE', string])[];

beforeAll(async () => {
  museum = makeDiskMuseum();
  const stripe = { secretKey: 'sk_test_x', webhookSecret: 'whsec_x' };
  server = await openTestServer(museum, { publicUrl: new URL('http://museum.example/'), stripe });
  const beside = await openMembership({
    dataDir: museum.dataDir,
    museumId: async () => 'small-museum',
    nowMs: () => NOW,
  });
  const account = { name: 'Grace', role: 'desk', createdAtMs: NOW } as const;
  await beside.store.repositories.staff.add({ id: 'grace', email: 'grace@museum.example', ...account });
  staff = await cookieOf(beside, 'staff', 'grace');
  await beside.close();
  const { paths } = (await server.get('/api/openapi.json')).json() as { paths: Record<string, object> };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    (['POST', 'DELETE'] as const)
      .filter((method) => method.toLowerCase() in methods)
      .map((method) => [method, path.replace(/\{\w+\}/g, 'some')] as const),
  );
  routes = [...described, ['POST', '/api/payments/stripe']];
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

const send = (
  [method, url]: readonly ['POST' | 'DELETE', string],
  payload: string | Readable,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  server.app.inject({
    method,
    url,
    payload,
    headers: {
      cookie: staff,
      'content-type': 'application/json',
      ...headers,
    },
  });

describe('a body that is too large', () => {
  it('is refused with 413 by every route, whether its length is said or not', async () => {
    expect(routes.length).toBeGreaterThan(25);
    for (const route of routes) {
      const limit = LIMITS[route[1]] ?? 16 * KIB;
      const large = `{"file":"${'x'.repeat(limit)}"}`;
      for (const payload of [large, Readable.from([large.slice(0, 100), large.slice(100)])]) {
        const answer = await send(route, payload);
        expect([...route, answer.statusCode, answer.json()]).toEqual([...route, 413, REFUSED]);
      }
    }
  });

  it('is not even read at the desk’s routes for who is not of the desk', async () => {
    for (const route of routes.filter(([, path]) => path.startsWith('/api/desk/'))) {
      const answer = await send(route, 'x'.repeat(64 * KIB), { cookie: '' });
      expect([...route, answer.json().error.code]).toEqual([...route, 'sign-in-needed']);
    }
  });
});

describe('a body that is no honest JSON', () => {
  const text = (bytes: number) => 'a'.repeat(bytes);
  it.each<[string, string, Record<string, string>?]>([
    ['arrays 8,000 deep', '['.repeat(8000) + ']'.repeat(8000)],
    ['objects 2,500 deep', `${'{"a":'.repeat(2500)}1${'}'.repeat(2500)}`],
    ['an end that never comes', '{"a":'],
    ['nothing', ''],
    ['a number too large', '1e400'],
    ['a member of every object', '{"__proto__":{"mayManage":true}}'],
    ['the same, another way', '{"constructor":{"prototype":{"mayManage":true}}}'],
    ['thousands of members', `{${Array.from({ length: 1500 }, (_, i) => `"k${i}":1`).join()}}`],
    ['a text of zeros', '{"card":"\\u0000","email":"\\u0000","code":"\\u0000"}'],
    ['half a letter', '{"card":"\\ud800","email":"\\ud800","code":"\\ud800"}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]).toString('latin1')],
    ['something that is packed', text(100), { 'content-encoding': 'gzip' }],
    ['another type', '<card/>', { 'content-type': 'application/xml' }],
    ['a form', 'card=x', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['no type at all', '{"card":"x"}', { 'content-type': '' }],
    ['a type of nonsense', '{"card":"x"}', { 'content-type': 'application/json; charset=\u00ff' }],
  ])('(%s) is refused by every route, and harms none', async (_, payload, headers) => {
    // Two routes want no body, and look at none.
    for (const route of routes.filter(([method, path]) => method === 'POST' && !path.endsWith('/options'))) {
      const answer = await send(route, payload, headers);
      const told = [...route, answer.statusCode, answer.body].join(' ');
      expect(told).toMatch(/ (?:400|401|403|404|409|413|415|422|429) /);
      expect(answer.json()).toMatchObject({ error: { code: expect.any(String) } });
    }
    expect((await server.get('/api/health')).statusCode).toBe(200);
    expect(({} as Record<string, unknown>).mayManage).toBeUndefined();
  });

  it('says a member twice: the last one counts, and is the one that is judged', async () => {
    const twice = (first: string, last: string) =>
      send(['POST', '/api/session'], `{"card":${first},"card":${last}}`);
    expect((await twice('"x.y.z"', '5')).json()).toEqual(REFUSED);
    const judged = (await twice('5', '"x.y.z"')).json();
    expect(judged.error.code).toMatch(/^card-/);
  });
});
