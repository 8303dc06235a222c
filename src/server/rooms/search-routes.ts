import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { RoomAccess } from '../../museum/format/plan.ts';
import { accessGroup, SEARCH_FOLDER } from '../../museum/search/index.ts';
import type { MuseumSnapshot } from '../museum-files.ts';
import { GATED_ANSWERS, type GatedFilesOptions, gatedFiles } from './gated-files.ts';

/** `GET /api/search/:group/*`: the index of the gated rooms of one access group, to those whom they are open to. */
export async function searchRoutes(app: FastifyInstance, options: GatedFilesOptions): Promise<void> {
  const give = await gatedFiles(app, options);
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/search/:group/*',
    {
      schema: {
        tags: ['search'],
        summary: 'A file of the search index of rooms for members',
        params: z.object({ group: z.string(), '*': z.string() }),
        response: GATED_ANSWERS,
      },
    },
    (request, reply) => {
      const { group } = request.params;
      return give(request, reply, {
        folder: `${SEARCH_FOLDER}/${group}`,
        accessOf: (museum) => accessOfGroup(museum, group),
      });
    },
  );
}

function accessOfGroup({ rooms }: MuseumSnapshot, group: string): RoomAccess | undefined {
  for (const { access } of rooms.values()) if (access && accessGroup(access) === group) return access;
  return undefined;
}
