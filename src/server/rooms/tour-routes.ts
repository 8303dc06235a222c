import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { decideRoomAccess } from '../../museum/access/decide-room-access.ts';
import { sendError, sendRoomClosed } from '../http-errors.ts';
import { GATED_ANSWERS, type GatedFilesOptions, gatedFiles } from './gated-files.ts';

/** `GET /api/tours/:tour`: the stops of a tour for members; `/*` below it: its recordings and captions. */
export async function tourRoutes(app: FastifyInstance, options: GatedFilesOptions): Promise<void> {
  const { files, visitors } = options;
  const give = await gatedFiles(app, options);
  const routes = app.withTypeProvider<ZodTypeProvider>();
  routes.get(
    '/api/tours/:tour',
    {
      schema: {
        tags: ['tours'],
        summary: 'The stops of a guided tour for members',
        params: z.object({ tour: z.string() }),
        response: GATED_ANSWERS,
      },
    },
    async (request, reply) => {
      const museum = await files.museum();
      if (!museum.ok) return sendError(reply, 'internal', {}, 503);
      const { tours = [], tiers } = museum.value.museum;
      const entry = tours.find(({ id, access }) => access && id === request.params.tour);
      if (!entry) return sendError(reply, 'not-found');
      const { member, nowMs } = await visitors.sessionOf(request);
      const decision = decideRoomAccess(entry.access, tiers, member, nowMs);
      if (!decision.granted) return sendRoomClosed(reply, decision);
      const tour = await files.tour(entry);
      if (!tour.ok) return sendError(reply, 'not-found');
      return reply.header('cache-control', 'private, no-cache').header('vary', 'Cookie').send(tour.value);
    },
  );
  routes.get(
    '/api/tours/:tour/*',
    {
      schema: {
        tags: ['tours'],
        summary: 'A file of a guided tour for members: a recording, its captions',
        params: z.object({ tour: z.string(), '*': z.string() }),
        response: GATED_ANSWERS,
      },
    },
    (request, reply) => {
      const { tour } = request.params;
      return give(request, reply, {
        folder: `tours/${tour}`,
        accessOf: ({ museum }) => museum.tours?.find(({ id }) => id === tour)?.access,
      });
    },
  );
}
