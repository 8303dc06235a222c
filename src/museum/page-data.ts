import type { Refusal } from './access/decide-room-access.ts';
import type { Session } from './api.ts';
import type { Museum } from './format/museum.ts';
import type { Plan } from './format/plan.ts';
import type { Previews } from './format/previews.ts';
import type { Room } from './format/room.ts';
import type { Works } from './format/works.ts';
import type { OfferedTier } from './joining/offers.ts';
import type { ToursData } from './tours/pictures.ts';

/** The content of one room, with the address (below the base path, ending in `/`) its files are relative to. */
export type RoomContent = {
  readonly room: Room;
  readonly works: Works;
  readonly previews?: Previews;
  readonly filesAt: string;
};

/** What became of asking for a room's content; outcomes a visit meets are values, not errors. */
export type RoomOutcome =
  | { readonly status: 'ready'; readonly content: RoomContent }
  | { readonly status: 'closed'; readonly refusal: Refusal }
  | { readonly status: 'not-found' }
  /** The room's files are broken, with the file's path, and the line where it is known. */
  | { readonly status: 'broken'; readonly file: string; readonly line?: number }
  /** The server or the network did not answer, or answered nonsense. */
  | { readonly status: 'unreachable' };

/** What a page is made from, on the server and, handed over in the HTML, at the browser's first render. */
export type PageData = {
  readonly museum: Museum;
  /** The plans that the page shows something of. */
  readonly plans: readonly Plan[];
  /** The content of the room that the address names, if it names one. */
  readonly room?: { readonly id: string; readonly outcome: RoomOutcome };
  /** What is sold, on the page that sells it. */
  readonly offers?: readonly OfferedTier[];
  /** On the pages of the tours. */
  readonly tours?: ToursData;
  readonly session: Session;
};

/** Where the public half lies below the base path. */
export const MUSEUM_AT = '/assets/museum/';
