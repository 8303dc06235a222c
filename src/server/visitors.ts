import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../museum/api.ts';

/** Who asks: the holder of a session's cookie on the public server, a chosen identity in a curator's preview. */
export type Visitors = {
  readonly sessionOf: (request: FastifyRequest) => Promise<Session>;
  /** Counts a gated file; gives the seconds to wait before another one, where a session has read too many. */
  readonly countRead?: (request: FastifyRequest) => Promise<number | undefined>;
  /** Notes a visit; the answer may carry another cookie from now on. */
  readonly keep?: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
};
