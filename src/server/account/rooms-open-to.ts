import { decideRoomAccess, type Membership } from '../../museum/access/decide-room-access.ts';
import type { Account } from '../../museum/account/account.ts';
import type { RoomAccess } from '../../museum/format/plan.ts';
import type { MuseumSnapshot } from '../museum-files.ts';

/** So many rooms are named on a page; the others are counted. */
const NAMED_MOST = 60;

/** The rooms that open to a membership now, and not to everybody. */
export function roomsOpenTo(
  snapshot: MuseumSnapshot | undefined,
  membership: Membership | null,
  nowMs: number,
): Pick<Account, 'rooms' | 'moreRooms'> {
  if (!snapshot || !membership) return { rooms: [], moreRooms: 0 };
  const { museum, rooms } = snapshot;
  const isOpen = (access: RoomAccess | undefined, to: Membership | null) =>
    decideRoomAccess(access, museum.tiers, to, nowMs).granted;
  const open = [...rooms.values()].filter(
    ({ access }) => isOpen(access, membership) && !isOpen(access, null),
  );
  const named = open.slice(0, NAMED_MOST).map(({ id, label }) => ({ id, label }));
  return { rooms: named, moreRooms: open.length - named.length };
}
