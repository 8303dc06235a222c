import type { Mail } from '../mail.ts';
import { isolated } from '../parts.ts';
import { type MailContext, writeMail } from '../write-mail.ts';

export type WelcomeData = {
  readonly name: string;
  readonly tier: string;
  readonly endsAtMs: number;
  /** The card's link, its secret in the fragment (`cardLink`). */
  readonly cardUrl: string;
  /** The same as a QR code (`qrPng`). */
  readonly qr: Uint8Array;
};

/** A new member's card: as a link for this device, as a code for the others. */
export const welcome = (context: MailContext, data: WelcomeData): Mail =>
  writeMail(context, 'welcome', { name: data.name, tier: data.tier }, ({ t, day }) => [
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
