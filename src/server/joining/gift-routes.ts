import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import { API, apiErrorSchema } from '../../museum/api.ts';
import {
  giftLookSchema,
  giftRequestSchema,
  giftSchema,
  redeemedGiftSchema,
} from '../../museum/joining/api.ts';
import { sendError } from '../http-errors.ts';
import { slowDown } from '../sign-in/slow-down.ts';
import type { JoiningRoutesOptions } from './order-routes.ts';

/** A code has 80 bits, so this only spares work. */
const TRIES = { most: 20, windowMs: 60_000 };

/** `POST /api/gifts/look` and `/redeem`: what a gift's code gives, and taking it. Codes stand in bodies, never in addresses. */
export async function giftRoutes(
  app: FastifyInstance,
  { membership, joining: { gifts }, nowMs }: Pick<JoiningRoutesOptions, 'membership' | 'joining' | 'nowMs'>,
): Promise<void> {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const limit = slowDown(membership, nowMs);
  const tags = ['joining'];
  const refusals = { 400: apiErrorSchema, 410: apiErrorSchema, 429: apiErrorSchema, 503: apiErrorSchema };

  routes.post(
    API.giftLook,
    {
      preHandler: limit('gift', TRIES),
      schema: {
        tags,
        summary: 'What a gift is',
        body: giftLookSchema,
        response: { 200: giftSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const looked = await gifts.look(request.body.code);
      if (!looked.ok) return sendError(reply, looked.code);
      return reply.header('cache-control', 'no-store').send(looked.gift);
    },
  );

  routes.post(
    API.giftRedeem,
    {
      preHandler: limit('gift', TRIES),
      schema: {
        tags,
        summary: 'Takes a gift: the membership begins',
        body: giftRequestSchema,
        response: { 200: redeemedGiftSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const outcome = await gifts.redeem(request.body);
      if (!outcome.ok) return sendError(reply, outcome.code);
      return reply.header('cache-control', 'no-store').send(outcome.redeemed);
    },
  );
}
