import type { Gift, GiftRepository } from '../store/repositories/gifts.ts';
import { giftCodeHash, newGiftCode } from './codes.ts';

/**
 * A new code for a gift that was not redeemed, for the mail that is about to be sent with it; the one before opens
 * nothing any more. `undefined` where there is nothing left to redeem.
 */
export async function recodeGift(
  gifts: GiftRepository,
  giftId: string,
): Promise<{ readonly code: string; readonly gift: Gift } | undefined> {
  const gift = await gifts.findById(giftId);
  const code = newGiftCode();
  const recoded = gift !== undefined && (await gifts.recode(giftId, giftCodeHash(code)));
  return recoded ? { code, gift } : undefined;
}
