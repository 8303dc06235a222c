import { randomUUID } from 'node:crypto';
import type { Repositories } from '../store/repositories/index.ts';
import type { GivenConsent } from './pending.ts';

type Person = { readonly name: string; readonly email: string; readonly language: string };

/** The member with an address, or a new one. One who is known keeps their own name and language. */
export async function memberWithEmail(
  { members }: Pick<Repositories, 'members'>,
  { name, email, language }: Person,
  nowMs: number,
): Promise<string> {
  const known = await members.findByEmail(email);
  if (known) return known.id;
  const id = randomUUID();
  const added = await members.add({
    ...{ id, name, email, language },
    note: null,
    createdAtMs: nowMs,
    erasedAtMs: null,
  });
  if (added) return id;
  // Somebody else joined with it at the same moment.
  const other = await members.findByEmail(email);
  if (!other) throw new Error('the member was neither added nor found');
  return other.id;
}

/**
 * Writes down what somebody agreed to who typed a member's address and may be anyone: what that member has withdrawn is
 * given again by themselves alone, on their own page.
 */
export async function addTypedConsents(
  repositories: Pick<Repositories, 'consents' | 'contactPreferences'>,
  memberId: string,
  given: readonly GivenConsent[],
  source: string,
): Promise<void> {
  const before = given.length === 0 ? [] : await repositories.consents.ofMember(memberId);
  const isWithdrawn = (purpose: string) => {
    const answers = before.filter((consent) => consent.purpose === purpose);
    return answers.length > 0 && answers.every(({ withdrawnAtMs }) => withdrawnAtMs !== null);
  };
  const taken = given.filter(({ purpose }) => !isWithdrawn(purpose));
  await addConsents(repositories, memberId, taken, source);
}

/** Writes down what a member agreed to, as it was asked and when, unless they have withdrawn it since: orders wait to be paid. */
export async function addConsents(
  { consents, contactPreferences }: Pick<Repositories, 'consents' | 'contactPreferences'>,
  memberId: string,
  given: readonly GivenConsent[],
  source: string,
): Promise<void> {
  const before = given.length === 0 ? [] : await consents.ofMember(memberId);
  for (const consent of given) {
    const isWithdrawn = before.some(
      ({ purpose, withdrawnAtMs }) =>
        purpose === consent.purpose && withdrawnAtMs !== null && withdrawnAtMs > consent.givenAtMs,
    );
    if (isWithdrawn) continue;
    await consents.add({ id: randomUUID(), memberId, ...consent, source, withdrawnAtMs: null });
    await contactPreferences.set(memberId, {
      topic: consent.purpose,
      wanted: true,
      changedAtMs: consent.givenAtMs,
    });
  }
}
