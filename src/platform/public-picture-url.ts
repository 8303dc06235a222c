import type { PlanRoom } from '../museum/format/plan.ts';
import { MUSEUM_AT } from '../museum/page-data.ts';
import { withBase } from './base.ts';

/** The addresses of a room's public pictures as the browser needs them. */
export const teaserUrlOf = (base: string, room: PlanRoom): string | undefined =>
  room.teaser && withBase(base, `${MUSEUM_AT}${room.teaser.src}`);
export const coverUrlOf = (base: string, room: PlanRoom): string | undefined =>
  room.cover && withBase(base, `${MUSEUM_AT}${room.cover.src}`);
