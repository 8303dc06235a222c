import type { Mail } from '../mail.ts';
import { isolated } from '../parts.ts';
import { type MailContext, writeMail } from '../write-mail.ts';

/** Why a card is sent: to a new member, because a membership goes on, or once more or in another's place. */
export const CARD_MAILS = ['welcome', 'renewed', 'card'] as const;
export type CardMail = (typeof CARD_MAILS)[number];

export type CardData = {
  readonly name: string;
  readonly tier: string;
  readonly endsAtMs: number;
  /** The card's link, its secret in the fragment (`cardLink`). */
  readonly cardUrl: string;
  /** The same as a QR code (`qrPng`). */
  readonly qr: Uint8Array;
};

/** A member's card: as a link for this device, as a code for the others. */
export const card = (context: MailContext, kind: CardMail, data: CardData): Mail =>
  writeMail(context, kind, { name: data.name, tier: data.tier }, ({ t, day }) => [
    { kind: 'paragraph', text: t('lead') },
    {
      kind: 'facts',
      rows: [
        [t('member'), isolated(data.name)],
        [t('tier'), isolated(data.tier)],
        [t('until'), day(data.endsAtMs)],
      ],
    },
    { kind: 'button', label: t('button'), url: data.cardUrl },
    { kind: 'paragraph', text: t('otherDevices') },
    {
      kind: 'picture',
      alt: t('code'),
      picture: { cid: 'card@enfilade', filename: t('filename'), png: data.qr },
    },
    { kind: 'note', text: t('keep') },
  ]);
