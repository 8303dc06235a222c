import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import {
  type AskingMember,
  type AskingStaff,
  type MembershipService,
  mayManage,
  type Who,
} from '../../membership/index.ts';
import { sendError } from '../http-errors.ts';
import { type CookieScope, secretOf, setSessionCookie } from './session-cookie.ts';

/** Who asks in a request that a guard let through. */
const asking = new WeakMap<FastifyRequest, Who>();

export type Guards = ReturnType<typeof sessionGuards>;

/**
 * Pre-handlers that let through who may ask, and note the visit: 401 `sign-in-needed` for nobody, 403 `not-for-you` for
 * somebody else. What they let through is never kept anywhere on its way.
 */
export function sessionGuards(membership: MembershipService, scope: CookieScope) {
  /** Who asks, or `null`. */
  const whoAsks = async (request: FastifyRequest): Promise<Who | null> => {
    const secret = secretOf(request);
    return secret === '' ? null : membership.whoIs(secret);
  };

  const guard =
    (accepts: (who: Who) => boolean): preHandlerAsyncHookHandler =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      reply.header('cache-control', 'no-store').header('vary', 'Cookie');
      const who = await whoAsks(request);
      if (!who) return sendError(reply, 'sign-in-needed');
      if (!accepts(who)) return sendError(reply, 'not-for-you');
      asking.set(request, who);
      const next = await membership.keepSession(secretOf(request));
      if (next) setSessionCookie(reply, scope, next);
    };

  return {
    whoAsks,
    /** A member, however signed in. */
    requireMember: guard((who) => who.kind === 'member'),
    /** A member who signed in to the account, which the holder of a card did not. */
    requireAccount: guard((who) => who.kind === 'member' && mayManage(who)),
    /** Somebody of the desk. */
    requireStaff: guard((who) => who.kind === 'staff'),
    /** Member or staff, signed in to the account. */
    requireManager: guard(mayManage),
  };
}

/** Who asks, behind any of the guards. */
export function askerOf(request: FastifyRequest): Who {
  const who = asking.get(request);
  if (!who) throw new Error('no guard stands before this route');
  return who;
}

/** The member who asks, behind `requireMember` or `requireAccount`. */
export function memberOf(request: FastifyRequest): AskingMember {
  const who = askerOf(request);
  if (who.kind !== 'member') throw new Error('no member’s guard stands before this route');
  return who;
}

/** Who of the desk asks, behind `requireStaff`. */
export function staffOf(request: FastifyRequest): AskingStaff {
  const who = askerOf(request);
  if (who.kind !== 'staff') throw new Error('no staff’s guard stands before this route');
  return who;
}
