import { MembershipError } from '../errors.ts';
import type { IssuerMistake } from './read-issuers.ts';

/** An issuers file that can't be used, with everything that is wrong with it. */
export class IssuersError extends MembershipError {
  readonly mistakes: readonly IssuerMistake[];

  constructor(path: string, mistakes: readonly IssuerMistake[]) {
    super('issuers-unreadable', { path });
    this.mistakes = mistakes;
  }
}
