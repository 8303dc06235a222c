import type { FastifyRequest } from 'fastify';

/** Whom passkeys are for: a domain, and the origin of its pages (WebAuthn 3, 5.1.2). */
export type RelyingParty = { readonly id: string; readonly origin: string };

/** By `PUBLIC_URL`; without it only on one's own machine, where browsers allow passkeys without TLS. */
export function relyingParty(request: FastifyRequest, publicUrl: URL | undefined): RelyingParty | undefined {
  if (publicUrl) return { id: publicUrl.hostname, origin: publicUrl.origin };
  const { origin } = request.headers;
  if (origin === undefined || !URL.canParse(origin)) return undefined;
  const { hostname } = new URL(origin);
  return hostname === 'localhost' ? { id: hostname, origin } : undefined;
}
