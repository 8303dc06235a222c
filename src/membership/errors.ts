import { MuseumError } from '../museum/errors.ts';

/** Faults that keep the membership service from starting, reading or writing; never a refused card (those are values). */
export type MembershipErrorCode =
  | 'private-path-open'
  | 'private-path-unusable'
  | 'keys-unreadable'
  | 'shared-keys-unreadable'
  /** Another process is changing them. */
  | 'keys-busy'
  | 'key-weak'
  | 'issuers-unreadable'
  | 'store-unusable'
  /** Written by a later version of this program. */
  | 'store-newer'
  /** It takes no more writes; it still reads. */
  | 'store-full'
  /** It does not answer now, and may again later. */
  | 'store-unavailable';

/** `params.path` names the file, folder or setting concerned; no params ever hold a secret. */
export class MembershipError extends MuseumError<MembershipErrorCode> {}

/** Another member has the address already: the transaction that was to give it to a second one is undone. */
export class AddressTakenError extends MuseumError<'address-taken'> {
  constructor(cause: unknown) {
    super('address-taken', {}, { cause });
  }
}
