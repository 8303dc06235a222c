import { useLanguage } from '../../i18n/index.ts';
import type { View } from '../../museum/addresses.ts';
import type { Tier } from '../../museum/format/museum.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import type { Way } from '../../platform/plans.ts';
import { AddressLink } from '../../ui/index.ts';
import { RoomAccessMark } from './room-access-mark.tsx';

export type RoomWaysProps = {
  readonly ways: readonly Way[];
  readonly tiers: readonly Tier[];
  readonly isOpen: (room: PlanRoom) => boolean;
  readonly view: View;
};

/** Where a room's doors, arches, passages and stairs lead. */
export function RoomWays({ ways, tiers, isOpen, view }: RoomWaysProps) {
  const { lang, t, text } = useLanguage();
  return (
    <ul className="ways">
      {ways.map(({ opening, to }) => (
        <li key={opening.id}>
          <span className="way-kind">{t(`way.${opening.kind}`)}</span>
          <AddressLink to={{ kind: 'room', lang, view, room: to.id }}>{text(to.label)}</AddressLink>
          <RoomAccessMark room={to} tiers={tiers} open={isOpen(to)} />
        </li>
      ))}
    </ul>
  );
}
