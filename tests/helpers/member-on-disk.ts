import { openStore } from '../../src/membership/store/open-store.ts';
import { ada, card, DAY, membership } from '../membership/store/sample-rows.ts';

/** Whole seconds, as cards have them. */
const wholeNow = (): number => Math.floor(Date.now() / 1000) * 1000;

export type SeededMember = { readonly email: string; readonly name: string };

/** Puts a member into the store of a data folder: a membership of two seats that ends soon, one card, one consent. */
export async function seedMember(dataDir: string): Promise<SeededMember> {
  const store = await openStore({ dataDir });
  try {
    const now = wholeNow();
    const dates = { startsAtMs: now - DAY, endsAtMs: now + 20 * DAY };
    const { members, memberships, cards, consents, staff } = store.repositories;
    await members.add({ ...ada, createdAtMs: now });
    await memberships.add(membership({ ...dates, graceEndsAtMs: dates.endsAtMs }));
    await cards.add(card({ ...dates, issuedAtMs: now - DAY }));
    await consents.add({
      id: 'news',
      memberId: ada.id,
      purpose: 'news',
      wording: 'The museum may send me its letter.',
      wordingVersion: '1',
      language: 'en',
      source: 'join',
      givenAtMs: now - DAY,
      withdrawnAtMs: null,
    });
    // Another one with nothing, for whom links come at once however often the first one asked.
    await members.add({
      ...ada,
      id: 'mary',
      name: 'Mary Somerville',
      email: 'mary@example.org',
      createdAtMs: now,
    });
    await staff.add({
      id: 'grace',
      email: 'grace@example.org',
      name: 'Grace',
      role: 'desk',
      createdAtMs: now,
    });
    return { email: 'ada@example.org', name: ada.name };
  } finally {
    await store.close();
  }
}
