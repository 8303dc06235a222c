import { MuseumError } from '../museum/errors.ts';

/** Faults that keep the membership service from starting or writing; never a refused card (those are values). */
export type MembershipErrorCode =
  | 'private-path-open'
  | 'private-path-unusable'
  | 'keys-unreadable'
  | 'shared-keys-unreadable'
  /** Another process is changing them. */
  | 'keys-busy'
  | 'key-weak'
  | 'issuers-unreadable'
  | 'store-unusable';

/** `params.path` names the file or folder concerned; no params ever hold a secret. */
export class MembershipError extends MuseumError<MembershipErrorCode> {}
