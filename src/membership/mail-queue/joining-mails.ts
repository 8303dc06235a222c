import { formatAmount } from '../../i18n/money.ts';
import { pickText } from '../../i18n/react-language.ts';
import { formatAddress } from '../../museum/addresses.ts';
import { cardLink } from '../../museum/card-link.ts';
import { referenceOf } from '../joining/codes.ts';
import { recodeGift } from '../joining/recode-gift.ts';
import { qrPng } from '../mail/qr-png.ts';
import { CARD_MAILS, type CardMail, mails, type ReminderDays } from '../mail/templates/index.ts';
import type { Order } from '../store/repositories/orders.ts';
import type { ComposeMail, ComposeTools } from './compose-mail.ts';

/*
 * The mails of joining and renewing. A row names what a mail is about; what it says is read when it is sent, and a mail
 * about what is gone meanwhile is not sent.
 */

/** A request that waits for a transfer, a cheque or cash. */
const requestReceived: ComposeMail = async ({ params }, tools) => {
  const order = await tools.store.repositories.orders.find(String(params.order));
  if (order?.state !== 'open') return null;
  const { context, museum } = tools;
  const words = museum.joining?.howToPay;
  const howToPay = words && pickText(words, context.lang).text;
  return mails.requestReceived(context, { ...dataOf(order, tools), howToPay });
};

const paymentConfirmed: ComposeMail = async ({ params }, tools) => {
  const { orders, memberships } = tools.store.repositories;
  const order = await orders.find(String(params.order));
  const membership = order?.membershipId == null ? undefined : await memberships.find(order.membershipId);
  if (!order || !membership) return null;
  const accountUrl = addressOf(tools, 'account');
  return mails.paymentConfirmed(tools.context, {
    ...dataOf(order, tools),
    endsAtMs: membership.endsAtMs,
    accountUrl,
  });
};

/** A card, as a link and as a code. */
const cardMail =
  (kind: CardMail): ComposeMail =>
  async ({ params }, tools) => {
    const { context, store, tokenOf, nowMs } = tools;
    const { cards, memberships, revocations } = store.repositories;
    const card = await cards.find(String(params.cardId));
    if (!card || card.endsAtMs <= nowMs) return null;
    if (await revocations.covers(card.id, card.memberId)) return null;
    const membership = card.membershipId === null ? undefined : await memberships.find(card.membershipId);
    const cardUrl = cardLink(context.museumUrl, context.lang, await tokenOf(card));
    return mails.card(context, kind, {
      name: card.holderName,
      tier: tierName(card.tier, tools),
      endsAtMs: membership?.endsAtMs ?? card.endsAtMs,
      cardUrl,
      qr: await qrPng(cardUrl),
    });
  };

/** A gift's code, which is made now: a mail that is sent again brings another, and the last one counts. */
const giftCode: ComposeMail = async ({ params }, tools) => {
  const recoded = await recodeGift(tools.store.repositories.gifts, String(params.gift));
  if (!recoded || recoded.gift.expiresAtMs === null) return null;
  const { code, gift } = recoded;
  return mails.giftCode(tools.context, {
    giver: String(params.giver),
    tier: tierName(gift.tier, tools),
    code,
    redeemUrl: `${addressOf(tools, 'gift')}#${code}`,
    redeemByMs: recoded.gift.expiresAtMs,
    ...(params.message === undefined ? {} : { message: String(params.message) }),
  });
};

/** A membership that ends, if it still ends then. */
const reminder: ComposeMail = async ({ params }, tools) => {
  const data = await endOf(params, tools);
  return data && mails.reminder(tools.context, Number(params.days) as ReminderDays, data);
};

const ended: ComposeMail = async ({ params }, tools) => {
  const data = await endOf(params, tools);
  return data && mails.ended(tools.context, data);
};

async function endOf(params: Parameters<ComposeMail>[0]['params'], tools: ComposeTools) {
  const { memberships, members } = tools.store.repositories;
  const membership = await memberships.find(String(params.membership));
  const member = membership && (await members.find(membership.memberId));
  if (!member || member.erasedAtMs !== null || membership.endsAtMs !== params.endsAtMs) return null;
  return {
    name: member.name,
    tier: tierName(membership.tier, tools),
    endsAtMs: membership.endsAtMs,
    renewUrl: `${addressOf(tools, 'join')}?renew`,
  };
}

const dataOf = (order: Order, tools: ComposeTools) => ({
  name: order.name,
  tier: tierName(order.tier, tools),
  amount: formatAmount(order.amountMinor, order.currency, order.language),
  reference: referenceOf(order),
});

function tierName(id: string, { museum, context }: ComposeTools): string {
  const tier = museum.tiers.find((each) => each.id === id);
  return tier ? pickText(tier.label, context.lang).text : id;
}

const addressOf = ({ context }: ComposeTools, kind: 'account' | 'gift' | 'join'): string =>
  context.museumUrl + formatAddress({ kind, lang: context.lang }).slice(1);

/** How these mails are written, by the kind in their row. */
export const JOINING_MAILS: Readonly<Record<string, ComposeMail>> = {
  'request-received': requestReceived,
  'payment-confirmed': paymentConfirmed,
  ...Object.fromEntries(CARD_MAILS.map((kind) => [kind, cardMail(kind)])),
  'gift-code': giftCode,
  reminder,
  ended,
};
