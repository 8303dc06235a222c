import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { decideRoomAccess } from '../../museum/access/decide-room-access.ts';
import { apiErrorSchema } from '../../museum/api.ts';
import type { RoomAccess } from '../../museum/format/plan.ts';
import { sendError, sendRoomClosed } from '../http-errors.ts';
import type { MuseumFiles, MuseumSnapshot } from '../museum-files.ts';
import type { Visitors } from '../visitors.ts';
import { folderFiles } from './folder-files.ts';

export type GatedFilesOptions = {
  readonly files: MuseumFiles;
  readonly visitors: Visitors;
  readonly membersDir: string;
  readonly basePath: string;
};

/** What a gated file's route answers besides files. */
export const GATED_ANSWERS = {
  200: z.unknown(),
  401: apiErrorSchema,
  403: apiErrorSchema,
  404: apiErrorSchema,
  429: apiErrorSchema,
  503: apiErrorSchema,
};

export type GatedAddress = {
  /** The folder below the gated half that the file lies in. */
  readonly folder: string;
  /** Who may have it; `undefined` where there is no such folder. */
  readonly accessOf: (museum: MuseumSnapshot) => RoomAccess | undefined;
};

/**
 * Gives files of the gated half to those whom they are open to; for routes with two segments after `api`, the file's
 * path behind them. The door is tried before the path is looked at, so that a closed one answers the same for files that
 * exist and for those that don't.
 */
export async function gatedFiles(app: FastifyInstance, options: GatedFilesOptions) {
  const { files, visitors } = options;
  const give = await folderFiles(app, options);

  return async (request: FastifyRequest, reply: FastifyReply, { folder, accessOf }: GatedAddress) => {
    const museum = await files.museum();
    if (!museum.ok) return sendError(reply, 'internal', {}, 503);
    const access = accessOf(museum.value);
    if (!access) return sendError(reply, 'not-found');
    const { member, nowMs } = await visitors.sessionOf(request);
    const decision = decideRoomAccess(access, museum.value.museum.tiers, member, nowMs);
    if (!decision.granted) return sendRoomClosed(reply, decision);
    const retryAfterS = member ? await visitors.countRead?.(request) : undefined;
    if (retryAfterS !== undefined) {
      reply.header('retry-after', retryAfterS);
      return sendError(reply, 'too-many-requests', { retryAfterS });
    }

    reply.header('cache-control', 'private, no-cache').header('vary', 'Cookie');
    return give(request, reply, { folder, segments: 3 });
  };
}
