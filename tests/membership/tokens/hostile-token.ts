import type { TokenFault } from '../../../src/membership/tokens/token-fault.ts';

/** A token that nobody may get through with, and the reason for which it is to be refused. */
export type HostileToken = {
  /** The kind of attack, for the table of figures. */
  readonly kind: string;
  readonly what: string;
  readonly reason: TokenFault;
  readonly token: string;
};

/** One row of a kind: what it is, the reason, the token. */
export type Row = readonly [what: string, reason: TokenFault, token: string];

export const ofKind = (kind: string, rows: readonly Row[]): HostileToken[] =>
  rows.map(([what, reason, token]) => ({ kind, what, reason, token }));
