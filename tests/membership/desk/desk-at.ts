import type { Acted } from '../../../src/membership/desk/desk.ts';
import { type DeskActor, openDesk } from '../../../src/membership/desk/index.ts';
import type { Store } from '../../../src/membership/store/store.ts';
import type { NewMembership, Person } from '../../../src/museum/desk/acts.ts';
import { DAY, NOW } from '../store/sample-rows.ts';

export const STAFF: DeskActor = { kind: 'staff', id: 'grace' };

export const person = (more: Partial<Person> = {}): Person => ({
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  language: 'en',
  note: null,
  ...more,
});

export const wish = (more: Partial<NewMembership> = {}): NewMembership => ({
  tier: 'friend',
  startsAtMs: NOW,
  endsAtMs: NOW + 365 * DAY,
  seats: 1,
  ...more,
});

/** A desk over a store, with a clock that tests set. */
export async function deskAt(store: Store) {
  const clock = { nowMs: NOW };
  await store.repositories.staff.add({
    id: 'grace',
    email: 'grace@museum.example',
    name: 'Grace Hopper',
    role: 'desk',
    createdAtMs: NOW,
  });
  const desk = openDesk({
    store,
    tierIds: async () => ['friend', 'patron'],
    nowMs: () => clock.nowMs,
    language: async () => 'fr',
  });
  const sheetOf = async (acting: Promise<Acted>) => {
    const acted = await acting;
    if (acted.kind === 'refused') throw new Error(`refused: ${acted.code}`);
    return acted;
  };
  return { desk, clock, store, sheetOf };
}

export const stored = (store: Store, table: 'mails' | 'auditLog' | 'members' | 'cards' | 'consents') =>
  store.db.selectFrom(table).selectAll().execute();
