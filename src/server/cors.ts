import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { encodedPathOf } from './file-path.ts';

export type CorsOptions = {
  /** Origins whose pages may use the API with their visitors' cookies; see `WEB_ORIGIN`. */
  readonly webOrigins: readonly string[];
  readonly basePath: string;
};

const PREFLIGHT_HOLDS_S = 600;

/**
 * Lets the museum's pages on another host of the same site use the API. Everybody else's get no header of it, and what is
 * not the API is nobody's to read from elsewhere.
 */
export async function allowWebOrigins(app: FastifyInstance, options: CorsOptions): Promise<void> {
  const { webOrigins, basePath } = options;
  const originFor = ({ headers, url }: FastifyRequest): string | false => {
    const known = webOrigins.find((origin) => origin === headers.origin);
    return known !== undefined && encodedPathOf(url).startsWith(`${basePath}api/`) ? known : false;
  };
  await app.register(cors, {
    delegator: (request, done) =>
      done(null, {
        origin: originFor(request),
        credentials: true,
        methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
        allowedHeaders: ['content-type'],
        exposedHeaders: ['retry-after'],
        maxAge: PREFLIGHT_HOLDS_S,
      }),
  });
  // Routes say what else an answer varies by, and would have the last word.
  app.addHook('onSend', async (_request, reply) => {
    const vary = String(reply.getHeader('vary') ?? '');
    if (!/(?:^|,\s*)origin(?:\s*,|$)/i.test(vary)) reply.header('vary', vary ? `${vary}, Origin` : 'Origin');
  });
}
