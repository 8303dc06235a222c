import { decideRoomAccess, isGated, type Membership } from '../../museum/access/decide-room-access.ts';
import type { Account } from '../../museum/account/account.ts';
import type { MuseumSnapshot } from '../museum-files.ts';

/** So many rooms are named on a page; the others are counted. */
const NAMED_MOST = 60;

/** The rooms for members that open to a membership now. */
export function roomsOpenTo(
  snapshot: MuseumSnapshot | undefined,
  membership: Membership | null,
  nowMs: number,
): Pick<Account, 'rooms' | 'moreRooms'> {
  if (!snapshot || !membership) return { rooms: [], moreRooms: 0 };
  const { museum, rooms } = snapshot;
  const open = [...rooms.values()].filter(
    ({ access }) => isGated(access) && decideRoomAccess(access, museum.tiers, membership, nowMs).granted,
  );
  const named = open.slice(0, NAMED_MOST).map(({ id, label }) => ({ id, label }));
  return { rooms: named, moreRooms: open.length - named.length };
}
