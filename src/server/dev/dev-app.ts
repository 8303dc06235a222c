import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { ViteDevServer } from 'vite';
import { buildApp } from '../build-app.ts';
import type { ServerConfig } from '../config.ts';
import { contentEvents } from '../content-events.ts';
import { mailJobs } from '../mail-jobs.ts';
import { createMuseumFiles } from '../museum-files.ts';
import { assertSecretsNeverServed, type NamedFolder, secretsOf } from '../never-served.ts';
import type { RenderPage } from '../pages/page-html.ts';
import type { Fallback } from '../pages/page-routes.ts';
import { membershipParts, openMembershipOf } from '../public-app.ts';
import { secretGuard } from './secret-guard.ts';

export type DevAppOptions = {
  readonly config: ServerConfig;
  /** The checkout: where index.html and src/ are. */
  readonly root: string;
  readonly logger?: FastifyServerOptions['logger'];
};

/** The development server: the public one, with pages and scripts made by Vite from the sources. */
export async function buildDevApp({ config, root, logger = false }: DevAppOptions): Promise<FastifyInstance> {
  const { museumDir, membersDir } = config;
  const secrets = secretsOf(config).map(({ path }) => path);
  const served = ['src', 'node_modules', 'public'].map(
    (name): NamedFolder => ({ name, path: join(root, name) }),
  );
  assertSecretsNeverServed(config, served);
  // Vite joins its web socket to the server's port, so it can only start once that server is there.
  let vite: ViteDevServer | undefined;
  const started = () => vite!;
  const files = createMuseumFiles({ museumDir, membersDir, recheckMs: 0 });
  const membership = await openMembershipOf(config, files, Date.now);
  const parts = membershipParts({ membership, config, files, nowMs: Date.now });
  const app = await buildApp({
    ...parts,
    config,
    files,
    logger,
    development: true,
    pages: {
      template: async (path) =>
        started().transformIndexHtml(path, await readFile(join(root, 'index.html'), 'utf8')),
      render: async (input) => (await entryOf(started())).render(input),
    },
    site: { served, fallback: viteFallback(started) },
    guard: secretGuard({ roots: [root, join(root, 'public')], secrets }),
    plugins: [...parts.plugins, (scope) => contentEvents(scope, { museumDir, membersDir })],
  });
  const stopMails = mailJobs(app, { membership, config, files, nowMs: Date.now });
  vite = await startVite(root, secrets, app.server);
  app.addHook('onClose', async () => {
    await vite?.close();
    await stopMails();
    await membership.close();
  });
  return app;
}

async function startVite(root: string, secrets: readonly string[], server: Server): Promise<ViteDevServer> {
  const { createServer } = await import('vite');
  return createServer({
    root,
    appType: 'custom',
    base: '/',
    logLevel: 'warn',
    server: {
      middlewareMode: true,
      ws: { server },
      // Content has a watcher of its own, and thousands of tiles.
      watch: {
        ignored: [
          join(root, 'public/assets/museum/**'),
          join(root, 'dist/**'),
          ...secrets.map((dir) => `${dir}/**`),
        ],
      },
      fs: {
        strict: true,
        deny: ['.env', '.env.*', '*.{crt,pem}', ...secrets.flatMap((dir) => [dir, `${dir}/**`])],
      },
    },
  });
}

const entryOf = (vite: ViteDevServer) =>
  vite.ssrLoadModule('/src/app/entry-server.tsx') as Promise<{ render: RenderPage }>;

/** Hands a request to Vite; what it doesn't know is not there. */
function viteFallback(vite: () => ViteDevServer): Fallback {
  return (request, reply) => {
    reply.hijack();
    vite().middlewares(request.raw, reply.raw, () => {
      reply.raw.writeHead(404, { 'content-type': 'application/json' });
      reply.raw.end('{"error":{"code":"not-found"}}');
    });
  };
}
