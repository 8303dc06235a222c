import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServer, type TestServer } from './public-server.ts';
import { type DiskMuseum, makeDiskMuseum } from './small-disk-museum.ts';

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

it('the API describes itself from its own schemas', async () => {
  const { openapi, paths } = (await server.get('/api/openapi.json')).json();
  expect(openapi).toMatch(/^3\./);
  expect(Object.keys(paths).sort()).toEqual([
    '/api/account',
    '/api/account/consents/give',
    '/api/account/consents/withdraw',
    '/api/account/erase',
    '/api/account/export',
    '/api/account/language',
    '/api/account/passkeys',
    '/api/account/passkeys/options',
    '/api/account/passkeys/{id}',
    '/api/account/seats',
    '/api/account/sessions',
    '/api/account/sessions/{id}',
    '/api/desk/export',
    '/api/desk/find',
    '/api/desk/import',
    '/api/desk/import/preview',
    '/api/desk/log',
    '/api/desk/members',
    '/api/desk/members/{id}',
    '/api/desk/members/{id}/acts',
    '/api/desk/payments',
    '/api/desk/payments/{id}/cancel',
    '/api/desk/payments/{id}/confirm',
    '/api/gifts/look',
    '/api/gifts/redeem',
    '/api/health',
    '/api/joining',
    '/api/joining/orders',
    '/api/joining/orders/{id}',
    '/api/jwks.json',
    '/api/rooms/{room}/{*}',
    '/api/search/{group}/{*}',
    '/api/session',
    '/api/sign-in/links',
    '/api/sign-in/passkey',
    '/api/sign-in/passkey/options',
    '/api/sign-in/redeem',
    '/api/tours/{tour}',
    '/api/tours/{tour}/{*}',
  ]);
  expect(Object.keys(paths['/api/session']).sort()).toEqual(['delete', 'get', 'post']);
  const answer = paths['/api/session'].get.responses['200'].content['application/json'].schema;
  expect(answer.required).toEqual(['member', 'nowMs']);
});

it('health is ok when the museum and the store answer', async () => {
  const answer = await server.get('/api/health');
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }]);
});

it.each([
  ['GET', '/api/preview/as'],
  ['POST', '/api/preview/as'],
  ['GET', '/api/preview/issues'],
  ['GET', '/api/content-events'],
] as const)('the public server has no %s %s', async (method, url) => {
  const answer = await server.app.inject({
    method,
    url,
    ...(method === 'POST' ? { payload: { tier: 'friend' } } : {}),
  });
  expect([answer.statusCode, answer.json()]).toEqual([404, { error: { code: 'not-found' } }]);
});
