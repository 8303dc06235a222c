import type { Store } from '../store/store.ts';

/**
 * Forgets who a member was, all at once: name, address, notes, names on cards, sign-ins, mails. Their cards open nothing
 * any more and their consents are withdrawn, and what they ordered and never paid is cancelled. Orders keep who paid, as accounting law asks; ids stay, so that they and the
 * log add up. `false` when the member is erased already.
 */
export function eraseMember(store: Store, id: string, nowMs: number): Promise<boolean> {
  return store.transaction(async (repositories) => {
    const { members, cards, revocations, contactPreferences, consents, sessions } = repositories;
    const { passkeys, signInLinks, mails, orders, auditLog } = repositories;
    // Takes hold of the member's row: what others are writing about them is there before it is forgotten.
    if (!(await members.change(id, {}))) return false;
    const member = (await members.find(id))!;
    for (const consent of await consents.ofMember(id)) {
      await consents.withdraw(id, consent.purpose, nowMs);
    }
    await contactPreferences.removeAll(id);
    await revocations.add('member', id, nowMs);
    await cards.forgetHolders(id);
    await sessions.endAll('member', id);
    await passkeys.removeAll('member', id);
    await signInLinks.removeOf('member', id);
    if (member.email !== null) await mails.removeOf(member.email);
    await orders.forgetUnpaidOf(member, nowMs);
    await members.erase(id, nowMs);
    await auditLog.add({
      atMs: nowMs,
      actorKind: 'member',
      actorId: id,
      action: 'erase',
      subjectKind: 'member',
      subjectId: id,
      details: {},
    });
    return true;
  });
}
