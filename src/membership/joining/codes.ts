import { createHash, randomInt } from 'node:crypto';
import type { Order } from '../store/repositories/orders.ts';

/** Crockford's base 32: nothing in it is read as something else. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const REFERENCE_LENGTH = 8;
/** 80 bits: a gift can't be guessed, whatever the number of tries. */
const GIFT_LENGTH = 16;

const randomSigns = (length: number): string =>
  Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)]).join('');

const inFours = (signs: string): string => signs.replace(/(.{4})(?=.)/g, '$1-');

/** A new order's name, to be written on a transfer or said at the desk: `7K3M-Q92X`. It opens nothing. */
export const newReference = (): string => inFours(randomSigns(REFERENCE_LENGTH));

/** A new gift's code: `7K3M-Q92X-0VBT-4HNE`. */
export const newGiftCode = (): string => inFours(randomSigns(GIFT_LENGTH));

/** A code or reference as somebody typed it, in the one spelling under which it is known. */
export function tidyCode(typed: string): string {
  const signs = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return inFours(signs);
}

/** Under what a gift's code is kept. */
export const giftCodeHash = (code: string): string =>
  createHash('sha256').update(tidyCode(code)).digest('base64url');

/** What names an order to people; payment services need none, so it is the beginning of its id there. */
export const referenceOf = ({
  id,
  adapter,
  externalId,
}: Pick<Order, 'id' | 'adapter' | 'externalId'>): string =>
  adapter === 'museum' ? (externalId ?? '') : id.slice(0, 8).toUpperCase();
