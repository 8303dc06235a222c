import { createHash } from 'node:crypto';
import { foldName } from '../../src/membership/fold-name.ts';
import { openStore } from '../../src/membership/store/open-store.ts';
import type { StoreConfig } from '../../src/membership/store/store.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/** Writes members into an empty store, each with a running membership, a card and an open session. */
export async function fillStore(config: StoreConfig, members: number): Promise<void> {
  const store = await openStore(config);
  try {
    for (let from = 0; from < members; from += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, members - from) }, (_, at) => rowsOf(from + at));
      await store.db.transaction().execute(async (db) => {
        await db
          .insertInto('members')
          .values(rows.map(({ member }) => member))
          .execute();
        await db
          .insertInto('memberships')
          .values(rows.map(({ membership }) => membership))
          .execute();
        await db
          .insertInto('cards')
          .values(rows.map(({ card }) => card))
          .execute();
        await db
          .insertInto('sessions')
          .values(rows.map(({ session }) => session))
          .execute();
      });
    }
  } finally {
    await store.close();
  }
}

function rowsOf(n: number) {
  const nowMs = Date.now();
  const memberId = `member-${n}`;
  const name = `Ada Lovelace ${n}`;
  const time = { startsAtMs: nowMs - DAY_MS, endsAtMs: nowMs + 300 * DAY_MS };
  const email = `ada.${n}@museum.example`;
  const of = { id: `m-${n}`, memberId, tier: 'friend', ...time };
  const hash = createHash('sha256').update(memberId).digest('base64url');
  return {
    member: {
      ...{ id: memberId, name, nameFolded: foldName(name), email, language: 'fr', note: null },
      ...{ createdAtMs: nowMs, erasedAtMs: null },
    },
    membership: {
      ...{ ...of, graceEndsAtMs: time.endsAtMs, seats: 1, origin: 'staff' as const },
      ...{ orderId: null, createdAtMs: nowMs },
    },
    card: {
      ...{ id: `card-${n}`, memberId, membershipId: of.id, seat: 1, holderName: name, tier: of.tier },
      ...{ ...time, issuedAtMs: nowMs },
    },
    session: {
      ...{ id: `session-${n}`, secretHash: hash, previousHash: null, rotatedAtMs: nowMs },
      ...{ accountKind: 'member' as const, accountId: memberId, openedBy: 'card' as const },
      ...{ cardId: `card-${n}`, name, tier: of.tier, ...time, userAgent: null },
      ...{ openedAtMs: nowMs, seenAtMs: nowMs, idleMs: null, closesAtMs: nowMs + 30 * DAY_MS },
    },
  };
}
