import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { MembershipService } from '../../membership/index.ts';
import { API } from '../../museum/api.ts';
import { sendError } from '../http-errors.ts';
import { cameDirectly } from '../loopback.ts';
import type { Metrics } from './metrics.ts';

export type MetricsRoutesOptions = {
  readonly metrics: Metrics;
  readonly membership: MembershipService;
  readonly nowMs: () => number;
  /** What whoever asks must show; without one, only this very machine may ask. */
  readonly token: string | undefined;
};

/** `GET /api/metrics`, for the one who runs the museum alone. */
export async function metricsRoutes(app: FastifyInstance, options: MetricsRoutesOptions): Promise<void> {
  const { metrics, membership, nowMs, token } = options;
  app.get(API.metrics, { schema: { hide: true } }, async (request, reply) => {
    if (token === undefined && !cameDirectly(request)) return sendError(reply, 'not-found');
    if (token !== undefined && !shows(request, token)) {
      reply.header('www-authenticate', 'Bearer realm="metrics"');
      return sendError(reply, 'sign-in-needed');
    }
    const figures = await membership.store.repositories.figures.read(nowMs()).catch((err: unknown) => {
      request.log.error({ err }, 'the store gave no figures');
      return undefined;
    });
    metrics.setStore(figures);
    return reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text());
  });
}

/** Hashes of one length are compared, in the same time whatever was sent. */
function shows(request: FastifyRequest, token: string): boolean {
  const shown = /^Bearer ([\x21-\x7e]+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digestOf(shown), digestOf(token));
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
