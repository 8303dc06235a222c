import type { ResolvedOpening } from '../../museum/plan/openings.ts';

/** The room that an opening's inside is drawn with. */
export const ownerOf = (opening: ResolvedOpening): string => opening.sides[0].room;
