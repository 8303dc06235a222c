import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

export type RawAnswer = { readonly status: number; readonly body: Buffer };

/** Asks a listening server for a path as it is written: `inject` and `fetch` tidy dots and backslashes away first. */
export function rawGet(
  app: FastifyInstance,
  path: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const { port } = app.server.address() as AddressInfo;
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }));
    });
    asked.once('error', failed).end();
  });
}
