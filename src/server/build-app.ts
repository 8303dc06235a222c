import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from '@fastify/type-provider-zod';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import { endBadConnection } from './client-errors.ts';
import type { ServerConfig } from './config.ts';
import { allowWebOrigins } from './cors.ts';
import { type HealthCheck, healthRoutes } from './health-routes.ts';
import { handleErrors, sendError } from './http-errors.ts';
import { endConnectionsOnStop } from './last-answers.ts';
import { countRequests } from './metrics/count-requests.ts';
import type { Metrics } from './metrics/metrics.ts';
import { createMuseumFiles, type MuseumFiles } from './museum-files.ts';
import { assertSecretsNeverServed, builtSite, type NamedFolder } from './never-served.ts';
import { refuseOtherOrigins } from './own-origin.ts';
import { type Fallback, type PageSource, pageRoutes } from './pages/page-routes.ts';
import { museumRoutes, siteFiles } from './pages/site-files.ts';
import { sitemapRoutes } from './pages/sitemap-routes.ts';
import { holdingClients, PATIENCE, type Patience } from './patience.ts';
import { roomRoutes } from './rooms/room-routes.ts';
import { searchRoutes } from './rooms/search-routes.ts';
import { tourRoutes } from './rooms/tour-routes.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { shareRoutes } from './share/share-routes.ts';
import type { Visitors } from './visitors.ts';
import { refuseZeroBytes } from './zero-bytes.ts';

export type AppOptions = {
  readonly config: Pick<
    ServerConfig,
    | 'dataDir'
    | 'signingKeys'
    | 'museumDir'
    | 'membersDir'
    | 'publicUrl'
    | 'basePath'
    | 'trustProxy'
    | 'webOrigins'
    | 'apiUrl'
    | 'signedFiles'
  >;
  readonly visitors: Visitors;
  readonly pages: PageSource;
  /** The folder of the built site, or what answers in its place. */
  readonly site:
    | { readonly dir: string }
    | { readonly served: readonly NamedFolder[]; readonly fallback: Fallback };
  readonly files?: MuseumFiles;
  /** What else must be well for `/api/health` to say so. */
  readonly checks?: readonly HealthCheck[];
  /** Routes that this kind of server has and others don't, below the base path. */
  readonly plugins?: readonly ((app: FastifyInstance) => Promise<void>)[];
  /** Looks at every request before anything else; one that answers it, ends it. */
  readonly guard?: Guard;
  /** Counts every answer. */
  readonly metrics?: Metrics;
  /** How long clients may take; shorter in tests. */
  readonly patience?: Patience;
  readonly development?: boolean;
  readonly nowMs?: () => number;
  readonly logger?: FastifyServerOptions['logger'];
};

export type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const LARGEST_BODY_BYTES = 16 * 1024;

/** Builds the server that all three kinds share: public, development, preview. Call `inject` on it, or `listen`. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, visitors, pages, nowMs = Date.now } = options;
  assertSecretsNeverServed(config, servedBeside(options));
  const app = Fastify({
    logger: options.logger ?? false,
    trustProxy: config.trustProxy && [...config.trustProxy],
    bodyLimit: LARGEST_BODY_BYTES,
    ...holdingClients(options.patience ?? PATIENCE),
    clientErrorHandler: endBadConnection,
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, _request, reply) => sendError(reply, 'bad-request'),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  handleErrors(app);
  if (options.metrics) countRequests(app, options.metrics, config.basePath);
  endConnectionsOnStop(app);
  if (options.guard) app.addHook('onRequest', options.guard);
  if (config.basePath !== '/') app.setNotFoundHandler((_request, reply) => sendError(reply, 'not-found'));
  await setSecurityHeaders(app, {
    https: config.publicUrl?.protocol === 'https:',
    development: options.development ?? false,
    filesFrom: [config.apiUrl, config.signedFiles].flatMap((at) => (at instanceof URL ? [at.origin] : [])),
    sharedWithSite: config.webOrigins !== undefined,
  });
  const { webOrigins } = config;
  if (webOrigins) await allowWebOrigins(app, { webOrigins, basePath: config.basePath });
  await app.register(cookie);
  await app.register(swagger, {
    openapi: { info: { title: 'Enfilade', version: '1' }, servers: [] },
    transform: jsonSchemaTransform,
  });
  refuseOtherOrigins(app, config);
  refuseZeroBytes(app);

  const { museumDir, membersDir, basePath } = config;
  const origin = config.publicUrl?.origin;
  const files = options.files ?? createMuseumFiles({ museumDir, membersDir });
  const prefix = basePath.slice(0, -1);
  await app.register(
    async (scope) => {
      await healthRoutes(scope, { files, checks: options.checks ?? [] });
      for (const plugin of options.plugins ?? []) await scope.register(plugin);
      await scope.register((rooms) => roomRoutes(rooms, { files, visitors, membersDir, basePath }));
      await scope.register((search) => searchRoutes(search, { files, visitors, membersDir, basePath }));
      await scope.register((tours) => tourRoutes(tours, { files, visitors, membersDir, basePath }));
      await scope.register((share) => shareRoutes(share, { files, museumDir, membersDir, basePath, nowMs }));
      await scope.register((found) => sitemapRoutes(found, { files, basePath, origin, nowMs }));
      await scope.register((museum) => museumRoutes(museum, { files, museumDir, basePath }));
      await scope.register(async (site) => {
        const fallback =
          'dir' in options.site ? await siteFiles(site, options.site.dir, basePath) : options.site.fallback;
        await pageRoutes(site, { files, visitors, source: pages, basePath, origin, nowMs, fallback });
      });
    },
    { prefix },
  );
  return app;
}

const servedBeside = ({ site }: AppOptions): readonly NamedFolder[] =>
  'dir' in site ? [builtSite(site.dir)] : site.served;
