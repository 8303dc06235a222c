import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { MembershipError } from '../../src/membership/index.ts';
import { runServer } from '../../src/server/run-server.ts';
import { startSentence } from '../../src/server/start-errors.ts';

function start(build: () => Promise<FastifyInstance>, port = 0) {
  const said = { out: [] as string[], err: [] as string[] };
  const code = runServer({
    build,
    host: '127.0.0.1',
    port,
    basePath: '/visit/',
    greet: async (address) => `open at ${address}`,
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
  });
  return { code, said };
}

describe('a server that is run', () => {
  it('tells its address, lets running requests end when it is stopped, and ends well', async () => {
    const app = Fastify();
    let closed = false;
    app.get('/slow', async () => {
      process.emit('SIGTERM');
      await new Promise((next) => setTimeout(next, 50));
      return 'whole';
    });
    app.addHook('onClose', async () => {
      closed = true;
    });
    const { code, said } = start(async () => app);
    await app.ready();
    while (said.out.length === 0) await new Promise((next) => setTimeout(next, 5));
    const { port } = app.server.address() as AddressInfo;
    expect(said.out).toEqual([`open at http://127.0.0.1:${port}/visit/`]);
    expect(await (await fetch(`http://127.0.0.1:${port}/slow`)).text()).toBe('whole');
    expect(await code).toBe(0);
    expect(closed).toBe(true);
  });

  it('says in a sentence that its port is taken', async () => {
    const first = Fastify();
    await first.listen({ host: '127.0.0.1', port: 0 });
    const { port } = first.server.address() as AddressInfo;
    const { code, said } = start(async () => Fastify(), port);
    expect(await code).toBe(1);
    expect(said.err).toEqual([
      expect.stringMatching(new RegExp(`^Port ${port} is taken: .*PORT=${port + 1}\\.$`)),
    ]);
    await first.close();
  });

  it('says in a sentence what kept it from being built', async () => {
    const { code, said } = start(async () => {
      throw new MembershipError('key-weak', { path: '/data/keys.json', kid: 'abc' });
    });
    expect(await code).toBe(1);
    expect(said.err[0]).toContain('/data/keys.json holds a key that anybody could know (abc).');
  });
});

it.each([
  ['private-path-open', /chmod go-rwx \/x/],
  ['private-path-unusable', /DATA_DIR must be a folder of one's own/],
  ['keys-unreadable', /not the key file/],
  ['shared-keys-unreadable', /SIGNING_KEYS must hold one/],
  ['store-newer', /A later version of this program wrote the store \/x/],
  ['store-full', /its disk is full/],
  ['store-unavailable', /does not answer/],
  ['store-unusable', /The store \/x can't be opened.*\(disk full\)/],
] as const)('%s has its sentence', (code, sentence) => {
  const error = new MembershipError(code, { path: '/x' }, { cause: new Error('disk full') });
  expect(startSentence(error)).toMatch(sentence);
});

it('a program that takes its port otherwise says so', () => {
  const error = Object.assign(new Error(), { code: 'EADDRINUSE', port: 3100 });
  expect(startSentence(error, (port) => `--port ${port}`)).toMatch(/choose another, e\.g\. --port 3101\.$/);
});
