import type { CardRefusal } from '../../museum/api.ts';

/**
 * Every reason for which a token is refused, with what its bearer is told. The reason goes into logs and figures; people
 * get one of a few sentences, which say no more to a forger than that it did not work.
 */
const REFUSALS = {
  // Form: nothing of it was believed, mostly nothing was parsed.
  'too-long': 'card-malformed',
  'not-compact': 'card-malformed',
  'json-serialised': 'card-malformed',
  encrypted: 'card-malformed',
  detached: 'card-malformed',
  unsigned: 'card-malformed',
  'not-canonical': 'card-malformed',
  'not-utf8': 'card-malformed',
  'not-json': 'card-malformed',
  'not-an-object': 'card-malformed',
  'too-deep': 'card-malformed',
  'duplicate-member': 'card-malformed',
  // Header.
  'algorithm-missing': 'card-not-ours',
  'algorithm-none': 'card-not-ours',
  'algorithm-not-allowed': 'card-not-ours',
  'type-other': 'card-not-ours',
  'brings-its-key': 'card-not-ours',
  critical: 'card-not-ours',
  'header-unknown': 'card-not-ours',
  // Key and signature.
  'key-id-missing': 'card-not-ours',
  'key-unknown': 'card-not-ours',
  'key-unfit': 'card-not-ours',
  'signature-wrong': 'card-not-ours',
  // Claims, looked at once the signature holds.
  'issuer-other': 'card-not-ours',
  'audience-other': 'card-not-ours',
  'claim-missing': 'card-not-ours',
  'claim-wrong': 'card-not-ours',
  'claim-unknown': 'card-not-ours',
  'dates-reversed': 'card-malformed',
  /** A member of the issuer's, whose level opens nothing here. */
  'no-tier': 'card-without-tier',
  /** The issuer's keys can't be had, so nothing of its is believed. */
  'issuer-unavailable': 'issuer-unavailable',
  expired: 'card-expired',
  'not-yet-valid': 'card-not-yet-valid',
  revoked: 'card-revoked',
} as const satisfies Readonly<Record<string, CardRefusal>>;

export type TokenFault = keyof typeof REFUSALS;

/** A refused token; `atMs` is when it ended or begins. */
export type RefusedCard = {
  readonly ok: false;
  readonly code: CardRefusal;
  readonly reason: TokenFault;
  readonly atMs?: number;
};

export const refuse = (reason: TokenFault, atMs?: number): RefusedCard => ({
  ok: false,
  code: REFUSALS[reason],
  reason,
  ...(atMs === undefined ? {} : { atMs }),
});
