import { decideRoomAccess } from '../../museum/access/decide-room-access.ts';
import type { Session } from '../../museum/api.ts';
import { worksOfTour } from '../../museum/tours/order.ts';
import {
  type TourOutcome,
  type TourPicture,
  type ToursData,
  tourPicture,
} from '../../museum/tours/pictures.ts';
import type { MuseumFiles, MuseumSnapshot } from '../museum-files.ts';

type At = { readonly room: string; readonly work: string };

/** Gathers what the pages of the tours show to this visitor: nothing of a tour or a room that is closed to them. */
export async function toursData(
  files: MuseumFiles,
  snapshot: MuseumSnapshot,
  id: string | undefined,
  session: Session,
): Promise<ToursData> {
  const covers = (snapshot.museum.tours ?? []).flatMap(({ cover }) =>
    cover?.work === undefined ? [] : [{ room: cover.room, work: cover.work }],
  );
  const shown = await picturesOf(files, snapshot, covers, session);
  if (id === undefined) return { covers: shown };
  return { covers: shown, tour: { id, outcome: await tourOutcome(files, snapshot, id, session) } };
}

async function tourOutcome(
  files: MuseumFiles,
  snapshot: MuseumSnapshot,
  id: string,
  session: Session,
): Promise<TourOutcome> {
  const { tours = [], tiers } = snapshot.museum;
  const entry = tours.find((tour) => tour.id === id);
  if (!entry) return { status: 'not-found' };
  const decision = decideRoomAccess(entry.access, tiers, session.member, session.nowMs);
  if (!decision.granted) {
    const { granted: _, ...refusal } = decision;
    return { status: 'closed', refusal };
  }
  const tour = await files.tour(entry);
  if (!tour.ok) return { status: 'broken' };
  const pictures = await picturesOf(files, snapshot, worksOfTour(tour.value), session);
  return { status: 'ready', tour: tour.value, pictures };
}

async function picturesOf(
  files: MuseumFiles,
  { museum, rooms }: MuseumSnapshot,
  works: readonly At[],
  { member, nowMs }: Session,
): Promise<readonly TourPicture[]> {
  const pictures = works.map(async ({ room: id, work: wanted }) => {
    const room = rooms.get(id);
    if (!room || !decideRoomAccess(room.access, museum.tiers, member, nowMs).granted) return [];
    const loaded = await files.room(room);
    const work = loaded.ok ? loaded.value.works.works.find((each) => each.id === wanted) : undefined;
    return loaded.ok && work ? [tourPicture(work, id, loaded.value.filesAt)] : [];
  });
  return (await Promise.all(pictures)).flat();
}
