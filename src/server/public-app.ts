import { join } from 'node:path';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { type MembershipService, openMembership } from '../membership/index.ts';
import { accessRoutes } from './account/access-routes.ts';
import { accountRoutes } from './account/account-routes.ts';
import { buildApp } from './build-app.ts';
import { builtPages } from './built-pages.ts';
import type { ServerConfig } from './config.ts';
import { deskRoutes } from './desk/desk-routes.ts';
import { openDeskOf } from './desk/open-desk-of.ts';
import { joiningPlugin, openJoiningOf } from './joining/index.ts';
import { keyRoutes } from './key-routes.ts';
import { mailJobs } from './mail-jobs.ts';
import { createMetrics } from './metrics/metrics.ts';
import { metricsRoutes } from './metrics/metrics-routes.ts';
import { createMuseumFiles, type MuseumFiles } from './museum-files.ts';
import { museumNow } from './museum-now.ts';
import { assertSecretsNeverServed, builtSite } from './never-served.ts';
import type { PageSource } from './pages/page-routes.ts';
import { passkeyRoutes } from './passkeys/passkey-routes.ts';
import { passkeySignIn } from './passkeys/passkey-sign-in.ts';
import type { Patience } from './patience.ts';
import { sessionGuards } from './session/guards.ts';
import { cookieVisitors } from './session/session-cookie.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { linkRoutes } from './sign-in/link-routes.ts';
import { signedFilesPlugin } from './signed-files/signed-files-plugin.ts';

export type PublicAppOptions = {
  readonly config: ServerConfig;
  readonly siteDir: string;
  /** Pages from elsewhere than the build, for tests. */
  readonly pages?: PageSource;
  readonly nowMs?: () => number;
  readonly cardsAMinute?: number;
  readonly patience?: Patience;
  readonly logger?: FastifyServerOptions['logger'];
};

/** The public server: site, pages, sessions, gated rooms. Closing it closes its store. */
export async function buildPublicApp(options: PublicAppOptions): Promise<FastifyInstance> {
  const { config, siteDir, patience, nowMs = Date.now, logger = false } = options;
  // Before anything is written into DATA_DIR.
  assertSecretsNeverServed(config, [builtSite(siteDir)]);
  const files = createMuseumFiles(config);
  const pages = options.pages ?? (await builtPages(siteDir, join(siteDir, '..', 'server')));
  const membership = await openMembershipOf(config, files, nowMs);
  try {
    const app = await buildApp({
      config,
      files,
      pages,
      nowMs,
      logger,
      ...(patience ? { patience } : {}),
      site: { dir: siteDir },
      ...membershipParts({ membership, config, files, nowMs, ...pick(options) }),
    });
    const stopMails = mailJobs(app, { membership, config, files, nowMs });
    app.addHook('onClose', async () => {
      await stopMails();
      await membership.close();
    });
    return app;
  } catch (error) {
    await membership.close();
    throw error;
  }
}

const pick = ({ cardsAMinute }: PublicAppOptions) => (cardsAMinute === undefined ? {} : { cardsAMinute });

/** The membership service of a configuration's data folder and museum. */
export function openMembershipOf(
  config: Pick<ServerConfig, 'dataDir' | 'databaseUrl' | 'signingKeys' | 'issuersPath'>,
  files: MuseumFiles,
  nowMs: () => number,
): Promise<MembershipService> {
  const museumId = async () => (await museumNow(files)()).id;
  const tiers = async () => {
    const museum = await files.museum();
    return museum.ok ? museum.value.museum.tiers.map(({ id }) => id) : undefined;
  };
  const rankOf = async (tier: string) => {
    const museum = await files.museum();
    return (museum.ok && museum.value.museum.tiers.find(({ id }) => id === tier)?.rank) || 0;
  };
  const { dataDir, databaseUrl, signingKeys, issuersPath } = config;
  const issuers = issuersPath === undefined ? undefined : { path: issuersPath, tiers };
  return openMembership({ dataDir, databaseUrl, signingKeys, issuers, museumId, rankOf, nowMs });
}

/** What a server with members has over one without: who visits, the session's routes, the store's health. */
export function membershipParts(options: {
  readonly membership: MembershipService;
  readonly config: Pick<
    ServerConfig,
    | 'basePath'
    | 'publicUrl'
    | 'stripe'
    | 'webOrigins'
    | 'metricsToken'
    | 'signedFiles'
    | 'membersDir'
    | 'gatedReadsAMinute'
  >;
  readonly files: MuseumFiles;
  readonly nowMs: () => number;
  readonly cardsAMinute?: number;
}) {
  const { membership, config, files, ...rest } = options;
  const scope = { basePath: config.basePath, https: config.publicUrl?.protocol === 'https:' };
  const visitors = cookieVisitors(membership, scope, rest.nowMs, config.gatedReadsAMinute);
  const check = async () => {
    await membership.check();
    return undefined;
  };
  const session = (app: FastifyInstance) => sessionRoutes(app, { membership, visitors, scope, ...rest });
  const keys = (app: FastifyInstance) => keyRoutes(app, membership);
  const guards = sessionGuards(membership, scope);
  const own = { membership, scope, files, guards, nowMs: rest.nowMs, publicUrl: config.publicUrl };
  const members = [linkRoutes, passkeySignIn, accountRoutes, accessRoutes, passkeyRoutes].map(
    (routes) => (app: FastifyInstance) => routes(app, own),
  );
  const joining = joiningPlugin({ membership, config, files, nowMs: rest.nowMs });
  const desk = openDeskOf(membership, files, rest.nowMs);
  const openJoining = async () =>
    (await openJoiningOf(config, membership, museumNow(files), rest.nowMs)).joining;
  const atDesk = (app: FastifyInstance) =>
    deskRoutes(app, { desk, joining: openJoining, guards, ownOrigins: config });
  const metrics = createMetrics();
  const figures = (app: FastifyInstance) =>
    metricsRoutes(app, { membership, metrics, nowMs: rest.nowMs, token: config.metricsToken });
  const signed = signedFilesPlugin({ membership, visitors, config, files, nowMs: rest.nowMs });
  const plugins = [session, keys, ...members, joining, atDesk, figures, signed];
  return { visitors, guards, metrics, checks: [check], plugins };
}
