import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { isSmtpUrl, readSender, sharedKeysPath } from '../../membership/index.ts';
import {
  isDatabaseUrl,
  isOriginList,
  isPublicUrl,
  isSignedFiles,
  isTrustProxy,
  toOrigins,
  toSignedFiles,
  toTrustProxy,
} from './values.ts';

const portSchema = z.pipe(
  z.string().check(
    z.regex(/^\d{1,5}$/),
    z.refine((port) => Number(port) <= 65_535),
  ),
  z.transform(Number),
);
const readsSchema = z.pipe(z.string().check(z.regex(/^[1-9]\d{2,6}$/)), z.transform(Number));
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

const webOriginSchema = z.pipe(z.string().check(z.refine(isOriginList)), z.transform(toOrigins));
const signedFilesSchema = z.pipe(z.string().check(z.refine(isSignedFiles)), z.transform(toSignedFiles));

/** The environment, setting by setting; what they ask of each other is in `mistakes.ts`. */
export const envSchema = z.object({
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
  WEB_ORIGIN: z.optional(webOriginSchema),
  API_URL: z.optional(publicUrlSchema),
  METRICS_TOKEN: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{16,200}$/))),
  SIGNED_FILES: z.optional(signedFilesSchema),
  GATED_READS_A_MINUTE: z.optional(readsSchema),
  LOG_LEVEL: z.optional(z.enum(['error', 'warn', 'info'])),
  STRIPE_WEBHOOK_SECRET: z.optional(z.string().check(z.regex(/^whsec_[A-Za-z0-9+/=_-]{10,}$/))),
});

export type Settings = z.infer<typeof envSchema>;
