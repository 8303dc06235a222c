import type { preHandlerAsyncHookHandler } from 'fastify';
import { type Limit, type MembershipService, secondsToWait } from '../../membership/index.ts';
import { sendError } from '../http-errors.ts';
import { networkOf } from '../network.ts';

export type SlowDown = ReturnType<typeof slowDown>;

/** Pre-handlers that count tries by network, over all processes, and have the next ones wait. */
export const slowDown =
  ({ store }: MembershipService, nowMs: () => number) =>
  (what: string, limit: Limit): preHandlerAsyncHookHandler =>
  async (request, reply) => {
    const key = `${what} ${networkOf(request.ip)}`;
    const retryAfterS = await secondsToWait(store.repositories.rateLimits, key, limit, nowMs());
    if (retryAfterS === undefined) return;
    reply.header('retry-after', retryAfterS);
    return sendError(reply, 'too-many-requests', { retryAfterS });
  };
