import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MembershipService } from '../../membership/index.ts';
import type { Session } from '../../museum/api.ts';
import { noteOutcome } from '../outcomes.ts';
import { deviceWords } from '../session/device-words.ts';
import { type CookieScope, secretOf, sessionOf, setSessionCookie } from '../session/session-cookie.ts';

export type SignInParts = {
  readonly membership: MembershipService;
  readonly scope: CookieScope;
  readonly nowMs: () => number;
};

export type ProvenAccount = {
  readonly kind: 'member' | 'staff';
  readonly accountId: string;
  readonly openedBy: 'link' | 'passkey';
};

/** Opens a session for an account that proved itself, in place of the one that the browser had. */
export async function openSessionFor(
  { membership, scope, nowMs }: SignInParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, accountId, openedBy }: ProvenAccount,
): Promise<Session> {
  const device = deviceWords(request.headers['user-agent']);
  const opened = await membership.openSession({ kind, accountId, openedBy, device });
  await membership.signOut(secretOf(request));
  await membership.store.repositories.auditLog.add({
    atMs: nowMs(),
    actorKind: kind,
    actorId: accountId,
    action: 'sign-in',
    subjectKind: kind,
    subjectId: accountId,
    details: { by: openedBy },
  });
  noteOutcome(request, { kind: 'signed-in', by: openedBy });
  setSessionCookie(reply, scope, opened);
  reply.header('cache-control', 'no-store');
  return sessionOf(await membership.whoIs(opened.secret), nowMs());
}
