import type { Mail } from '../mail.ts';
import { isolated } from '../parts.ts';
import { type MailContext, writeMail } from '../write-mail.ts';

export type OrderData = {
  readonly name: string;
  readonly tier: string;
  /** As it is written in the member's language, with its currency. */
  readonly amount: string;
  /** What to write on the transfer or say at the desk. */
  readonly reference: string;
};

/** A request that waits for a transfer, a cheque or cash; `howToPay` are the museum's own words. */
export const requestReceived = (
  context: MailContext,
  data: OrderData & { readonly howToPay?: string | undefined },
): Mail =>
  writeMail(context, 'requestReceived', { name: data.name, tier: data.tier }, ({ t }) => [
    { kind: 'paragraph', text: t('lead') },
    {
      kind: 'facts',
      rows: [
        [t('tier'), isolated(data.tier)],
        [t('amount'), isolated(data.amount)],
        [t('reference'), isolated(data.reference)],
      ],
    },
    ...(data.howToPay ? [{ kind: 'quotation', text: data.howToPay } as const] : []),
    { kind: 'note', text: t('then') },
  ]);

/** A payment that has come; the card comes in a mail of its own. */
export const paymentConfirmed = (
  context: MailContext,
  data: OrderData & { readonly endsAtMs: number; readonly accountUrl: string },
): Mail =>
  writeMail(context, 'paymentConfirmed', { name: data.name, tier: data.tier }, ({ t, day }) => [
    { kind: 'paragraph', text: t('lead') },
    {
      kind: 'facts',
      rows: [
        [t('tier'), isolated(data.tier)],
        [t('until'), day(data.endsAtMs)],
        [t('amount'), isolated(data.amount)],
        [t('reference'), isolated(data.reference)],
      ],
    },
    { kind: 'button', label: t('button'), url: data.accountUrl },
    { kind: 'note', text: t('receipt') },
  ]);
