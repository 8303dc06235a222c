import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { MembershipService } from '../../membership/index.ts';
import { decideRoomAccess, isGated } from '../../museum/access/decide-room-access.ts';
import { API, apiErrorSchema } from '../../museum/api.ts';
import type { ServerConfig } from '../config.ts';
import { sendError, sendRoomClosed } from '../http-errors.ts';
import type { MuseumFiles } from '../museum-files.ts';
import { folderFiles } from '../rooms/folder-files.ts';
import type { Visitors } from '../visitors.ts';
import { checkPrefix, signPrefix } from './sign-prefix.ts';

export type SignedFilesOptions = {
  readonly membership: Pick<MembershipService, 'fileKeys'>;
  readonly visitors: Visitors;
  readonly files: MuseumFiles;
  readonly config: Pick<ServerConfig, 'signedFiles' | 'membersDir' | 'basePath'>;
  readonly nowMs: () => number;
};

/**
 * Gated files by signature, where `SIGNED_FILES` asks for it: who may enter gets a prefix, who has a prefix gets files.
 * Where it does not, pages that ask for a prefix are told that there is none.
 */
export function signedFilesPlugin(options: SignedFilesOptions) {
  return async (app: FastifyInstance): Promise<void> => {
    if (options.config.signedFiles === undefined) {
      return noSignatures(app);
    }
    signatureRoute(app, options);
    await app.register((scope) => signedRoute(scope, options));
  };
}

/** For servers that give gated files through the API alone. */
export async function noSignatures(app: FastifyInstance): Promise<void> {
  app.get(API.signature(':room'), { schema: { hide: true } }, (_request, reply) =>
    reply.code(204).header('cache-control', 'no-store').send(),
  );
}

function signatureRoute(app: FastifyInstance, { membership, visitors, files, config }: SignedFilesOptions) {
  const { signedFiles } = config;
  const at = signedFiles instanceof URL ? signedFiles.href : API.signedFiles;
  app.withTypeProvider<ZodTypeProvider>().get(
    API.signature(':room'),
    {
      schema: {
        tags: ['rooms'],
        summary: 'Where a room’s files are had for the next minutes, for whoever may enter',
        params: z.object({ room: z.string() }),
        response: {
          200: z.object({ filesAt: z.string(), endsAtMs: z.number() }),
          401: apiErrorSchema,
          403: apiErrorSchema,
          404: apiErrorSchema,
          503: apiErrorSchema,
        },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store').header('vary', 'Cookie');
      const museum = await files.museum();
      if (!museum.ok) return sendError(reply, 'internal', {}, 503);
      const { rooms, museum: content } = museum.value;
      const room = rooms.get(request.params.room);
      if (!room || !isGated(room.access)) return sendError(reply, 'not-found');
      const { member, nowMs } = await visitors.sessionOf(request);
      const decision = decideRoomAccess(room.access, content.tiers, member, nowMs);
      if (!decision.granted) return sendRoomClosed(reply, decision);
      const [key] = await membership.fileKeys();
      const { path, endsAtMs } = signPrefix(`rooms/${room.id}/`, key!.secret, nowMs);
      return { filesAt: at + path, endsAtMs };
    },
  );
}

async function signedRoute(app: FastifyInstance, options: SignedFilesOptions): Promise<void> {
  const { membership, files, config, nowMs } = options;
  const give = await folderFiles(app, config);
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      `${API.signedFiles}:ticket/rooms/:room/*`,
      { schema: { hide: true, params: z.object({ ticket: z.string(), room: z.string(), '*': z.string() }) } },
      async (request, reply) => {
        const { ticket, room } = request.params;
        const museum = await files.museum();
        if (!museum.ok) return sendError(reply, 'internal', {}, 503);
        const secrets = (await membership.fileKeys()).map(({ secret }) => secret);
        const verdict = checkPrefix(ticket, `rooms/${room}/`, secrets, nowMs());
        if (!verdict.ok) {
          request.log.info({ reason: verdict.reason }, 'signature refused');
          return sendError(reply, 'signature-refused');
        }
        const known = museum.value.rooms.get(room);
        if (!known || !isGated(known.access)) return sendError(reply, 'not-found');
        const leftS = Math.floor((verdict.endsAtMs - nowMs()) / 1000);
        reply.header('cache-control', `private, max-age=${leftS}`);
        return give(request, reply, { folder: `rooms/${room}`, segments: 5 });
      },
    );
}
