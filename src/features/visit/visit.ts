import type { StoreApi } from 'zustand/vanilla';
import type { decideRoomAccess, Membership, Refusal } from '../../museum/access/decide-room-access.ts';
import type { Address } from '../../museum/addresses.ts';
import type { Museum } from '../../museum/format/museum.ts';
import type { Plan, PlanRoom } from '../../museum/format/plan.ts';
import type { PageData, RoomOutcome } from '../../museum/page-data.ts';
import type { Clock } from '../../platform/clock.ts';
import type { MuseumSource } from './museum-source.ts';

export type WingEvents = {
  /** A wing that a door leads into could not be had: the door is not there as long. */
  readonly onWingFailed?: (wing: string) => void;
  readonly onWingReached?: (wing: string) => void;
};

export type RoomState = RoomOutcome | { readonly status: 'loading' };

export type VisitState = {
  readonly museum: Museum;
  /** The plans of the wings at hand: of where one is, and near it. */
  readonly plans: readonly Plan[];
  /** Rooms of no wing at hand that were looked for in vain. */
  readonly absent: ReadonlyMap<string, 'not-found' | 'unreachable'>;
  /** Rooms that were asked for; the others are not known yet. */
  readonly rooms: ReadonlyMap<string, RoomState>;
};

/** Who is visiting, as far as doors are concerned, by the server's clock. */
export type Visitor = {
  readonly membership: () => Membership | null;
  readonly nowMs: () => number;
};

/** What a visit tells the rest of the program. */
export type VisitEvents = WingEvents & {
  /** A room that was open is closed now. */
  readonly onRoomClosed?: (room: string, refusal: Refusal) => void;
  /** The API refused what this browser thought allowed: its idea of the session is old. */
  readonly onSurprisingRefusal?: () => void;
  readonly onRoomFailed?: (room: string, outcome: RoomOutcome) => void;
  /** A room that was closed is open now. */
  readonly onRoomOpened?: (room: string) => void;
  /** A room's content has come. */
  readonly onRoomReached?: (room: string) => void;
};

export type Visit = {
  readonly store: StoreApi<VisitState>;
  /** Brings the plans that the page at an address needs; `undefined` where they are at hand. */
  readonly prepare: (address: Address | undefined) => Promise<void> | undefined;
  /** Asks for rooms that are not there yet: they are, or may soon be, seen. Gives up what is far from them. */
  readonly wantRooms: (rooms: readonly string[]) => void;
  /** Asks again for a room that failed, or could not be looked for. */
  readonly retryRoom: (room: string) => void;
  /** Asks again for every room and wing that could not be reached. */
  readonly retryUnreachable: () => void;
  /** Looks at every door again: the membership or the hour has changed. */
  readonly reviewAccess: () => void;
  /** New plans of the wings at hand, same place (the curators' preview). */
  readonly replaceMuseum: (museum: Museum, plans: readonly Plan[]) => void;
  readonly decide: (room: PlanRoom) => ReturnType<typeof decideRoomAccess>;
  readonly dispose: () => void;
};

export type VisitOptions = {
  readonly data: Pick<PageData, 'museum' | 'plans' | 'room'>;
  readonly source: MuseumSource;
  readonly visitor: Visitor;
  readonly clock: Clock;
  readonly events?: VisitEvents;
};
