import type { Settings } from './env-schema.ts';
import { isSameSite } from './values.ts';

/** What is said of a setting that can't be used; never its value. */
export const MISTAKES: Readonly<Record<keyof Settings, string>> = {
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
  WEB_ORIGIN:
    'WEB_ORIGIN must be the origin of the museum’s pages where the API has another host, such as https://museum.example: whole, without path or slash at its end, never "*"; at most five, parted by commas.',
  API_URL:
    'API_URL must be the address of the API’s host, such as https://api.museum.example/, without user, query or fragment.',
  METRICS_TOKEN:
    'METRICS_TOKEN must be 16 to 200 characters without spaces, such as what "openssl rand -hex 32" prints.',
  SIGNED_FILES:
    'SIGNED_FILES must be "on", or the address of the store or CDN that checks signatures, such as https://files.museum.example/.',
  GATED_READS_A_MINUTE:
    'GATED_READS_A_MINUTE must be a whole number from 100 to 9999999: the gated files that a session may read a minute.',
  LOG_LEVEL: 'LOG_LEVEL must be error, warn or info.',
};

/** What a setting asks for besides itself: several processes share one store, so they share keys and address as well. */
export const NEEDS: readonly (readonly [name: keyof Settings, needed: keyof Settings, why: string])[] = [
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
  ['WEB_ORIGIN', 'PUBLIC_URL', 'the museum’s own address, of the same site.'],
  ['SMTP_URL', 'MAIL_FROM', 'whom mails are from, such as The Museum <desk@museum.example>.'],
];

/** What settings that are right by themselves say against each other. */
export function clashesOf(settings: Partial<Settings>): readonly string[] {
  const { PUBLIC_URL, WEB_ORIGIN, API_URL, SIGNED_FILES } = settings;
  if (!PUBLIC_URL) return [];
  const foreign = WEB_ORIGIN?.some((origin) => !isSameSite(new URL(origin), PUBLIC_URL));
  const open =
    SIGNED_FILES instanceof URL && PUBLIC_URL.protocol === 'https:' && SIGNED_FILES.protocol === 'http:';
  return [
    ...(foreign
      ? [
          'WEB_ORIGIN must be of the same site as PUBLIC_URL, with the same scheme: browsers send the session’s cookie to no other.',
        ]
      : []),
    ...(API_URL && !isSameSite(API_URL, PUBLIC_URL)
      ? [
          'API_URL must be of the same site as PUBLIC_URL, with the same scheme: browsers send the session’s cookie to no other.',
        ]
      : []),
    ...(open ? ['SIGNED_FILES must be an https address, as PUBLIC_URL is.'] : []),
  ];
}
