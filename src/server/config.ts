import { resolve } from 'node:path';
import type { Sender, StripeSettings } from '../membership/index.ts';
import { envSchema, type Settings } from './settings/env-schema.ts';
import { clashesOf, MISTAKES, NEEDS } from './settings/mistakes.ts';
import type { TrustProxy } from './settings/values.ts';

export type ServerConfig = {
  readonly host: string;
  readonly port: number;
  /** Keys, store: never served. */
  readonly dataDir: string;
  /** The PostgreSQL database that holds the store; `undefined` for the embedded one under `dataDir`. */
  readonly databaseUrl?: string | undefined;
  /** The keys that several processes share: a key set as JSON, or the path of its file. */
  readonly signingKeys?: string | undefined;
  /** The file that says which other systems' tokens are taken as cards. */
  readonly issuersPath?: string | undefined;
  /** The mail server, with user and password; mails are written to the outbox without one. */
  readonly smtpUrl?: string | undefined;
  /** Whom the museum's mails are from. */
  readonly mailFrom?: Sender | undefined;
  /** Paying at once by Stripe; payments are taken at the museum alone without. */
  readonly stripe?: StripeSettings | undefined;
  /** The museum's public half. */
  readonly museumDir: string;
  /** Its gated half: given by the API alone. */
  readonly membersDir: string;
  /** Where visitors find this server; `undefined` on a machine of one's own. */
  readonly publicUrl: URL | undefined;
  /** `PUBLIC_URL`'s path, starting and ending in a slash. */
  readonly basePath: string;
  readonly trustProxy: TrustProxy;
  /** Origins of the museum's pages besides `publicUrl`'s, where they come from another host than the API. */
  readonly webOrigins?: readonly string[] | undefined;
  /** The API's address where the pages that this process serves ask another host for it. */
  readonly apiUrl?: URL | undefined;
  /** What whoever reads the metrics must show; only this machine may read them without one. */
  readonly metricsToken?: string | undefined;
  /** Where gated files are had by signature: from this server, or below an address; nowhere by default. */
  readonly signedFiles?: 'own' | URL | undefined;
  /** How many gated files a session may read a minute, over all processes. */
  readonly gatedReadsAMinute?: number | undefined;
  readonly logLevel?: 'error' | 'warn' | 'info' | undefined;
};

export type Env = Readonly<Record<string, string | undefined>>;
export type ConfigResult =
  | { readonly ok: true; readonly config: ServerConfig }
  /** One sentence for each mistake, all of them at once. */
  | { readonly ok: false; readonly mistakes: readonly string[] };

/** Reads the environment; a variable that is set to nothing counts as unset. `root` is the program's own folder. */
export function readConfig(env: Env, root: string): ConfigResult {
  const given = Object.fromEntries(
    Object.keys(MISTAKES).flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  );
  const { error } = envSchema.safeParse(given);
  const wrong = new Set(error?.issues.map((issue) => issue.path[0] as keyof Settings));
  const right = Object.entries(given).filter(([name]) => !wrong.has(name as keyof Settings));
  const data = envSchema.parse(Object.fromEntries(right));
  const missing = NEEDS.filter(([name, needed]) => name in given && !(needed in given));
  const mistakes = [
    ...[...wrong].map((name) => MISTAKES[name]),
    ...missing.map(([name, needed, why]) => `${name} needs ${needed}: ${why}`),
    ...clashesOf(data),
  ];
  if (mistakes.length > 0) return { ok: false, mistakes };
  const config: ServerConfig = {
    host: data.HOST,
    port: data.PORT,
    // Whichever folder one calls a command from: a second store would have keys of its own.
    dataDir: data.DATA_DIR ?? resolve(root, 'data'),
    databaseUrl: data.DATABASE_URL,
    signingKeys: data.SIGNING_KEYS,
    issuersPath: data.ISSUERS,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    stripe: stripeOf(data.STRIPE_SECRET_KEY, data.STRIPE_WEBHOOK_SECRET),
    museumDir: data.MUSEUM_DIR ?? resolve(root, 'public/assets/museum'),
    membersDir: data.MEMBERS_DIR ?? resolve(root, 'members'),
    publicUrl: data.PUBLIC_URL,
    basePath: basePathOf(data.PUBLIC_URL),
    trustProxy: data.TRUST_PROXY,
    webOrigins: data.WEB_ORIGIN,
    apiUrl: data.API_URL,
    metricsToken: data.METRICS_TOKEN,
    signedFiles: data.SIGNED_FILES,
    gatedReadsAMinute: data.GATED_READS_A_MINUTE,
    logLevel: data.LOG_LEVEL,
  };
  return { ok: true, config };
}

function stripeOf(secretKey: string | undefined, webhookSecret: string | undefined) {
  return secretKey === undefined || webhookSecret === undefined ? undefined : { secretKey, webhookSecret };
}

function basePathOf(url: URL | undefined): string {
  const inner = url?.pathname.replace(/^\/+|\/+$/g, '') ?? '';
  return inner === '' ? '/' : `/${inner}/`;
}
