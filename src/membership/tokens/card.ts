import * as z from 'zod/mini';
import { idSchema } from '../../museum/format/common.ts';

/** The JOSE `typ` of a membership card, so that no other token signed with the same keys passes for one (RFC 8725, 3.11). */
export const CARD_TYPE = 'enfilade-card+jwt';
export const CARD_AUDIENCE = 'enfilade';
export const CARD_ALGORITHM = 'EdDSA';
/** Ample: a card with a long name is under 700 characters. */
export const CARD_MAX_LENGTH = 4096;
/** Tokens of other systems carry more claims, and RSA signatures are long. */
export const FOREIGN_MAX_LENGTH = 8192;

/** Issuer of a museum's own cards: its id, not its address, so that cards outlive a move to another domain. */
export const issuerOf = (museumId: string): string => `urn:enfilade:${museumId}`;

const recordId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
/** Seconds since 1970 (RFC 7519 NumericDate), up to the year 9999. */
const seconds = z.int().check(z.gte(0), z.lte(253_402_300_799));

/** One line; no half characters, and nothing that turns the direction of the text around it. */
const PLAIN_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFEFF]+$/u;

export const cardNameSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(120), z.regex(PLAIN_LINE));

/** The claims of a card as they are signed. Unknown ones are refused: nothing is signed that we didn't mean. */
export const cardClaimsSchema = z.strictObject({
  iss: z.string(),
  aud: z.literal(CARD_AUDIENCE),
  sub: recordId,
  jti: recordId,
  name: cardNameSchema,
  tier: idSchema,
  nbf: seconds,
  exp: seconds,
  iat: seconds,
});

/** What a card says; instants in milliseconds since 1970 (UTC). */
export type Card = {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  readonly tier: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly issuedAtMs: number;
};
