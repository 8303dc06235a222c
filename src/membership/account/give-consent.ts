import type { ConsentPurpose } from '../../museum/joining/consents.ts';
import { addConsents, givenConsents } from '../joining/index.ts';
import type { Store } from '../store/store.ts';

export type ConsentChoice = {
  readonly memberId: string;
  readonly purpose: ConsentPurpose;
  /** The language in which its words were shown. */
  readonly lang: string;
};

/**
 * Writes down that a member agrees, in the words shown and at this instant, as a row of its own beside those withdrawn
 * before; `false` when they do already, or are gone.
 */
export function giveConsent(
  store: Store,
  { memberId, purpose, lang }: ConsentChoice,
  nowMs: number,
): Promise<boolean> {
  return store.transaction(async (repositories) => {
    // Takes hold of the member's row: two presses come one after the other.
    if (!(await repositories.members.change(memberId, {}))) return false;
    const given = await repositories.consents.ofMember(memberId);
    if (given.some((consent) => consent.purpose === purpose && consent.withdrawnAtMs === null)) return false;
    await addConsents(repositories, memberId, givenConsents([purpose], lang, nowMs), 'account');
    await repositories.auditLog.add({
      ...{ atMs: nowMs, actorKind: 'member', actorId: memberId, subjectKind: 'member', subjectId: memberId },
      action: 'give-consent',
      details: { purpose },
    });
    return true;
  });
}
