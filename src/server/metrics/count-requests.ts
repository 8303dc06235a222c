import type { FastifyInstance, FastifyRequest } from 'fastify';
import { outcomeOf } from '../outcomes.ts';
import type { Metrics } from './metrics.ts';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Counts every answer by its route's pattern: what was put into a path or a query is in no label. */
export function countRequests(app: FastifyInstance, metrics: Metrics, basePath: string): void {
  app.addHook('onResponse', async (request, reply) => {
    metrics.count({
      route: patternOf(request, basePath),
      method: METHODS.has(request.method) ? request.method : 'other',
      status: reply.statusCode,
      durationS: reply.elapsedTime / 1000,
      outcome: outcomeOf(request),
    });
  });
}

function patternOf(request: FastifyRequest, basePath: string): string {
  const { url } = request.routeOptions;
  if (url === undefined) return 'unknown';
  return url.startsWith(basePath) ? `/${url.slice(basePath.length)}` : url;
}
