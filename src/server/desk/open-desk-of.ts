import { type Desk, type MembershipService, openDesk } from '../../membership/index.ts';
import type { MuseumFiles } from '../museum-files.ts';

/** The desk over a membership service's store and a museum's files. */
export function openDeskOf({ store }: MembershipService, files: MuseumFiles, nowMs: () => number): Desk {
  const museum = async () => {
    const read = await files.museum();
    if (!read.ok) throw new Error(`${read.file} is missing or broken`);
    return read.value.museum;
  };
  return openDesk({ store, museum, nowMs });
}
