import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';

const recordId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
/** Milliseconds since 1970 (UTC), up to the year 9999. */
const instantMs = z.int().check(z.gte(0), z.lte(253_402_300_799_000));
/** Whether the member gets the new cards by mail. */
const mail = z.optional(z.boolean());
/** Cards that open doors again; what an act revoked, its undoing names here. */
const reopen = z.optional(z.array(recordId).check(z.maxLength(500)));

export const SEATS_MOST = 50;
export const NOTE_LONGEST = 2000;

/** What the desk knows of a person in words. */
export const personSchema = z.strictObject({
  name: z.string().check(z.maxLength(400)),
  email: z.nullable(z.string().check(z.maxLength(400))),
  language: z.nullable(z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/))),
  note: z.nullable(z.string().check(z.maxLength(NOTE_LONGEST))),
});

/** A membership as the desk makes one. */
export const newMembershipSchema = z.strictObject({
  tier: idSchema,
  startsAtMs: instantMs,
  endsAtMs: instantMs,
  seats: z.int().check(z.gte(1), z.lte(SEATS_MOST)),
  mail,
});

/** One thing done to a member: what is sent, what is logged, and what undoes another. */
export const deskActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('change-person'), ...personSchema.shape }),
  z.strictObject({ act: z.literal('add-membership'), ...newMembershipSchema.shape }),
  z.strictObject({
    act: z.literal('move-end'),
    membership: recordId,
    endsAtMs: instantMs,
    /** As many days of grace as the museum gives where not said. */
    graceEndsAtMs: z.optional(instantMs),
    reopen,
    mail,
  }),
  z.strictObject({ act: z.literal('change-tier'), membership: recordId, tier: idSchema, reopen, mail }),
  z.strictObject({
    act: z.literal('name-seat'),
    membership: recordId,
    seat: z.int().check(z.gte(1), z.lte(SEATS_MOST)),
    name: z.string().check(z.maxLength(400)),
    mail,
  }),
  z.strictObject({ act: z.literal('revoke-card'), card: recordId }),
  z.strictObject({ act: z.literal('reopen-card'), card: recordId }),
  /** For a card that was lost: it opens nothing more, another one takes its seat. */
  z.strictObject({ act: z.literal('replace-card'), card: recordId, mail }),
  z.strictObject({ act: z.literal('resend-card'), card: recordId }),
  z.strictObject({ act: z.literal('revoke-member') }),
  z.strictObject({ act: z.literal('reopen-member') }),
  z.strictObject({ act: z.literal('end-session'), session: recordId }),
]);

/** Why something was not done; each has its sentence. */
export const DESK_REFUSALS = [
  'member-not-found',
  /** Somebody else changed this member since they were looked at. */
  'changed-meanwhile',
  'name-unfit',
  'address-unfit',
  'address-taken',
  'tier-unknown',
  'dates-unfit',
  'membership-not-found',
  'card-not-found',
  'card-revoked',
  'card-ended',
  'session-not-found',
  'no-address',
  'order-not-found',
  /** Somebody has confirmed or cancelled it already. */
  'order-settled',
] as const;

export type Person = z.infer<typeof personSchema>;
export type NewMembership = z.infer<typeof newMembershipSchema>;
export type DeskAct = z.infer<typeof deskActSchema>;
export type DeskActName = DeskAct['act'];
export type DeskRefusal = (typeof DESK_REFUSALS)[number];
