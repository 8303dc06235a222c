import type { FastifyInstance } from 'fastify';
import { openMembership } from '../../src/membership/index.ts';
import type { ServerConfig } from '../../src/server/config.ts';
import type { PageSource } from '../../src/server/pages/page-routes.ts';
import { builtTemplate } from '../../src/server/pages/site-files.ts';
import { buildPublicApp, type PublicAppOptions } from '../../src/server/public-app.ts';
import { DAY, type DiskMuseum, NOW } from './small-disk-museum.ts';

/** A page's text, as the app's server bundle would make it. */
export const stubPages = (siteDir: string): PageSource => ({
  template: builtTemplate(siteDir),
  render: ({ path, lang, data, status }) => ({
    html: `<main>page of ${path}: ${data.museum.id} ${JSON.stringify(data.room?.outcome ?? null).replaceAll('<', '')}</main>`,
    title: `Title <of> "${path}"`,
    description: 'What $& it is',
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    status,
  }),
});

export const configOf = (museum: DiskMuseum, changes: Partial<ServerConfig> = {}): ServerConfig => ({
  host: '127.0.0.1',
  port: 0,
  dataDir: museum.dataDir,
  museumDir: museum.museumDir,
  membersDir: museum.membersDir,
  publicUrl: undefined,
  basePath: '/',
  trustProxy: false,
  ...changes,
});

export type Answer = Awaited<ReturnType<FastifyInstance['inject']>>;

export type TestServer = {
  readonly app: FastifyInstance;
  /** The server's clock, which tests set. */
  readonly clock: { nowMs: number };
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  signIn(token: string): Promise<string>;
};

export async function openTestServer(
  museum: DiskMuseum,
  changes: Partial<ServerConfig> = {},
  options: Partial<PublicAppOptions> = {},
): Promise<TestServer> {
  const clock = { nowMs: NOW };
  const app = await buildPublicApp({
    config: configOf(museum, changes),
    siteDir: museum.siteDir,
    pages: stubPages(museum.siteDir),
    nowMs: () => clock.nowMs,
    ...options,
  });
  return {
    app,
    clock,
    get: (url, headers = {}) => app.inject({ url, headers }),
    async signIn(token) {
      const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { card: token } });
      const secret = answer.cookies.find(({ name }) => name === 'enfilade_session')?.value;
      if (!secret) throw new Error(`not signed in: ${answer.body}`);
      return `enfilade_session=${secret}`;
    },
  };
}

/** Issues a card as the command line does: through a store of its own on the same folder. */
export async function issueCard(
  museum: DiskMuseum,
  { tier = 'friend', startsAtMs = NOW - DAY, endsAtMs = NOW + 100 * DAY, name = 'Ada' } = {},
) {
  const service = await openMembership({
    dataDir: museum.dataDir,
    museumId: async () => 'small-museum',
    nowMs: () => NOW,
  });
  try {
    return await service.issueCard({ name, tier, startsAtMs, endsAtMs });
  } finally {
    await service.close();
  }
}

/** Revokes as the command line does. */
export async function revoke(museum: DiskMuseum, id: string) {
  const service = await openMembership({ dataDir: museum.dataDir, museumId: async () => 'small-museum' });
  try {
    return await service.revoke(id);
  } finally {
    await service.close();
  }
}
