import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import {
  isSmtpUrl,
  readSender,
  type Sender,
  type StripeSettings,
  sharedKeysPath,
} from '../membership/index.ts';

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
};

/** Nobody, or the proxies at these addresses, may say whose request it is; a mere count of them could be spoofed. */
export type TrustProxy = false | readonly string[];

export type Env = Readonly<Record<string, string | undefined>>;
export type ConfigResult =
  | { readonly ok: true; readonly config: ServerConfig }
  /** One sentence for each mistake, all of them at once. */
  | { readonly ok: false; readonly mistakes: readonly string[] };

const PROXY_NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);

const portSchema = z.pipe(
  z.string().check(
    z.regex(/^\d{1,5}$/),
    z.refine((port) => Number(port) <= 65_535),
  ),
  z.transform(Number),
);
const hostSchema = z.string().check(z.regex(/^[A-Za-z0-9.:-]{1,253}$/));
const dirSchema = z.pipe(
  z.string().check(z.refine((path) => !path.includes('\0'))),
  z.transform((path) => resolve(path)),
);
const publicUrlSchema = z.pipe(
  z.string().check(z.refine(isPublicUrl)),
  z.transform((url) => new URL(url)),
);
const signingKeysSchema = z.pipe(
  z.string().check(z.refine((keys) => !keys.includes('\0'))),
  z.transform((keys) => (sharedKeysPath(keys) === undefined ? keys : resolve(keys))),
);
const senderSchema = z.pipe(
  z.string().check(z.refine((text) => readSender(text) !== undefined)),
  z.transform((text) => readSender(text)),
);
const trustProxySchema = z.pipe(z.string().check(z.refine(isTrustProxy)), z.transform(toTrustProxy));

const envSchema = z.object({
  PORT: z._default(portSchema, 3000),
  HOST: z._default(hostSchema, 'localhost'),
  DATA_DIR: z.optional(dirSchema),
  MUSEUM_DIR: z.optional(dirSchema),
  MEMBERS_DIR: z.optional(dirSchema),
  PUBLIC_URL: z.optional(publicUrlSchema),
  TRUST_PROXY: z._default(trustProxySchema, false),
  DATABASE_URL: z.optional(z.string().check(z.refine(isDatabaseUrl))),
  SIGNING_KEYS: z.optional(signingKeysSchema),
  ISSUERS: z.optional(dirSchema),
  SMTP_URL: z.optional(z.string().check(z.refine(isSmtpUrl))),
  MAIL_FROM: z.optional(senderSchema),
  STRIPE_SECRET_KEY: z.optional(z.string().check(z.regex(/^(?:sk|rk)_(?:test|live)_[A-Za-z0-9]{10,}$/))),
  STRIPE_WEBHOOK_SECRET: z.optional(z.string().check(z.regex(/^whsec_[A-Za-z0-9+/=_-]{10,}$/))),
});

const MISTAKES: Readonly<Record<keyof z.infer<typeof envSchema>, string>> = {
  PORT: 'PORT must be a number from 0 to 65535.',
  HOST: 'HOST must be a host name or an IP address, such as 0.0.0.0 to be reached from other machines.',
  DATA_DIR: 'DATA_DIR must be the path of a folder.',
  MUSEUM_DIR: 'MUSEUM_DIR must be the path of a folder.',
  MEMBERS_DIR: 'MEMBERS_DIR must be the path of a folder.',
  PUBLIC_URL:
    'PUBLIC_URL must be a whole address such as https://museum.example/visit, without user name, query or fragment.',
  TRUST_PROXY:
    'TRUST_PROXY must be the addresses of the proxies in front, parted by commas (127.0.0.1, 10.0.0.0/8, loopback); "true" or a number would let any visitor name any address.',
  DATABASE_URL:
    'DATABASE_URL must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/enfilade; unset it to use the store under DATA_DIR.',
  SIGNING_KEYS: 'SIGNING_KEYS must be a key set (JSON) or the path of its file.',
  ISSUERS: 'ISSUERS must be the path of a JSON file (docs/issuers.md says what is in it).',
  SMTP_URL:
    'SMTP_URL must be the address of a mail server, such as smtps://user:password@mail.example (TLS from the start) or smtp://mail.example:587 (STARTTLS); unset it to have mails written to DATA_DIR/outbox.',
  MAIL_FROM: 'MAIL_FROM must be one mail address, with or without a name: The Museum <desk@museum.example>.',
  STRIPE_SECRET_KEY:
    'STRIPE_SECRET_KEY must be a secret or restricted key of Stripe, such as sk_live_… or rk_live_…, never a publishable one (pk_…).',
  STRIPE_WEBHOOK_SECRET:
    'STRIPE_WEBHOOK_SECRET must be the signing secret that Stripe shows for the webhook, whsec_….',
};

/** What a setting asks for besides itself: several processes share one store, so they share keys and address as well. */
const NEEDS: readonly (readonly [name: keyof typeof MISTAKES, needed: keyof typeof MISTAKES, why: string])[] =
  [
    ['DATABASE_URL', 'PUBLIC_URL', 'the address at which visitors find the museum.'],
    [
      'DATABASE_URL',
      'SIGNING_KEYS',
      'the one key set of all processes, such as the path of a copy of DATA_DIR/keys/signing-keys.json.',
    ],
    ['SMTP_URL', 'PUBLIC_URL', 'the address to which links in mails lead.'],
    ['STRIPE_SECRET_KEY', 'PUBLIC_URL', 'the address to which buyers come back.'],
    [
      'STRIPE_SECRET_KEY',
      'STRIPE_WEBHOOK_SECRET',
      'the signing secret of the webhook, without which no payment would ever be known.',
    ],
    ['STRIPE_WEBHOOK_SECRET', 'STRIPE_SECRET_KEY', 'the key with which payments are begun.'],
    ['SMTP_URL', 'MAIL_FROM', 'whom mails are from, such as The Museum <desk@museum.example>.'],
  ];

/** Reads the environment; a variable that is set to nothing counts as unset. `root` is the program's own folder. */
export function readConfig(env: Env, root: string): ConfigResult {
  const given = Object.fromEntries(
    Object.keys(MISTAKES).flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  );
  const parsed = envSchema.safeParse(given);
  const wrong = new Set(parsed.error?.issues.map((issue) => issue.path[0] as keyof typeof MISTAKES));
  const missing = NEEDS.filter(([name, needed]) => name in given && !(needed in given));
  const mistakes = [
    ...[...wrong].map((name) => MISTAKES[name]),
    ...missing.map(([name, needed, why]) => `${name} needs ${needed}: ${why}`),
  ];
  if (!parsed.success || mistakes.length > 0) return { ok: false, mistakes };
  const { data } = parsed;
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

function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash, pathname } = new URL(text);
  const plain = username === '' && password === '' && search === '' && hash === '';
  return plain && /^https?:$/.test(protocol) && /^(?:\/[A-Za-z0-9._~-]+)*\/?$/.test(pathname);
}

function isDatabaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^postgres(?:ql)?:$/.test(protocol) && hostname !== '' && pathname.length > 1;
}

function isTrustProxy(text: string): boolean {
  if (/^(?:false|off|0)$/.test(text)) return true;
  return text.split(',').every((part) => {
    const [address, bits, ...rest] = part.trim().split('/');
    if (PROXY_NAMES.has(part.trim())) return true;
    return rest.length === 0 && isIP(address ?? '') !== 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
  });
}

function toTrustProxy(text: string): TrustProxy {
  if (/^(?:false|off|0)$/.test(text)) return false;
  return text.split(',').map((part) => part.trim());
}
