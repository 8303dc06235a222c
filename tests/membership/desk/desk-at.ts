import type { Acted } from '../../../src/membership/desk/desk.ts';
import { type DeskActor, openDesk } from '../../../src/membership/desk/index.ts';
import type { Store } from '../../../src/membership/store/store.ts';
import type { NewMembership, Person } from '../../../src/museum/desk/acts.ts';
import type { Museum } from '../../../src/museum/format/museum.ts';
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

/** A museum of two tiers and as many days of grace as tests say. */
export const museumWith = (graceDays = 0): Museum => ({
  format: 1,
  id: 'small-museum',
  label: { fr: 'Petit musée', en: 'Small museum' },
  summary: { fr: 'Un musée', en: 'A museum' },
  languages: ['fr', 'en'],
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  timeZone: 'Europe/Paris',
  entrance: { room: 'hall', position: [0, 0], headingDeg: 0 },
  wings: [{ id: 'main', label: { en: 'Main' }, plan: 'wings/main.json' }],
  tiers: ['friend', 'patron'].map((id, at) => ({ id, rank: at + 1, label: { en: id } })),
  joining: { graceDays },
});

/** A desk over a store, with a clock that tests set. */
export async function deskAt(store: Store, museum = museumWith()) {
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
    museum: async () => museum,
    nowMs: () => clock.nowMs,
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
