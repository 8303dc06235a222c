import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { API, apiErrorSchema, sessionSchema } from '../../museum/api.ts';
import { idSchema } from '../../museum/format/common.ts';
import type { Issue } from '../../museum/validate/issue.ts';
import { sendError } from '../http-errors.ts';
import type { PreviewIdentity } from './preview-identity.ts';

/** An issue with the sentence that says what to do. */
export type ToldIssue = Issue & { readonly sentence: string };
/** Checks the museum as `npx enfilade validate` does and tells its issues in a language. */
export type FindIssues = (lang: string) => Promise<readonly ToldIssue[]>;

/** Whether a room's light is baked for what the room is now, for what it was before, or not at all. */
export type RoomLightState = { readonly room: string; readonly state: 'baked' | 'stale' | 'none' };
/** The light of all rooms, and the command that bakes what is missing. */
export type FindLights = () => Promise<{
  readonly rooms: readonly RoomLightState[];
  readonly command: string;
}>;

export type PreviewRoutesOptions = {
  readonly identity: PreviewIdentity;
  readonly findIssues: FindIssues;
  readonly findLights: FindLights;
};

const identitySchema = z.object({ tier: z.nullable(idSchema), atMs: z.nullable(z.int()) });
const choiceSchema = z.strictObject({ tier: z.nullable(idSchema), atMs: z.optional(z.nullable(z.int())) });

/** `/api/preview/*` and the session that follows from it; of the preview server alone. */
export async function previewRoutes(app: FastifyInstance, options: PreviewRoutesOptions): Promise<void> {
  const { identity, findIssues, findLights } = options;
  const routes = app.withTypeProvider<ZodTypeProvider>();
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  routes.get(API.session, { schema: { response: { 200: sessionSchema } } }, (request) =>
    identity.sessionOf(request),
  );

  routes.get('/api/preview/as', { schema: { response: { 200: identitySchema } } }, async () =>
    identity.current(),
  );

  routes.post(
    '/api/preview/as',
    { schema: { body: choiceSchema, response: { 200: identitySchema, 400: apiErrorSchema } } },
    async (request, reply) => {
      const { tier, atMs = null } = request.body;
      if (!(await identity.choose({ tier, atMs }))) return sendError(reply, 'bad-request');
      return identity.current();
    },
  );

  routes.get(
    '/api/preview/issues',
    { schema: { querystring: z.object({ lang: z.optional(z.string()) }) } },
    async (request) => ({ issues: await findIssues(request.query.lang ?? 'en') }),
  );

  routes.get('/api/preview/lights', () => findLights());
}
