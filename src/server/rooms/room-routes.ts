import fastifyStatic from '@fastify/static';
import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { decideRoomAccess, isGated } from '../../museum/access/decide-room-access.ts';
import { apiErrorSchema } from '../../museum/api.ts';
import { encodedPathOf, readFilePath, staysInside } from '../file-path.ts';
import { sendError, sendRoomClosed } from '../http-errors.ts';
import type { MuseumFiles } from '../museum-files.ts';
import { realFolder } from '../never-served.ts';
import type { Visitors } from '../visitors.ts';

export type RoomRoutesOptions = {
  readonly files: MuseumFiles;
  readonly visitors: Visitors;
  readonly membersDir: string;
  readonly basePath: string;
};

/**
 * `GET /api/rooms/:room/*`: the files of gated rooms, to those whom the room is open to. The door is tried before the
 * path is looked at, so that a closed room answers the same for files that exist and for those that don't.
 */
export async function roomRoutes(app: FastifyInstance, options: RoomRoutesOptions): Promise<void> {
  const { files, visitors, basePath } = options;
  const members = realFolder(options.membersDir);
  // The segments before a file's path: those of the base, `api`, `rooms` and the room.
  const before = basePath.split('/').length - 1 + 3;
  await app.register(fastifyStatic, { serve: false, root: members, suppressWarning: true });

  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/rooms/:room/*',
    {
      schema: {
        tags: ['rooms'],
        summary: 'A file of a room for members: room.json, works.json, pictures, models',
        params: z.object({ room: z.string(), '*': z.string() }),
        response: {
          200: z.unknown(),
          401: apiErrorSchema,
          403: apiErrorSchema,
          404: apiErrorSchema,
          503: apiErrorSchema,
        },
      },
    },
    async (request, reply) => {
      const museum = await files.museum();
      if (!museum.ok) return sendError(reply, 'internal', {}, 503);
      const room = museum.value.rooms.get(request.params.room);
      if (!room || !isGated(room.access)) return sendError(reply, 'not-found');
      const { member, nowMs } = await visitors.sessionOf(request);
      const decision = decideRoomAccess(room.access, museum.value.museum.tiers, member, nowMs);
      if (!decision.granted) return sendRoomClosed(reply, decision);

      const path = readFilePath(
        encodedPathOf(request.raw.url ?? '')
          .split('/')
          .slice(before)
          .join('/'),
      );
      const root = `${members}/rooms/${room.id}`;
      if (path === undefined || !(await staysInside(root, path))) return sendError(reply, 'not-found');
      reply.header('cache-control', 'private, no-cache').header('vary', 'Cookie');
      return reply.sendFile(path, root, { cacheControl: false, index: false });
    },
  );
}
