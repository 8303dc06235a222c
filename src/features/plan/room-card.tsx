import type { ReactNode, Ref } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Tier } from '../../museum/format/museum.ts';
import { type Standing, standingWords } from './standing.ts';

export type RoomCardProps = {
  readonly standing: Standing;
  readonly tiers: readonly Tier[];
  readonly level: 2 | 3;
  /** How one goes there. */
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
};

/** The room that is chosen on the plan, and how one goes there. */
export function RoomCard({ standing, tiers, level, children, ref }: RoomCardProps) {
  const language = useLanguage();
  const { text, langOf } = language;
  const { room, number } = standing;
  const Heading = `h${level}` as const;
  return (
    <section ref={ref} className="map-card">
      <Heading className="map-card-name" {...langOf(room.label)}>
        <span className="map-entry-number">{number}</span> {text(room.label)}
      </Heading>
      <p className="map-card-state">{standingWords(standing, language, tiers)}</p>
      {room.summary && (
        <p className="map-card-summary" {...langOf(room.summary)}>
          {text(room.summary)}
        </p>
      )}
      {children && <p className="map-card-ways">{children}</p>}
    </section>
  );
}
