import type { TourEntry } from '../museum/format/tour.ts';
import { findRoom } from '../platform/plans.ts';
import { coverUrlOf } from '../platform/public-picture-url.ts';
import { Cover } from '../ui/index.ts';
import { useServices } from './services.ts';
import { useMuseum } from './use-page.ts';

/** The picture that everyone may see of the room that stands for a tour. */
export function TourRoomCover({ tour }: { readonly tour: TourEntry }) {
  const { base } = useServices();
  const { plans } = useMuseum();
  const room = tour.cover && findRoom(plans, tour.cover.room);
  const url = room && coverUrlOf(base, room);
  return room?.cover && url ? <Cover picture={room.cover} src={url} /> : null;
}
