import type { OrderRequest, PaymentWay } from '../../museum/joining/api.ts';
import type { ConsentPurpose } from '../../museum/joining/consents.ts';
import type { OfferedTier } from '../../museum/joining/offers.ts';

/** A form as it is filled in. */
export type Filled = {
  readonly tier: string;
  readonly isGift: boolean;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly holders: readonly string[];
  readonly message: string;
  readonly consents: readonly ConsentPurpose[];
  readonly way: PaymentWay;
};

/** A member who is signed in, with the membership that they hold, if any. */
export type SignedIn = {
  readonly name: string;
  readonly rank: number | undefined;
  readonly endsAtMs: number | undefined;
};

export type FormTrouble = { readonly name?: true; readonly email?: true };

/** Enough to catch a slip; whether there is such an address, only a mail shows. */
const LOOKS_LIKE_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What keeps a form from being sent; a member who is signed in has given name and address before. */
export function troubleOf(
  { isGift, name, email }: Pick<Filled, 'isGift' | 'name' | 'email'>,
  signedIn: SignedIn | undefined,
): FormTrouble {
  if (signedIn && !isGift) return {};
  return {
    ...(name.trim() === '' ? { name: true } : {}),
    ...(LOOKS_LIKE_ADDRESS.test(email.trim()) ? {} : { email: true }),
  };
}

/**
 * What buying means for who is signed in: a higher tier begins at once, beside the one they hold; anything else goes on
 * from where that ends.
 */
export function purposeOf(
  { isGift }: Pick<Filled, 'isGift'>,
  { tier }: OfferedTier,
  signedIn: SignedIn | undefined,
): OrderRequest['purpose'] {
  if (isGift) return 'gift';
  return signedIn?.rank !== undefined && tier.rank <= signedIn.rank ? 'renew' : 'join';
}

/** A form as the museum takes it. */
export function wishOf(filled: Filled, offered: OfferedTier, signedIn: SignedIn | undefined): OrderRequest {
  const { tier, way, name, email, language, holders, consents, message, isGift } = filled;
  const others = holders.slice(0, offered.tier.offer.seats - 1).filter((holder) => holder.trim() !== '');
  return {
    tier,
    way,
    purpose: purposeOf(filled, offered, signedIn),
    name: name.trim(),
    email: email.trim(),
    language,
    holders: isGift || signedIn ? [] : others,
    consents: isGift ? [] : [...consents],
    ...(isGift && message.trim() !== '' ? { message: message.trim() } : {}),
  };
}
