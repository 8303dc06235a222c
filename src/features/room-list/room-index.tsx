import { useLanguage } from '../../i18n/index.ts';
import type { Address, View } from '../../museum/addresses.ts';
import type { Tier } from '../../museum/format/museum.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import { AddressLink } from '../../ui/index.ts';
import { RoomAccessMark } from './room-access-mark.tsx';

export type RoomIndexProps = {
  readonly rooms: readonly PlanRoom[];
  readonly tiers: readonly Tier[];
  readonly isOpen: (room: PlanRoom) => boolean;
  readonly view: View;
  readonly level: 2 | 3;
};

/** The museum's rooms, each with its line and whose it is. */
export function RoomIndex({ rooms, tiers, isOpen, view, level }: RoomIndexProps) {
  const { lang, text, langOf } = useLanguage();
  const Heading = `h${level}` as const;
  return (
    <ol className="room-index">
      {rooms.map((room) => {
        const to: Address = { kind: 'room', lang, view, room: room.id };
        return (
          <li key={room.id} className="room-entry">
            <Heading className="room-entry-title" {...langOf(room.label)}>
              <AddressLink to={to}>{text(room.label)}</AddressLink>
            </Heading>
            {room.summary && (
              <p className="room-entry-summary" {...langOf(room.summary)}>
                {text(room.summary)}
              </p>
            )}
            <RoomAccessMark room={room} tiers={tiers} open={isOpen(room)} />
          </li>
        );
      })}
    </ol>
  );
}
