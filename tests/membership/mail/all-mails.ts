import { mails } from '../../../src/membership/mail/index.ts';
import type { Mail } from '../../../src/membership/mail/mail.ts';
import type { MailContext } from '../../../src/membership/mail/write-mail.ts';

export const BASE = 'https://museum.example/visit/';
export const ENDS = Date.parse('2027-05-18T12:00:00Z');
export const contextOf = (lang: string, museum = 'Museum of Forms'): MailContext => ({
  lang,
  museum,
  museumUrl: BASE,
  timeZone: 'Europe/Paris',
});

/** Every mail there is, by its kind, with the same name in all of them. */
export function allMails(
  context: MailContext,
  { name = 'Ada Lovelace', tier = 'Friend', qr = new Uint8Array([1, 2, 3]) } = {},
): Readonly<Record<string, Mail>> {
  const url = `${BASE}${context.lang}/`;
  const end = { name, tier, endsAtMs: ENDS, renewUrl: `${url}join` };
  const card = { name, tier, endsAtMs: ENDS, cardUrl: `${url}card#token`, qr };
  const order = { name, tier, amount: '60,00 €', reference: 'ENF-2041' };
  const howToPay = 'IBAN FR76 3000 6000 0112 3456 7890 189\nAccueil : du mardi au dimanche';
  return {
    'sign-in-link': mails.signInLink(context, { url: `${url}sign-in/link#secret`, minutes: 15 }),
    'desk-link': mails.deskLink(context, { url: `${url}sign-in/link#secret`, minutes: 15 }),
    welcome: mails.card(context, 'welcome', card),
    renewed: mails.card(context, 'renewed', card),
    card: mails.card(context, 'card', card),
    'reminder-30': mails.reminder(context, 30, end),
    'reminder-7': mails.reminder(context, 7, end),
    'reminder-0': mails.reminder(context, 0, end),
    ended: mails.ended(context, end),
    'gift-code': mails.giftCode(context, {
      giver: name,
      tier,
      code: 'K7QF-2M9D-XPRT',
      redeemUrl: `${url}gift#K7QF-2M9D-XPRT`,
      redeemByMs: ENDS,
      message: 'Pour tes soixante ans.\nÀ dimanche, devant le Penrose !',
    }),
    'request-received': mails.requestReceived(context, { ...order, howToPay }),
    'payment-confirmed': mails.paymentConfirmed(context, {
      ...order,
      endsAtMs: ENDS,
      accountUrl: `${url}account`,
    }),
    'address-changed': mails.addressChanged(context, { name }),
  };
}
