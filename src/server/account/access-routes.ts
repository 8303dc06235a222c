import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { cardNameSchema, giveFreeSeat } from '../../membership/index.ts';
import { seatNameSchema } from '../../museum/account/account.ts';
import { API, apiErrorSchema } from '../../museum/api.ts';
import { sendError } from '../http-errors.ts';
import { askerOf, memberOf } from '../session/guards.ts';
import { ACCOUNT_ANSWERS, type AccountRoutesOptions, ownAct } from './account-routes.ts';

/** `/api/account/sessions` and `/seats`: where one is signed in, and whose the other cards are. */
export async function accessRoutes(app: FastifyInstance, options: AccountRoutesOptions): Promise<void> {
  const { membership, guards, nowMs } = options;
  const { store } = membership;
  const { sessions } = store.repositories;
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const tags = ['account'];
  const done = { 204: z.null(), 404: apiErrorSchema, ...ACCOUNT_ANSWERS };

  routes.delete(
    `${API.account}/sessions/:id`,
    {
      preHandler: guards.requireManager,
      schema: {
        tags,
        summary: 'Ends one of one’s sessions',
        params: z.object({ id: z.string() }),
        response: done,
      },
    },
    async (request, reply) => {
      const { kind, id } = askerOf(request);
      const ended = await sessions.end(kind, id, request.params.id);
      return ended ? reply.code(204).send(null) : sendError(reply, 'not-found');
    },
  );

  routes.delete(
    `${API.account}/sessions`,
    {
      preHandler: guards.requireManager,
      schema: { tags, summary: 'Ends all of one’s sessions but this one', response: done },
    },
    async (request, reply) => {
      const { kind, id, sessionId } = askerOf(request);
      await sessions.endOthers(kind, id, sessionId);
      return reply.code(204).send(null);
    },
  );

  routes.post(
    `${API.account}/seats`,
    {
      preHandler: guards.requireAccount,
      schema: { tags, summary: 'Gives a free seat to somebody', body: seatNameSchema, response: done },
    },
    async (request, reply) => {
      const { id, membershipId } = memberOf(request);
      const holder = cardNameSchema.safeParse(request.body.name);
      if (!holder.success || membershipId === null) return sendError(reply, 'bad-request');
      const { seat } = request.body;
      const wish = { memberId: id, membershipId, seat, holderName: holder.data };
      const cardId = await giveFreeSeat(store, wish, nowMs());
      if (cardId === undefined) return sendError(reply, 'not-found');
      await store.repositories.auditLog.add({
        ...ownAct(id, nowMs()),
        action: 'name-seat',
        details: { membership: membershipId, seat, card: cardId },
      });
      return reply.code(204).send(null);
    },
  );
}
