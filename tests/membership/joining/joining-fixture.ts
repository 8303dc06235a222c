import { joiningService } from '../../../src/membership/joining/index.ts';
import { atTheMuseum, type PaymentAdapter } from '../../../src/membership/payments/index.ts';
import type { Store } from '../../../src/membership/store/store.ts';
import type { Museum } from '../../../src/museum/format/museum.ts';
import type { OrderRequest } from '../../../src/museum/joining/api.ts';
import type { Places } from '../../helpers/stores.ts';

export const NOW = Date.parse('2026-12-01T10:00:00Z');
export const DAY = 86_400_000;
export const STAFF = { actorKind: 'operator', actorId: null } as const;

const both = (text: string) => ({ fr: text, en: text });

const offer = (priceMinor: number, seats: number) => ({ priceMinor, currency: 'EUR', months: 12, seats });

export const MUSEUM: Museum = {
  format: 1,
  id: 'small-museum',
  label: both('Small Museum'),
  summary: both('For tests'),
  languages: ['fr', 'en'],
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  timeZone: 'Europe/Paris',
  entrance: { room: 'hall', position: [0, 0], headingDeg: 0 },
  tiers: [
    { id: 'friend', rank: 1, label: both('Friend'), offer: offer(3500, 1) },
    { id: 'family', rank: 2, label: both('Family'), offer: offer(7500, 4) },
    { id: 'honorary', rank: 3, label: both('Honorary') },
  ],
  joining: { graceDays: 14, howToPay: both('At the desk.') },
  wings: [{ id: 'main', label: both('Main'), plan: 'wings/main.json' }],
};

export const wish = (more: Partial<OrderRequest> = {}): OrderRequest => ({
  tier: 'friend',
  purpose: 'join',
  way: 'museum',
  name: 'Ada Lovelace',
  email: 'Ada@Example.org',
  language: 'fr',
  holders: [],
  consents: [],
  ...more,
});

const returnTo = ({ id }: { readonly id: string }) => ({
  success: `https://m.example/thanks?${id}`,
  cancel: 'https://m.example/no',
});

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Joining over a fresh store, with a clock that tests set. */
export async function openDesk(
  { open }: Pick<Places, 'open'>,
  adapters: readonly PaymentAdapter[] = [atTheMuseum],
) {
  const store = await open();
  const clock = { nowMs: NOW };
  const museum = { now: MUSEUM };
  const context = { store, museum: async () => museum.now, nowMs: () => clock.nowMs };
  const joining = joiningService({ ...context, adapters });
  return {
    ...{ store, clock, museum, context, joining },
    /** Makes an order that must be taken. */
    async order(more: Partial<OrderRequest> = {}, memberId: string | null = null) {
      const placed = await joining.orders.place(wish(more), { memberId, returnTo });
      if (!placed.ok) throw new Error(placed.code);
      return placed.order;
    },
    place: (more: Partial<OrderRequest> = {}) =>
      joining.orders.place(wish(more), { memberId: null, returnTo }),
    mails: () => mailsOf(store),
    async member(email = 'ada@example.org') {
      const member = await store.repositories.members.findByEmail(email);
      if (!member) throw new Error(`nobody has ${email}`);
      const memberships = await store.repositories.memberships.ofMember(member.id);
      return { ...member, memberships };
    },
  };
}

/** What waits in the queue, oldest first. */
export async function mailsOf(store: Store) {
  const rows = await store.db
    .selectFrom('mails')
    .selectAll()
    .orderBy('createdAtMs')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, recipient, language, params, dueAtMs }) => ({
    ...{ kind, recipient, language, dueAtMs },
    params: JSON.parse(params) as Record<string, string | number>,
  }));
}
