import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendError } from './http-errors.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests that change something when they come from another site (CSRF). Browsers name the origin of every
 * such request; a client that names none (curl, a script) has no visitor's cookies to misuse.
 */
export function refuseOtherOrigins(app: FastifyInstance, publicUrl: URL | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    if (SAFE.has(request.method) || isOwn(request, publicUrl)) return;
    return sendError(reply, 'other-origin');
  });
}

/** Whether a request comes from the museum's own pages, or from no page at all. */
export function isOwn(request: FastifyRequest, publicUrl: URL | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (publicUrl) return origin === publicUrl.origin;
  // Without PUBLIC_URL a proxy may have taken TLS off, so the scheme says nothing.
  return URL.canParse(origin) && new URL(origin).host === request.host.toLowerCase();
}
