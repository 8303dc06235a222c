import * as z from 'zod/mini';
import { idSchema, languageMapSchema, languageTagSchema } from '../format/common.ts';
import { CONSENT_PURPOSES } from '../joining/consents.ts';

const cardSchema = z.object({
  id: z.string(),
  seat: z.number(),
  holderName: z.string(),
  /** The signed token that the card is; its link and its code carry it. */
  token: z.string(),
  endsAtMs: z.number(),
  revoked: z.boolean(),
});

const sessionSchema = z.object({
  id: z.string(),
  /** In words; `null` where it is not known. */
  device: z.nullable(z.string()),
  openedBy: z.enum(['card', 'link', 'passkey', 'issuer']),
  openedAtMs: z.number(),
  seenAtMs: z.number(),
  /** The one that asks. */
  here: z.boolean(),
});

const passkeySchema = z.object({
  id: z.string(),
  label: z.string(),
  createdAtMs: z.number(),
  usedAtMs: z.nullable(z.number()),
});

const consentSchema = z.object({
  id: z.string(),
  purpose: z.string(),
  wording: z.string(),
  language: z.string(),
  source: z.string(),
  givenAtMs: z.number(),
  withdrawnAtMs: z.nullable(z.number()),
});

/** What a member sees of themselves; instants in milliseconds since 1970 (UTC). */
export const accountSchema = z.object({
  name: z.string(),
  /** What follows down to `membership` is empty for who came with a card. */
  mayManage: z.boolean(),
  email: z.nullable(z.string()),
  language: z.nullable(z.string()),
  sessions: z.array(sessionSchema),
  passkeys: z.array(passkeySchema),
  consents: z.array(consentSchema),
  membership: z.nullable(
    z.object({
      tier: idSchema,
      startsAtMs: z.number(),
      endsAtMs: z.number(),
      graceEndsAtMs: z.optional(z.number()),
      revoked: z.boolean(),
    }),
  ),
  cards: z.array(cardSchema),
  /** The numbers of the seats that are nobody's yet. */
  freeSeats: z.array(z.number()),
  /** The rooms for members that the membership opens now; no more than a page shows. */
  rooms: z.array(z.object({ id: idSchema, label: languageMapSchema })),
  moreRooms: z.number(),
  nowMs: z.number(),
});

export const languageChoiceSchema = z.strictObject({ language: languageTagSchema });
export const seatNameSchema = z.strictObject({ seat: z.int(), name: z.string().check(z.maxLength(200)) });
export const withdrawalSchema = z.strictObject({ purpose: z.string().check(z.maxLength(100)) });
export const consentChoiceSchema = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  /** The language in which the words were shown. */
  lang: languageTagSchema,
});
export const erasureSchema = z.strictObject({ confirm: z.string().check(z.maxLength(300)) });

export type Account = z.infer<typeof accountSchema>;
export type AccountCard = Account['cards'][number];
export type AccountSession = Account['sessions'][number];
export type AccountConsent = Account['consents'][number];
export type AccountPasskey = Account['passkeys'][number];
