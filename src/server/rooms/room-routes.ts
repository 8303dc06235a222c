import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { GATED_ANSWERS, type GatedFilesOptions, gatedFiles } from './gated-files.ts';

/** `GET /api/rooms/:room/*`: the files of gated rooms, to those whom the room is open to. */
export async function roomRoutes(app: FastifyInstance, options: GatedFilesOptions): Promise<void> {
  const give = await gatedFiles(app, options);
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/rooms/:room/*',
    {
      schema: {
        tags: ['rooms'],
        summary: 'A file of a room for members: room.json, works.json, pictures, models',
        params: z.object({ room: z.string(), '*': z.string() }),
        response: GATED_ANSWERS,
      },
    },
    (request, reply) => {
      const { room } = request.params;
      return give(request, reply, {
        folder: `rooms/${room}`,
        accessOf: ({ rooms }) => rooms.get(room)?.access,
      });
    },
  );
}
