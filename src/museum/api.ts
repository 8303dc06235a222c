import * as z from 'zod/mini';
import { idSchema } from './format/common.ts';

export { API } from './api-paths.ts';

/** What the API says of the visitor's session; instants in milliseconds since 1970 (UTC). */
export const sessionSchema = z.object({
  member: z.nullable(
    z.object({
      name: z.string(),
      tier: idSchema,
      startsAtMs: z.number(),
      endsAtMs: z.number(),
      /** Until when it still opens doors though it has ended. */
      graceEndsAtMs: z.optional(z.number()),
      revoked: z.boolean(),
    }),
  ),
  /** Who is signed in, where the session says more than a membership does. */
  account: z.optional(
    z.object({
      kind: z.enum(['member', 'staff']),
      name: z.string(),
      /** Whether this session may change the account; one that a card opened may not. */
      mayManage: z.boolean(),
    }),
  ),
  /** The server's clock: doors follow it, not the device's. */
  nowMs: z.number(),
});

/** Why a card was not taken. */
export const CARD_REFUSALS = [
  'card-malformed',
  'card-not-ours',
  'card-expired',
  'card-not-yet-valid',
  'card-revoked',
  'card-without-tier',
  'issuer-unavailable',
] as const;
export const cardRefusalSchema = z.enum(CARD_REFUSALS);

/** Why a link that was mailed signed nobody in. */
export const LINK_REFUSALS = ['link-unknown', 'link-used', 'link-expired'] as const;
export type LinkRefusal = (typeof LINK_REFUSALS)[number];

/** Why a gated room's file was not given; the fields follow `Refusal`. */
export const roomRefusalSchema = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('sign-in'), tier: idSchema }),
  z.object({ reason: z.literal('tier-too-low'), tier: idSchema }),
  z.object({ reason: z.literal('expired'), tier: idSchema, endedAtMs: z.number() }),
  z.object({ reason: z.literal('not-yet-open'), opensAtMs: z.number() }),
  z.object({ reason: z.literal('revoked'), tier: idSchema }),
]);

/**
 * Every body of an error: `{"error": {"code": …}}`. `code` is `room-closed` (with `refusal`), a card refusal (with
 * `atMs` for expired and not-yet-valid), a link's refusal, `sign-in-needed`, `not-for-you`, a refusal of the desk
 * (`DESK_REFUSALS`), `not-found`, `bad-request`, `other-origin`, `too-many-requests` (with
 * `retryAfterS`), `store-full` (nothing can be written now), `store-unavailable` (try again later) or `internal`.
 */
export const apiErrorSchema = z.object({
  error: z.object({
    code: z.string(),
    refusal: z.optional(roomRefusalSchema),
    atMs: z.optional(z.number()),
    retryAfterS: z.optional(z.number()),
    /** At the desk: whose address it is that somebody has already. */
    memberId: z.optional(z.string()),
  }),
});

export type Session = z.infer<typeof sessionSchema>;
export type Member = NonNullable<Session['member']>;
export type CardRefusal = z.infer<typeof cardRefusalSchema>;
export type ApiError = z.infer<typeof apiErrorSchema>;
