import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { MembershipService } from '../../membership/index.ts';
import { API, apiErrorSchema, sessionSchema } from '../../museum/api.ts';
import { sendError } from '../http-errors.ts';
import { slowDown } from '../sign-in/slow-down.ts';
import type { Visitors } from '../visitors.ts';
import { deviceWords } from './device-words.ts';
import {
  type CookieScope,
  clearSessionCookie,
  secretOf,
  sessionOf,
  setSessionCookie,
} from './session-cookie.ts';

/** A class behind one address shows thirty cards within a minute; a card can't be guessed, so this only spares work. */
const CARDS_A_MINUTE = 60;

export type SessionRoutesOptions = {
  readonly membership: MembershipService;
  readonly visitors: Visitors;
  readonly scope: CookieScope;
  readonly nowMs: () => number;
  readonly cardsAMinute?: number;
};

/** `GET`, `POST` and `DELETE /api/session`: who is visiting, showing a card, leaving. */
export async function sessionRoutes(app: FastifyInstance, options: SessionRoutesOptions): Promise<void> {
  const { membership, visitors, scope, nowMs, cardsAMinute = CARDS_A_MINUTE } = options;
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const tags = ['session'];

  routes.get(
    API.session,
    { schema: { tags, summary: 'Who is visiting', response: { 200: sessionSchema, 503: apiErrorSchema } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store').header('vary', 'Cookie');
      const session = await visitors.sessionOf(request);
      await visitors.keep?.(request, reply);
      return session;
    },
  );

  routes.post(
    API.session,
    {
      preHandler: slowDown(membership, nowMs)('card', { most: cardsAMinute, windowMs: 60_000 }),
      schema: {
        tags,
        summary: 'Shows a membership card and opens a session',
        body: z.strictObject({ card: z.string() }),
        response: {
          200: sessionSchema,
          400: apiErrorSchema,
          403: apiErrorSchema,
          429: apiErrorSchema,
          503: apiErrorSchema,
        },
      },
    },
    async (request, reply) => {
      const outcome = await membership.signIn(
        request.body.card.trim(),
        deviceWords(request.headers['user-agent']),
      );
      if (!outcome.ok) {
        const { code, atMs, reason } = outcome;
        request.log.info({ reason }, 'card refused');
        return sendError(reply, code, atMs === undefined ? {} : { atMs });
      }
      await membership.signOut(secretOf(request));
      setSessionCookie(reply, scope, outcome);
      reply.header('cache-control', 'no-store');
      return sessionOf(outcome.who, nowMs());
    },
  );

  routes.delete(
    API.session,
    {
      schema: {
        tags,
        summary: 'Ends the session',
        response: { 204: z.null(), 403: apiErrorSchema, 503: apiErrorSchema },
      },
    },
    async (request, reply) => {
      await membership.signOut(secretOf(request));
      clearSessionCookie(reply, scope);
      return reply.code(204).header('cache-control', 'no-store').send(null);
    },
  );
}
