import { useLanguage } from '../../i18n/index.ts';
import type { Tier } from '../../museum/format/museum.ts';
import { type Standing, standingWords } from './standing.ts';

export type PlanKeyProps = {
  readonly standings: readonly Standing[];
  readonly tiers: readonly Tier[];
  readonly chosen: string;
  readonly onOpen: (room: string) => void;
};

/** The drawing's numbers with their rooms, for the eye and the finger; who listens has them on the drawing itself. */
export function PlanKey({ standings, tiers, chosen, onOpen }: PlanKeyProps) {
  const language = useLanguage();
  const { text } = language;
  return (
    <ol className="map-key" aria-hidden="true">
      {standings.map((standing) => {
        const { room, number, here } = standing;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the drawing has the same rooms for the keys
          <li
            key={room.id}
            className={`map-entry${room.id === chosen ? ' map-entry-chosen' : ''}${here ? ' map-entry-here' : ''}`}
            onClick={() => onOpen(room.id)}
          >
            <span className="map-entry-number">{number}</span>
            <span className="map-entry-name">{text(room.label)}</span>
            <span className="map-entry-state">{standingWords(standing, language, tiers)}</span>
          </li>
        );
      })}
    </ol>
  );
}
