import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

export type HeaderOptions = {
  readonly https: boolean;
  /** Vite's client is an inline module, opens a web socket and injects styles: only on one's own machine. */
  readonly development?: boolean;
  /** Origins besides https ones from which pages fetch files: the API's and the signed files', where they are elsewhere. */
  readonly filesFrom?: readonly string[];
  /** Pages on another host of the same site may show this one's pictures. */
  readonly sharedWithSite?: boolean;
};

/** Headers that hold on every answer; the policy lets scripts come from this origin's files and from nowhere else. */
export async function setSecurityHeaders(app: FastifyInstance, options: HeaderOptions): Promise<void> {
  const { https, development = false, filesFrom = [], sharedWithSite = false } = options;
  // The camera reads cards' codes; nothing else of a device is ever asked for.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=()');
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
        workerSrc: ["'self'", 'blob:'],
        // Pictures may come from any museum's IIIF service.
        imgSrc: ["'self'", 'data:', 'blob:', 'https:', ...filesFrom],
        // Recordings of tours.
        mediaSrc: ["'self'", ...filesFrom],
        // glTF unpacks its textures through blob: and data: addresses.
        connectSrc: ["'self'", 'https:', 'blob:', 'data:', ...filesFrom, ...(development ? ['ws:'] : [])],
        styleSrc: ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
        // Server-rendered HTML carries style attributes; an attribute loads and runs nothing.
        styleSrcAttr: ["'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginResourcePolicy: { policy: sharedWithSite ? 'same-site' : 'same-origin' },
    frameguard: { action: 'sameorigin' },
  });
}
