import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { buildApp, type Guard } from '../build-app.ts';
import { contentEvents } from '../content-events.ts';
import { sendError } from '../http-errors.ts';
import { isForLoopback, isFromLoopback } from '../loopback.ts';
import { createMuseumFiles } from '../museum-files.ts';
import type { PageSource } from '../pages/page-routes.ts';
import { noSignatures } from '../signed-files/signed-files-plugin.ts';
import { previewIdentity } from './preview-identity.ts';
import { type FindIssues, type FindLights, previewRoutes } from './preview-routes.ts';

export type PreviewAppOptions = {
  readonly museumDir: string;
  readonly membersDir: string;
  /** Never served, not even here. */
  readonly dataDir: string;
  /** The build with the studio's panel. */
  readonly siteDir: string;
  readonly pages: PageSource;
  readonly findIssues: FindIssues;
  readonly findLights: FindLights;
  readonly nowMs?: () => number;
  readonly logger?: FastifyServerOptions['logger'];
};

/** Where alone a preview listens. */
export const PREVIEW_HOST = '127.0.0.1';

/** The curators' server: the public one's pages and rooms, seen by whom one likes. It must listen on loopback only. */
export async function buildPreviewApp(options: PreviewAppOptions): Promise<FastifyInstance> {
  const { museumDir, membersDir, siteDir, pages, findIssues, findLights, nowMs = Date.now } = options;
  const files = createMuseumFiles({ museumDir, membersDir, recheckMs: 0 });
  const identity = previewIdentity(files, nowMs);
  return buildApp({
    config: { ...options, publicUrl: undefined, basePath: '/', trustProxy: false },
    files,
    visitors: identity,
    pages,
    nowMs,
    site: { dir: siteDir },
    guard: loopbackOnly,
    plugins: [
      (app) => previewRoutes(app, { identity, findIssues, findLights }),
      (app) => contentEvents(app, { museumDir, membersDir }),
      noSignatures,
    ],
    ...(options.logger === undefined ? {} : { logger: options.logger }),
  });
}

const loopbackOnly: Guard = async (request, reply) => {
  if (!isForLoopback(request) || !isFromLoopback(request.ip)) return sendError(reply, 'other-origin');
};
