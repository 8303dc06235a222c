import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { type JoiningService, referenceOf } from '../../membership/index.ts';
import { apiErrorSchema } from '../../museum/api.ts';
import { paymentMovedSchema, paymentsSchema } from '../../museum/desk/answers.ts';
import { DESK_API } from '../../museum/desk/paths.ts';
import { sendError } from '../http-errors.ts';
import { staffOf } from '../session/guards.ts';
import { DESK_TAGS as tags } from './asking.ts';

const SHOWN_MOST = 500;
const errors = { 401: apiErrorSchema, 403: apiErrorSchema, 503: apiErrorSchema };

/** Orders that are paid at the museum: those that wait, and whether their money has come. */
export async function paymentRoutes(app: FastifyInstance, { orders }: JoiningService): Promise<void> {
  const routes = app.withTypeProvider<ZodTypeProvider>();

  routes.post(
    DESK_API.payments,
    {
      schema: {
        tags,
        summary: 'Orders that wait for their money',
        body: z.strictObject({}),
        response: { 200: paymentsSchema, 400: apiErrorSchema, ...errors },
      },
    },
    async () => {
      const open = await orders.list('open', SHOWN_MOST);
      return {
        orders: open
          .filter(({ adapter }) => adapter === 'museum')
          .map((order) => {
            const { id, purpose, name, email, tier, seats, amountMinor, currency, createdAtMs } = order;
            const reference = referenceOf(order);
            return { id, reference, purpose, name, email, tier, seats, amountMinor, currency, createdAtMs };
          }),
      };
    },
  );

  for (const move of ['confirm', 'cancel'] as const) {
    routes.post(
      DESK_API.payment(':id', move),
      {
        schema: {
          tags,
          summary: move === 'confirm' ? 'Takes an order as paid' : 'Gives an order up',
          params: z.object({ id: z.string().check(z.maxLength(128)) }),
          body: z.strictObject({}),
          response: {
            200: paymentMovedSchema,
            400: apiErrorSchema,
            404: apiErrorSchema,
            409: apiErrorSchema,
            ...errors,
          },
        },
      },
      async (request, reply) => {
        const actor = { actorKind: 'staff', actorId: staffOf(request).id } as const;
        const moved = await orders[move](request.params.id, actor);
        if (!moved) return sendError(reply, 'order-not-found');
        return moved.ok ? { memberId: moved.order.memberId } : sendError(reply, 'order-settled');
      },
    );
  }
}
