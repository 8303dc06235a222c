import { useLanguage } from '../../i18n/index.ts';
import type { Tier } from '../../museum/format/museum.ts';
import { outlinePoints } from './floor.ts';
import { type Standing, standingWords } from './standing.ts';

export type RoomShapeProps = {
  readonly standing: Standing;
  readonly tiers: readonly Tier[];
  readonly isChosen: boolean;
  /** The pattern of closed rooms. */
  readonly hatch: string;
  readonly onChoose: () => void;
};

/** A room's floor on the plan: one of the options among which arrow keys move. */
export function RoomShape({ standing, tiers, isChosen, hatch, onChoose }: RoomShapeProps) {
  const language = useLanguage();
  const { room, number, here, isSeen, isOpen } = standing;
  const points = outlinePoints(room);
  return (
    <g
      role="option"
      data-room={room.id}
      className="map-room"
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      aria-label={`${number}. ${language.text(room.label)}, ${standingWords(standing, language, tiers)}`}
      onClick={onChoose}
    >
      <polygon
        className={`map-floor${isSeen ? ' map-seen' : ''}${here ? ' map-here' : ''}`}
        points={points}
      />
      {!isOpen && <polygon className="map-closed" fill={`url(#${hatch})`} points={points} />}
    </g>
  );
}
