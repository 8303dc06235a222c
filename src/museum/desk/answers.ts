import * as z from 'zod/mini';
import { deskActSchema, newMembershipSchema, personSchema } from './acts.ts';

const nullableText = z.nullable(z.string());
const nullableMs = z.nullable(z.number());

const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: nullableText,
  language: nullableText,
  note: nullableText,
  createdAtMs: z.number(),
  erasedAtMs: nullableMs,
});

const membershipSchema = z.object({
  id: z.string(),
  tier: z.string(),
  startsAtMs: z.number(),
  endsAtMs: z.number(),
  graceEndsAtMs: z.number(),
  seats: z.number(),
  origin: z.enum(['staff', 'purchase', 'gift', 'import', 'issuer']),
});

const cardSchema = z.object({
  id: z.string(),
  membershipId: nullableText,
  seat: z.number(),
  holderName: z.string(),
  tier: z.string(),
  startsAtMs: z.number(),
  endsAtMs: z.number(),
  issuedAtMs: z.number(),
  revokedAtMs: nullableMs,
});

/** Who did what about whom; `name` where there is one to be shown. */
export const logEntrySchema = z.object({
  id: z.string(),
  atMs: z.number(),
  actor: z.object({ kind: z.enum(['member', 'staff', 'operator', 'system']), name: nullableText }),
  action: z.string(),
  subject: z.nullable(z.object({ kind: z.string(), id: z.string(), name: nullableText })),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** All that the desk shows of one member. `version` changes with whatever an act may change. */
export const memberSheetSchema = z.object({
  version: z.string(),
  member: memberSchema,
  revokedAtMs: nullableMs,
  memberships: z.array(membershipSchema),
  cards: z.array(cardSchema),
  sessions: z.array(
    z.object({
      id: z.string(),
      openedBy: z.enum(['card', 'link', 'passkey', 'issuer']),
      userAgent: nullableText,
      openedAtMs: z.number(),
      seenAtMs: z.number(),
    }),
  ),
  mails: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      state: z.enum(['queued', 'sending', 'sent', 'failed']),
      createdAtMs: z.number(),
      sentAtMs: nullableMs,
    }),
  ),
  log: z.array(logEntrySchema),
});

export const findRequestSchema = z.strictObject({
  text: z.string().check(z.maxLength(200)),
  tier: z.optional(z.string().check(z.maxLength(64))),
  standing: z.optional(z.enum(['running', 'ending', 'ended', 'none'])),
  after: z.optional(z.strictObject({ nameFolded: z.string(), id: z.string() })),
});

export const foundSchema = z.object({
  found: z.array(z.object({ member: memberSchema, membership: z.nullable(membershipSchema) })),
  next: z.nullable(z.object({ nameFolded: z.string(), id: z.string() })),
  /** Of all pages together; only with the first one. */
  total: z.optional(z.number()),
  nowMs: z.number(),
});

export const addRequestSchema = z.strictObject({ person: personSchema, membership: newMembershipSchema });

export const actRequestSchema = z.strictObject({
  /** The `version` of the sheet that was looked at. */
  seen: z.string().check(z.maxLength(64)),
  act: deskActSchema,
});

export const actAnswerSchema = z.object({ sheet: memberSheetSchema, undo: z.nullable(deskActSchema) });

export const logRequestSchema = z.strictObject({
  before: z.optional(z.strictObject({ atMs: z.number(), id: z.string() })),
});
export const logAnswerSchema = z.object({ entries: z.array(logEntrySchema), more: z.boolean() });

/** Orders that wait until somebody at the museum has seen the money; amounts in the currency's smallest unit. */
export const paymentsSchema = z.object({
  orders: z.array(
    z.object({
      id: z.string(),
      reference: z.string(),
      purpose: z.enum(['join', 'renew', 'gift']),
      name: z.string(),
      email: z.string(),
      tier: z.string(),
      seats: z.number(),
      amountMinor: z.number(),
      currency: z.string(),
      createdAtMs: z.number(),
    }),
  ),
});
export const paymentMovedSchema = z.object({ memberId: nullableText });

export type DeskPayment = z.infer<typeof paymentsSchema>['orders'][number];
export type DeskMember = z.infer<typeof memberSchema>;
export type DeskMembership = z.infer<typeof membershipSchema>;
export type DeskCard = z.infer<typeof cardSchema>;
export type LogEntry = z.infer<typeof logEntrySchema>;
export type MemberSheet = z.infer<typeof memberSheetSchema>;
export type FindRequest = z.infer<typeof findRequestSchema>;
export type Found = z.infer<typeof foundSchema>;
export type ActAnswer = z.infer<typeof actAnswerSchema>;
export type LogAnswer = z.infer<typeof logAnswerSchema>;
