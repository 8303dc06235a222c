import { useLanguage } from '../../i18n/index.ts';
import type { Tier } from '../../museum/format/museum.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';

export type RoomAccessMarkProps = {
  readonly room: PlanRoom;
  readonly tiers: readonly Tier[];
  readonly open: boolean;
};

/** Says of a members' room whose it is, and whether it is open to this visitor; nothing for the others. */
export function RoomAccessMark({ room, tiers, open }: RoomAccessMarkProps) {
  const { t, text } = useLanguage();
  const tier = tiers.find(({ id }) => id === room.access?.tier);
  if (!room.access || (open && !tier)) return null;
  const words = tier
    ? t(open ? 'room.open-for-tier' : 'room.for-tier', { tier: text(tier.label) })
    : t('room.not-yet');
  return <span className={open ? 'mark mark-open' : 'mark'}>{words}</span>;
}
