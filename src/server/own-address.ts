import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ServerConfig } from './config.ts';

/** `PUBLIC_URL`, or on a machine of one's own where the server listens; ends in a slash. */
export function ownAddress(
  app: FastifyInstance,
  { publicUrl, basePath }: Pick<ServerConfig, 'publicUrl' | 'basePath'>,
): string {
  if (publicUrl) return `${publicUrl.origin}${basePath}`;
  const address = app.server.address() as AddressInfo | null;
  return `http://localhost:${address?.port ?? 0}${basePath}`;
}
