import type { Mail } from '../mail.ts';
import { isolated } from '../parts.ts';
import { type MailContext, writeMail } from '../write-mail.ts';

export type GiftData = {
  /** Who gives. */
  readonly giver: string;
  readonly tier: string;
  readonly code: string;
  readonly redeemUrl: string;
  /** Until when the code can be redeemed. */
  readonly redeemByMs: number;
  /** The giver's own words. */
  readonly message?: string | undefined;
};

/** A gift membership's code, for whoever gives it to hand on, or for the one it is for. */
export const giftCode = (context: MailContext, data: GiftData): Mail =>
  writeMail(context, 'giftCode', { giver: data.giver, tier: data.tier }, ({ t, day }) => [
    { kind: 'paragraph', text: t('lead') },
    ...(data.message ? [{ kind: 'quotation', text: data.message } as const] : []),
    { kind: 'code', text: isolated(data.code) },
    { kind: 'button', label: t('button'), url: data.redeemUrl },
    { kind: 'note', text: t('until', { day: day(data.redeemByMs) }) },
  ]);
