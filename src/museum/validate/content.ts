import type { Directory } from '../format/directory.ts';
import type { Museum } from '../format/museum.ts';
import type { Plan, PlanRoom } from '../format/plan.ts';
import type { Previews } from '../format/previews.ts';
import type { Room } from '../format/room.ts';
import type { Tour } from '../format/tour.ts';
import type { Works } from '../format/works.ts';
import type { IssueFile } from './issue.ts';
import type { Half } from './museum-source.ts';

/** A file whose shape is fine, with the places of its values. */
export type CheckedFile<T> = IssueFile & { readonly value: T };

/** A room as its plan has it; `at` is the plan, `index` its place in the plan's `rooms`. */
export type KnownRoom = {
  readonly at: CheckedFile<Plan>;
  readonly index: number;
  readonly planRoom: PlanRoom;
};

/** What was read of a room's folder in one of the halves. */
export type RoomFolder = {
  readonly id: string;
  readonly half: Half;
  readonly room?: CheckedFile<Room>;
  readonly works?: CheckedFile<Works>;
  readonly previews?: CheckedFile<Previews>;
};

/** A tour as `museum.json` names it, with its stops; `index` is its place in `tours`. */
export type ReadTour = {
  readonly id: string;
  readonly index: number;
  readonly half: Half;
  readonly at: CheckedFile<Tour>;
};

/** All of a museum that could be read; what is broken is missing here, and reported. */
export type MuseumContent = {
  readonly museum: CheckedFile<Museum> | undefined;
  readonly plans: readonly CheckedFile<Plan>[];
  /** The first room of each id. */
  readonly rooms: ReadonlyMap<string, KnownRoom>;
  readonly folders: readonly RoomFolder[];
  /** The directory's files that could be read, by path. */
  readonly directory: ReadonlyMap<string, CheckedFile<Directory>>;
  readonly tours: readonly ReadTour[];
};
