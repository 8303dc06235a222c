import type { Refusal } from '../access/decide-room-access.ts';
import type { Tour } from '../format/tour.ts';
import type { Work } from '../format/works.ts';

/** A work as a tour's page shows it; `filesAt` is the address, below the base path, that its files are relative to. */
export type TourPicture = Pick<Work, 'label' | 'alt' | 'image'> & {
  readonly room: string;
  readonly work: string;
  readonly filesAt: string;
};

export const tourPicture = ({ id, label, alt, image }: Work, room: string, filesAt: string): TourPicture => ({
  room,
  work: id,
  label,
  alt,
  image,
  filesAt,
});

/** What became of asking for a tour. */
export type TourOutcome =
  | { readonly status: 'ready'; readonly tour: Tour; readonly pictures: readonly TourPicture[] }
  | { readonly status: 'closed'; readonly refusal: Refusal }
  | { readonly status: 'not-found' | 'broken' | 'unreachable' };

/** What the pages of the tours are made from: the covers of all, and the one that an address names. */
export type ToursData = {
  readonly covers: readonly TourPicture[];
  readonly tour?: { readonly id: string; readonly outcome: TourOutcome };
};
