import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { API } from '../museum/api.ts';
import type { MuseumFiles } from './museum-files.ts';

/** Throws, or gives the reason, when something is not well. */
export type HealthCheck = () => Promise<string | undefined>;

/** `GET /api/health` and `GET /api/openapi.json`. */
export async function healthRoutes(
  app: FastifyInstance,
  { files, checks }: { files: MuseumFiles; checks: readonly HealthCheck[] },
): Promise<void> {
  async function museumReads(): Promise<string | undefined> {
    const museum = await files.museum();
    return museum.ok ? undefined : `${museum.file} is missing or broken`;
  }

  app.withTypeProvider<ZodTypeProvider>().get(
    API.health,
    {
      schema: {
        tags: ['operation'],
        summary: 'Whether this server can serve',
        response: {
          200: z.object({ status: z.literal('ok') }),
          503: z.object({ status: z.literal('unavailable'), reason: z.string() }),
        },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      for (const check of [museumReads, ...checks]) {
        const reason = await check().catch((err: unknown) => {
          request.log.error({ err }, 'health check failed');
          return 'the store does not answer';
        });
        if (reason) return reply.code(503).send({ status: 'unavailable', reason });
      }
      return { status: 'ok' as const };
    },
  );

  app.get(API.openapi, { schema: { hide: true } }, async () => app.swagger());
}
