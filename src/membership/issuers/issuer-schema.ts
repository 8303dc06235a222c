import * as z from 'zod/mini';
import { idSchema } from '../../museum/format/common.ts';
import { SIGNATURE_ALGORITHMS } from '../keys/verification-key.ts';

/** A claim's place: `membership.level`, or its names in a list where one of them holds a dot. */
const claimPath = z.pipe(
  z.union([
    z.string().check(z.minLength(1), z.maxLength(200)),
    z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(6)),
  ]),
  z.transform((path) => (typeof path === 'string' ? path.split('.') : path)),
);

const text = z.string().check(z.minLength(1), z.maxLength(300));

/** One system whose tokens are taken as cards. */
export const issuerSchema = z.strictObject({
  /** The `iss` of its tokens, character by character. */
  issuer: text,
  /** What its tokens must name as (one of) their `aud`. */
  audience: text,
  /** Its public keys: an https address, or a file beside this one. */
  jwks: text,
  algorithms: z.array(z.enum(SIGNATURE_ALGORITHMS)).check(z.minLength(1)),
  /** How far its clock and ours may be apart. */
  clockToleranceS: z._default(z.int().check(z.gte(0), z.lte(300)), 30),
  tier: z.strictObject({
    claim: claimPath,
    /** The museum's tier for each value, the highest first: of several that a token names, the first listed counts. */
    tiers: z.record(z.string(), idSchema).check(z.refine((tiers) => Object.keys(tiers).length > 0)),
  }),
  name: z._default(z.strictObject({ claim: claimPath }), { claim: ['name'] }),
  member: z._default(z.strictObject({ claim: claimPath }), { claim: ['sub'] }),
});

export const issuersSchema = z.strictObject({
  $schema: z.optional(z.string()),
  issuers: z.array(issuerSchema).check(z.minLength(1), z.maxLength(20)),
});

export type IssuerConfig = z.infer<typeof issuerSchema>;
