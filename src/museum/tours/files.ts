import type { TourEntry } from '../format/tour.ts';

/** Where a tour's stops lie in their half of the museum. */
export const tourFile = (tour: string): string => `tours/${tour}.json`;

/** Where a tour's recordings and captions lie in the same half. */
export const tourFolder = (tour: string): string => `tours/${tour}/`;

/** True when a tour's stops lie in the gated half and only the API may give them. */
export const isGatedTour = ({ access }: Pick<TourEntry, 'access'>): boolean => access !== undefined;
