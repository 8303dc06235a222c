import { decideRoomAccess, isGated } from '../../museum/access/decide-room-access.ts';
import { type Address, isNamed } from '../../museum/addresses.ts';
import type { Session } from '../../museum/api.ts';
import type { Plan } from '../../museum/format/plan.ts';
import { offeredTiers } from '../../museum/joining/offers.ts';
import type { PageData, RoomOutcome } from '../../museum/page-data.ts';
import { planOf, wingBehind } from '../../museum/plan/join-plans.ts';
import type { MuseumFiles, MuseumSnapshot } from '../museum-files.ts';
import { toursData } from './tours-data.ts';

/** What a page is made from; `holdsGated` when it must not be kept anywhere on its way. */
export type PreparedPage = {
  readonly data: PageData;
  readonly status: 200 | 404;
  readonly holdsGated: boolean;
};

/** Gathers what the page at an address shows to this visitor: nothing of a room that is closed to them. */
export async function preparePage(
  files: MuseumFiles,
  snapshot: MuseumSnapshot,
  address: Address | undefined,
  session: Session,
): Promise<PreparedPage> {
  const { museum } = snapshot;
  const bare = { museum, plans: plansFor(snapshot, address), session };
  if (!address) return { data: bare, status: 404, holdsGated: false };
  if (address.kind === 'join') {
    const offers = offeredTiers(museum.tiers, [...snapshot.rooms.values()]);
    return { data: { ...bare, offers }, status: 200, holdsGated: false };
  }
  if (address.kind === 'tours' || address.kind === 'tour') {
    const id = address.kind === 'tour' ? address.tour : undefined;
    const tours = await toursData(files, snapshot, id, session);
    const status = tours.tour?.outcome.status === 'not-found' ? 404 : 200;
    const isMembersOwn = museum.tours?.some((tour) => tour.id === id && tour.access) ?? false;
    return { data: { ...bare, tours }, status, holdsGated: isMembersOwn };
  }
  if (address.kind !== 'room' && address.kind !== 'work') {
    const isMissing = address.kind === 'wing' && bare.plans.length === 0;
    return { data: bare, status: isMissing ? 404 : 200, holdsGated: false };
  }
  const outcome = await enterRoom(files, snapshot, address.room, session);
  const ready = outcome.status === 'ready';
  const missing =
    outcome.status === 'not-found' ||
    (ready &&
      address.kind === 'work' &&
      !outcome.content.works.works.some((work) => work.id === address.work));
  return {
    data: { ...bare, room: { id: address.room, outcome } },
    status: missing ? 404 : 200,
    holdsGated: ready && isGated(snapshot.rooms.get(address.room)?.access),
  };
}

/** The plans that a page shows something of, so that it grows with its wing and not with the museum. */
function plansFor({ museum, plans }: MuseumSnapshot, address: Address | undefined): readonly Plan[] {
  if (address?.kind === 'tour' || address?.kind === 'tours') return museum.wings.length === 1 ? plans : [];
  if (!address || (isNamed(address) && address.kind !== 'plan')) return [];
  if (address.kind === 'wing') return plans.filter(({ wing }) => wing === address.wing);
  if (address.kind === 'list') return museum.wings.length === 1 ? plans : [];
  const room = 'room' in address ? address.room : museum.entrance.room;
  const home = planOf(plans, room);
  if (!home) return [];
  const behind = home.openings.flatMap((opening) =>
    opening.rooms.includes(room) ? (wingBehind(home, opening) ?? []) : [],
  );
  return plans.filter((plan) => plan === home || behind.includes(plan.wing));
}

async function enterRoom(
  files: MuseumFiles,
  { museum, rooms }: MuseumSnapshot,
  id: string,
  session: Session,
): Promise<RoomOutcome> {
  const room = rooms.get(id);
  if (!room) return { status: 'not-found' };
  const decision = decideRoomAccess(room.access, museum.tiers, session.member, session.nowMs);
  if (!decision.granted) {
    const { granted: _, ...refusal } = decision;
    return { status: 'closed', refusal };
  }
  const loaded = await files.room(room);
  if (loaded.ok) return { status: 'ready', content: loaded.value };
  const { file, line } = loaded;
  return { status: 'broken', file, ...(line === undefined ? {} : { line }) };
}
