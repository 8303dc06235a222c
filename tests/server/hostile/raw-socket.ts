import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Patience } from '../../../src/server/patience.ts';
import { buildPublicApp, type PublicAppOptions } from '../../../src/server/public-app.ts';
import { configOf, stubPages } from '../public-server.ts';
import { makeDiskMuseum, NOW } from '../small-disk-museum.ts';

/** Much shorter than in earnest, and still long enough for whoever sends at once. */
export const SHORT: Patience = {
  headersMs: 600,
  requestMs: 1200,
  silentMs: 900,
  keepAliveMs: 500,
  lookEveryMs: 50,
};

/** A server that really listens, gone after the test. */
export async function listen(options: Partial<PublicAppOptions> = {}) {
  const museum = makeDiskMuseum();
  const app = await buildPublicApp({
    config: configOf(museum),
    siteDir: museum.siteDir,
    pages: stubPages(museum.siteDir),
    nowMs: () => NOW,
    ...options,
  });
  onTestFinished(async () => {
    await app.close();
    museum.remove();
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return { app, museum, port };
}

/** Sends bytes as they are, and gives all that comes back until the server ends the connection. */
export function talk(port: number, first: string | Buffer) {
  const socket = connect({ host: '127.0.0.1', port });
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<string>((done) => {
    socket.on('error', () => undefined);
    socket.once('close', () => done(Buffer.concat(chunks).toString('latin1')));
  });
  onTestFinished(() => void socket.destroy());
  socket.write(first);
  return { socket, ended, send: (more: string) => socket.writable && socket.write(more) };
}

/** The status and the JSON body of an answer as it came. */
export function read(answer: string): { status: number; body: unknown } {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), body: body === '' ? undefined : JSON.parse(body) };
}
