import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { outboxPath } from '../membership/index.ts';
import { type Env, readConfig, type ServerConfig } from './config.ts';
import { buildDevApp } from './dev/dev-app.ts';
import { logOptions } from './logging.ts';
import { createMuseumFiles } from './museum-files.ts';
import { buildPublicApp } from './public-app.ts';
import { runServer } from './run-server.ts';

export type StartOptions = {
  readonly env: Env;
  /** The program's own folder. */
  readonly root: string;
  /** Runs once the configuration is known to be right, e.g. the build. */
  readonly prepare?: () => Promise<void>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/** `npm start`: the public server on the built site. Gives the exit code once it has stopped. */
export function startPublic(options: StartOptions): Promise<0 | 1 | 2> {
  const siteDir = join(options.root, 'dist', 'site');
  return start(options, 'open', (config) =>
    buildPublicApp({ config, siteDir, logger: logOptions(config.logLevel ?? 'warn') }),
  );
}

/** `npm run dev`: site and content reload when a file is saved. */
export function startDev(options: StartOptions): Promise<0 | 1 | 2> {
  const { root } = options;
  return start(options, 'being developed', (config) =>
    buildDevApp({ config, root, logger: logOptions(config.logLevel ?? 'warn') }),
  );
}

async function start(
  { env, root, prepare, out, err }: StartOptions,
  state: string,
  build: (config: ServerConfig) => Promise<FastifyInstance>,
): Promise<0 | 1 | 2> {
  const read = readConfig(env, root);
  if (!read.ok) {
    err(['The configuration has mistakes:', ...read.mistakes.map((mistake) => `- ${mistake}`)].join('\n'));
    return 2;
  }
  await prepare?.();
  const { config } = read;
  const { host, port, basePath } = config;
  const greet = async (address: string) => {
    const museum = await createMuseumFiles(config).museum();
    const tier = museum.ok ? (museum.value.museum.tiers[0]?.id ?? 'TIER') : 'TIER';
    return [
      `Enfilade is ${state} at ${address}${config.publicUrl ? ` (for visitors: ${config.publicUrl.href})` : ''}`,
      `A card for the members’ rooms: npx enfilade members issue --tier ${tier} --days 365 --name "Ada Lovelace"`,
      mailSentence(config),
      'Stop with Ctrl+C.',
    ].join('\n');
  };
  return runServer({ host, port, basePath, greet, out, err, build: () => build(config) });
}

function mailSentence({ smtpUrl, dataDir }: ServerConfig): string {
  return smtpUrl === undefined
    ? `Mails are written to ${outboxPath(dataDir)}; SMTP_URL would have them sent.`
    : `Mails are sent by ${new URL(smtpUrl).host}.`;
}
