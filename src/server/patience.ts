import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';

/** How long a client may take before its connection is ended, in milliseconds. */
export type Patience = {
  /** Until its headers are there, from the connection's first byte or the answer before. */
  readonly headersMs: number;
  /** Until all of its request is. */
  readonly requestMs: number;
  /** Without a byte either way while a request runs; more than the longest answer takes to begin. */
  readonly silentMs: number;
  /** Between two requests of one connection; more than the proxy before it keeps one. */
  readonly keepAliveMs: number;
  /** How often it is looked whose time is up. */
  readonly lookEveryMs: number;
};

export const PATIENCE: Patience = {
  headersMs: 10_000,
  requestMs: 30_000,
  silentMs: 150_000,
  keepAliveMs: 72_000,
  lookEveryMs: 5000,
};

/** The server's options that hold clients to it. */
export const holdingClients = (patience: Patience) =>
  ({
    requestTimeout: patience.requestMs,
    connectionTimeout: patience.silentMs,
    keepAliveTimeout: patience.keepAliveMs,
    http: { headersTimeout: patience.headersMs, connectionsCheckingInterval: patience.lookEveryMs },
  }) satisfies FastifyHttpOptions<Server>;
