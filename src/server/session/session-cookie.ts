import '@fastify/cookie';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type MembershipService, mayManage, type OpenedSession, type Who } from '../../membership/index.ts';
import type { Session } from '../../museum/api.ts';
import { gatedReads } from '../rooms/gated-reads.ts';
import type { Visitors } from '../visitors.ts';

export const SESSION_COOKIE = 'enfilade_session';

export type CookieScope = { readonly basePath: string; readonly https: boolean };

/** The session's secret as the visitor's cookie holds it, whatever that is worth. */
export const secretOf = (request: FastifyRequest): string => request.cookies[SESSION_COOKIE] ?? '';

export function setSessionCookie(
  reply: FastifyReply,
  scope: CookieScope,
  { secret, closesAtMs }: OpenedSession,
): void {
  reply.setCookie(SESSION_COOKIE, secret, { ...optionsOf(scope), expires: new Date(closesAtMs) });
}

export function clearSessionCookie(reply: FastifyReply, scope: CookieScope): void {
  reply.clearCookie(SESSION_COOKIE, optionsOf(scope));
}

function optionsOf({ basePath, https }: CookieScope): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'lax', path: basePath, secure: https };
}

/** What a visitor's browser is told of their session. */
export function sessionOf(who: Who | null, nowMs: number): Session {
  if (!who) return { member: null, nowMs };
  const { kind, name } = who;
  const member = who.kind === 'member' ? who.member : null;
  return { member, account: { kind, name, mayManage: mayManage(who) }, nowMs };
}

/** Visitors as their session's cookie names them. */
export function cookieVisitors(
  membership: MembershipService,
  scope: CookieScope,
  nowMs: () => number,
  gatedReadsAMinute?: number,
): Visitors {
  const count = gatedReads(membership, nowMs, gatedReadsAMinute);
  return {
    countRead: (request) => count(secretOf(request)),
    async sessionOf(request) {
      const secret = secretOf(request);
      return sessionOf(secret === '' ? null : await membership.whoIs(secret), nowMs());
    },
    async keep(request, reply) {
      const secret = secretOf(request);
      const next = secret === '' ? undefined : await membership.keepSession(secret);
      if (next) setSessionCookie(reply, scope, next);
    },
  };
}
