import { type Desk, type MembershipService, openDesk } from '../../membership/index.ts';
import type { MuseumFiles } from '../museum-files.ts';
import { museumNow } from '../museum-now.ts';

/** The desk over a membership service's store and a museum's files. */
export const openDeskOf = ({ store }: MembershipService, files: MuseumFiles, nowMs: () => number): Desk =>
  openDesk({ store, museum: museumNow(files), nowMs });
