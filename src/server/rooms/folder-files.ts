import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServerConfig } from '../config.ts';
import { encodedPathOf, readFilePath, staysInside } from '../file-path.ts';
import { sendError } from '../http-errors.ts';
import { realFolder } from '../never-served.ts';
import { packJson } from '../pack-json.ts';

export type FolderFile = {
  /** The folder below the gated half that the file lies in. */
  readonly folder: string;
  /** How many segments of the address, below the base path, come before the file's own path. */
  readonly segments: number;
};

/** Gives files of the gated half; whoever calls has made sure that they may be given. */
export async function folderFiles(
  app: FastifyInstance,
  { membersDir, basePath }: Pick<ServerConfig, 'membersDir' | 'basePath'>,
) {
  const members = realFolder(membersDir);
  const ofBase = basePath.split('/').length - 1;
  await app.register(fastifyStatic, { serve: false, root: members, suppressWarning: true });
  await packJson(app);

  return async (request: FastifyRequest, reply: FastifyReply, { folder, segments }: FolderFile) => {
    const path = readFilePath(
      encodedPathOf(request.raw.url ?? '')
        .split('/')
        .slice(ofBase + segments)
        .join('/'),
    );
    const root = `${members}/${folder}`;
    if (path === undefined || !(await staysInside(root, path))) return sendError(reply, 'not-found');
    return reply.sendFile(path, root, { cacheControl: false, index: false });
  };
}
