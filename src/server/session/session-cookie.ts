import '@fastify/cookie';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MembershipService } from '../../membership/index.ts';
import type { Visitors } from '../visitors.ts';

export const SESSION_COOKIE = 'enfilade_session';

export type CookieScope = { readonly basePath: string; readonly https: boolean };

/** The session's secret as the visitor's cookie holds it, whatever that is worth. */
export const secretOf = (request: FastifyRequest): string => request.cookies[SESSION_COOKIE] ?? '';

export function setSessionCookie(
  reply: FastifyReply,
  scope: CookieScope,
  secret: string,
  closesAtMs: number,
): void {
  reply.setCookie(SESSION_COOKIE, secret, { ...optionsOf(scope), expires: new Date(closesAtMs) });
}

export function clearSessionCookie(reply: FastifyReply, scope: CookieScope): void {
  reply.clearCookie(SESSION_COOKIE, optionsOf(scope));
}

function optionsOf({ basePath, https }: CookieScope): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'lax', path: basePath, secure: https };
}

/** Visitors as their session's cookie names them. */
export function cookieVisitors(membership: MembershipService, nowMs: () => number): Visitors {
  return {
    async sessionOf(request) {
      const secret = secretOf(request);
      return { member: secret === '' ? null : await membership.memberOf(secret), nowMs: nowMs() };
    },
  };
}
