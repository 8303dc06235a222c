import {
  type JoiningService,
  joiningService,
  type MembershipService,
  openPayments,
  type Payments,
} from '../../membership/index.ts';
import type { Museum } from '../../museum/format/museum.ts';
import type { ServerConfig } from '../config.ts';

export type OpenedJoining = { readonly joining: JoiningService; readonly payments: Payments };

/** Joining, giving and paying over an open membership service, as a configuration has it. */
export async function openJoiningOf(
  { stripe }: Pick<ServerConfig, 'stripe'>,
  { store }: MembershipService,
  museum: () => Promise<Museum>,
  nowMs: () => number,
): Promise<OpenedJoining> {
  const payments = await openPayments(stripe);
  return { payments, joining: joiningService({ store, museum, nowMs, adapters: payments.adapters }) };
}
