import { MembershipError } from '../errors.ts';

/** What is wrong with one key of a set (`at` in its list), or with the set. Never holds a key. */
export type KeyMistake = {
  readonly fault:
    | 'no-file'
    | 'no-json'
    | 'no-keys'
    | 'too-many-keys'
    | 'not-a-jwk'
    | 'kind-not-allowed'
    | 'private-half-missing'
    | 'public-half-other'
    | 'wrong-use'
    | 'wrong-algorithm'
    | 'bad-kid'
    | 'duplicate-kid'
    | 'weak';
  readonly at?: number;
  readonly kid?: string;
};

/** Whose key set it is: this installation's own file, or the one that several processes share (`SIGNING_KEYS`). */
export type KeyOwner = 'own' | 'shared';

/** A key set that can't be used, with everything that is wrong with it. */
export class KeySetError extends MembershipError {
  readonly mistakes: readonly KeyMistake[];

  constructor(path: string, mistakes: readonly KeyMistake[], owner: KeyOwner) {
    const allWeak = mistakes.every(({ fault }) => fault === 'weak');
    const unreadable = owner === 'own' ? 'keys-unreadable' : 'shared-keys-unreadable';
    const kid = mistakes[0]?.kid;
    super(allWeak ? 'key-weak' : unreadable, kid === undefined ? { path } : { path, kid });
    this.mistakes = mistakes;
  }
}
