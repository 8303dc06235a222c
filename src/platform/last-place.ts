import { type Address, formatAddress, parseAddress, withoutFull } from '../museum/addresses.ts';
import type { DeviceStorage } from './storage.ts';

const KEY = 'last-place';

/** A room or a work, in 3D or without. */
export type PlacedAddress = Extract<Address, { readonly room: string }>;

/** Notes on this device where the visitor is, to go on from there another day. */
export const keepLastPlace = (storage: DeviceStorage, address: PlacedAddress): void =>
  storage.set(KEY, formatAddress(address));

export const forgetLastPlace = (storage: DeviceStorage): void => storage.set(KEY, '');

/** Where the visitor was last, in the language they speak now; before a work, not in its picture on the whole screen. */
export function lastPlace(storage: DeviceStorage, lang: string): PlacedAddress | undefined {
  const address = parseAddress(storage.get(KEY) ?? '');
  return address && 'room' in address ? { ...withoutFull(address), lang } : undefined;
}
