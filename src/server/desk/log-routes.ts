import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import type { Desk } from '../../membership/index.ts';
import { apiErrorSchema } from '../../museum/api.ts';
import { logAnswerSchema, logRequestSchema } from '../../museum/desk/answers.ts';
import { DESK_API } from '../../museum/desk/paths.ts';
import { DESK_TAGS as tags } from './asking.ts';

/** What was done, newest first. */
export async function logRoutes(app: FastifyInstance, desk: Desk): Promise<void> {
  app.withTypeProvider<ZodTypeProvider>().post(
    DESK_API.log,
    {
      schema: {
        tags,
        summary: 'A page of the log',
        body: logRequestSchema,
        response: { 200: logAnswerSchema, 401: apiErrorSchema, 403: apiErrorSchema, 503: apiErrorSchema },
      },
    },
    async (request) => desk.log(request.body.before),
  );
}
