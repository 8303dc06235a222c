import type { PlanRoom } from '../museum/format/plan.ts';
import { MUSEUM_AT } from '../museum/page-data.ts';
import { withBase } from './base.ts';

/** The teaser's address as the browser needs it. */
export const teaserUrlOf = (base: string, room: PlanRoom): string | undefined =>
  room.teaser && withBase(base, `${MUSEUM_AT}${room.teaser.src}`);
