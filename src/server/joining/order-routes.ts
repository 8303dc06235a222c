import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import {
  type JoiningService,
  type MembershipService,
  mayManage,
  PaymentError,
} from '../../membership/index.ts';
import { API, apiErrorSchema } from '../../museum/api.ts';
import {
  offersSchema,
  orderRequestSchema,
  orderStateSchema,
  placedOrderSchema,
} from '../../museum/joining/api.ts';
import { offeredTiers } from '../../museum/joining/offers.ts';
import { sendError } from '../http-errors.ts';
import type { MuseumFiles } from '../museum-files.ts';
import { secretOf } from '../session/session-cookie.ts';
import { slowDown } from '../sign-in/slow-down.ts';

export type JoiningRoutesOptions = {
  readonly membership: MembershipService;
  readonly joining: JoiningService;
  readonly files: MuseumFiles;
  /** The museum's own address, ending in a slash. */
  readonly museumUrl: () => string;
  readonly nowMs: () => number;
};

const MINUTE_MS = 60_000;
/** A household, or a desk with one address, makes a few orders at a time; each writes a mail to somebody. */
const ORDERS = { most: 20, windowMs: 10 * MINUTE_MS };
/** A page that waits for a payment asks every few seconds. */
const LOOKS = { most: 120, windowMs: MINUTE_MS };

/** `GET /api/joining`, `POST /api/joining/orders`, `GET /api/joining/orders/:id`: what is sold, and buying it. */
export async function orderRoutes(app: FastifyInstance, options: JoiningRoutesOptions): Promise<void> {
  const { membership, joining, files, museumUrl, nowMs } = options;
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const limit = slowDown(membership, nowMs);
  const tags = ['joining'];

  /** The member who signed in to the account: a card that was handed on is not theirs to renew by. */
  async function buyerOf(request: FastifyRequest): Promise<string | undefined> {
    const secret = secretOf(request);
    const who = secret === '' ? null : await membership.whoIs(secret);
    return who?.kind === 'member' && mayManage(who) ? who.id : undefined;
  }

  routes.get(
    API.joining,
    {
      schema: {
        tags,
        summary: 'What memberships there are, and how they are paid',
        response: { 200: offersSchema },
      },
    },
    async (_request, reply) => {
      const museum = await files.museum();
      const offers = museum.ok
        ? offeredTiers(museum.value.museum.tiers, [...museum.value.rooms.values()])
        : [];
      reply.header('cache-control', 'no-cache');
      return { ways: [...joining.orders.ways], offers: [...offers] };
    },
  );

  routes.post(
    API.orders,
    {
      preHandler: limit('orders', ORDERS),
      schema: {
        tags,
        summary: 'Orders a membership, for oneself or as a gift',
        body: orderRequestSchema,
        response: {
          201: placedOrderSchema,
          400: apiErrorSchema,
          401: apiErrorSchema,
          424: apiErrorSchema,
          429: apiErrorSchema,
          503: apiErrorSchema,
        },
      },
    },
    async (request, reply) => {
      const wish = request.body;
      const memberId = await buyerOf(request);
      if (wish.purpose === 'renew' && memberId === undefined) return sendError(reply, 'sign-in-needed');
      const page = (path: string, { id, language }: { id: string; language: string }) =>
        `${museumUrl()}${language}/join/${path}?order=${id}`;
      try {
        const placed = await joining.orders.place(wish, {
          memberId: wish.purpose === 'gift' ? null : (memberId ?? null),
          returnTo: (order) => ({ success: page('thanks', order), cancel: page('cancelled', order) }),
        });
        if (!placed.ok) return sendError(reply, placed.code);
        const { order, payUrl } = placed;
        return reply
          .code(201)
          .header('cache-control', 'no-store')
          .send({ order, ...(payUrl ? { payUrl } : {}) });
      } catch (error) {
        if (!(error instanceof PaymentError)) throw error;
        request.log.error({ reason: error.params.reason }, 'payment could not be begun');
        return sendError(reply, 'payment-unreachable');
      }
    },
  );

  routes.get(
    `${API.orders}/:id`,
    {
      preHandler: limit('order', LOOKS),
      schema: {
        tags,
        summary: 'What became of an order; it names nobody',
        params: z.object({ id: z.uuid() }),
        response: { 200: orderStateSchema, 404: apiErrorSchema, 429: apiErrorSchema, 503: apiErrorSchema },
      },
    },
    async (request, reply) => {
      const order = await joining.orders.look(request.params.id);
      if (!order) return sendError(reply, 'not-found');
      return reply.header('cache-control', 'no-store').send(order);
    },
  );
}
