import type { IssueCode } from '../../../src/museum/validate/issue-codes.ts';
import type { SmallMuseum } from '../../helpers/small-museum.ts';

/** One way to provoke an issue in the small museum, which has none, and a neighbour that is still fine. */
export type IssueCase = {
  readonly code: IssueCode;
  readonly when: string;
  readonly make: (museum: SmallMuseum) => void;
  /** The file, JSON pointer, and a text that stands on the line where the issue is placed. */
  readonly at: readonly [file: string, pointer: string, on: string];
  /** Other codes that come with it, because the change is wrong in more than one way. */
  readonly also?: readonly IssueCode[];
  /** A change near the limit that provokes nothing. */
  readonly fine?: (museum: SmallMuseum) => void;
};

export const MUSEUM = 'museum.json';
export const PLAN = 'wings/main.json';
export const HALL = 'rooms/hall/room.json';
export const HALL_WORKS = 'rooms/hall/works.json';
export const GALLERY = 'rooms/gallery/room.json';
export const GALLERY_WORKS = 'rooms/gallery/works.json';
export const VAULT = 'members/rooms/vault/room.json';
