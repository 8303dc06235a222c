import * as z from 'zod/mini';
import { idSchema, languageMapSchema, languageTagSchema } from '../format/common.ts';
import { offerSchema, tierSchema } from '../format/museum.ts';
import { publicPictureSchema } from '../format/plan.ts';
import { CONSENT_PURPOSES } from './consents.ts';

/** The ways of paying: at the museum (transfer, cheque, cash), or at once through a payment service. */
export const PAYMENT_WAYS = ['museum', 'stripe'] as const;
export type PaymentWay = (typeof PAYMENT_WAYS)[number];

const nameSchema = z.string().check(z.maxLength(200));
const emailFieldSchema = z.string().check(z.maxLength(300));

/** A wish to become a member, to stay one, or to give a membership; prices are not the browser's to say. */
export const orderRequestSchema = z.strictObject({
  tier: idSchema,
  purpose: z.enum(['join', 'renew', 'gift']),
  way: z.enum(PAYMENT_WAYS),
  name: nameSchema,
  email: emailFieldSchema,
  language: languageTagSchema,
  /** Who else gets a card, in a membership of several seats; the others are named later. */
  holders: z.array(nameSchema).check(z.maxLength(11)),
  consents: z.array(z.enum(CONSENT_PURPOSES)).check(z.maxLength(CONSENT_PURPOSES.length)),
  /** What the giver says to the one whom a gift is for. */
  message: z.optional(z.string().check(z.maxLength(600))),
});

/** Why a wish was not taken. `not-sold`: the museum sells no such tier any more. */
export const ORDER_REFUSALS = ['bad-name', 'bad-email', 'bad-holder', 'not-sold', 'way-closed'] as const;

/** What becomes of an order, for whoever made it; it names nobody. */
export const orderStateSchema = z.object({
  id: z.string(),
  reference: z.string(),
  state: z.enum(['open', 'paid', 'fulfilled', 'cancelled', 'refunded']),
  purpose: z.enum(['join', 'renew', 'gift']),
  way: z.enum(PAYMENT_WAYS),
  tier: idSchema,
  amountMinor: z.number(),
  currency: z.string(),
});

export const placedOrderSchema = z.object({
  order: orderStateSchema,
  /** Where to pay at once; nowhere at the museum. */
  payUrl: z.optional(z.string()),
});

const offeredRoomSchema = z.object({
  id: idSchema,
  label: languageMapSchema,
  summary: z.optional(languageMapSchema),
  cover: z.optional(publicPictureSchema),
  teaser: z.optional(publicPictureSchema),
});

const offeredTierSchema = z.object({
  tier: z.extend(tierSchema, { offer: offerSchema }),
  rooms: z.array(offeredRoomSchema),
  moreRooms: z.number(),
  above: z.optional(tierSchema),
});

/** What is sold, and the ways of paying that this museum has. */
export const offersSchema = z.object({
  ways: z.array(z.enum(PAYMENT_WAYS)),
  offers: z.array(offeredTierSchema),
});

export const giftLookSchema = z.strictObject({ code: z.string().check(z.maxLength(100)) });
export const giftRequestSchema = z.strictObject({
  code: z.string().check(z.maxLength(100)),
  name: nameSchema,
  email: emailFieldSchema,
  language: languageTagSchema,
  consents: z.array(z.enum(CONSENT_PURPOSES)).check(z.maxLength(CONSENT_PURPOSES.length)),
});

/** A gift as whoever has its code sees it. */
export const giftSchema = z.object({
  tier: idSchema,
  seats: z.number(),
  months: z.number(),
  redeemByMs: z.number(),
});

/** Why a gift can't be redeemed: no such code, redeemed before, past its last day. */
export const GIFT_REFUSALS = ['gift-unknown', 'gift-redeemed', 'gift-expired'] as const;

export const redeemedGiftSchema = z.object({ tier: idSchema, endsAtMs: z.number() });

export type Offers = Readonly<z.infer<typeof offersSchema>>;
export type OrderRequest = Readonly<z.infer<typeof orderRequestSchema>>;
export type OrderView = Readonly<z.infer<typeof orderStateSchema>>;
export type PlacedOrder = Readonly<z.infer<typeof placedOrderSchema>>;
export type OrderRefusal = (typeof ORDER_REFUSALS)[number];
export type GiftRequest = Readonly<z.infer<typeof giftRequestSchema>>;
export type GiftView = Readonly<z.infer<typeof giftSchema>>;
export type GiftRefusal = (typeof GIFT_REFUSALS)[number];
export type RedeemedGift = Readonly<z.infer<typeof redeemedGiftSchema>>;
