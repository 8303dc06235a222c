import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Tier } from '../../museum/format/museum.ts';
import type { Plan, PlanRoom } from '../../museum/format/plan.ts';
import { floorOf, floorWith } from './floor.ts';
import { FloorMap } from './floor-map.tsx';
import { FloorSwitch } from './floor-switch.tsx';
import { PlanKey } from './plan-key.tsx';
import { RoomCard } from './room-card.tsx';
import type { Standing } from './standing.ts';
import type { PoseSource } from './you-are-here.tsx';
import './plan.css';
import './plan-drawing.css';
import './plan-words.css';

export type PlanViewProps = {
  readonly level: 2 | 3;
  /** The wing that is shown. */
  readonly plan: Plan;
  readonly tiers: readonly Tier[];
  /** The room one is in, or without `poses` the one in which one was last, if it is known. */
  readonly here: string | undefined;
  readonly isOpen: (room: PlanRoom) => boolean;
  readonly hasSeen: (room: string) => boolean;
  /** The nearest room that one has not seen. */
  readonly next: PlanRoom | undefined;
  readonly poses?: PoseSource;
  /** Links and buttons that lead to a room. */
  readonly waysTo: (room: PlanRoom) => ReactNode;
};

/** A wing's floors as a plan: where one is, what one has seen, and ways to every room. */
export function PlanView({ level, plan, tiers, here, isOpen, hasSeen, next, poses, waysTo }: PlanViewProps) {
  const { t, text } = useLanguage();
  const [chosenRoom, setChosen] = useState<string>();
  const [chosenFloor, setChosenFloor] = useState<number>();
  const [asked, setAsked] = useState(0);
  const card = useRef<HTMLElement>(null);
  const number = chosenFloor ?? floorWith(plan, here);
  const floor = useMemo(() => floorOf(plan, number), [plan, number]);
  const standings = plan.rooms.map(
    (room, i): Standing => ({
      room,
      number: i + 1,
      here: room.id === here ? (poses ? 'now' : 'last') : undefined,
      isSeen: hasSeen(room.id),
      isOpen: isOpen(room),
    }),
  );
  const onFloor = standings.filter(({ room }) => room.floor === number);
  const chosen =
    onFloor.find(({ room }) => room.id === chosenRoom) ?? onFloor.find(({ here }) => here) ?? onFloor[0]!;

  function choose(room: PlanRoom) {
    setChosenFloor(room.floor);
    setChosen(room.id);
  }
  const toCard = () => setAsked((times) => times + 1);
  // After the card is the chosen room's.
  useEffect(() => {
    if (asked > 0) card.current?.querySelector<HTMLElement>('a, button')?.focus();
  }, [asked]);
  const nextHere = next && plan.rooms.find(({ id }) => id === next.id);

  return (
    <div className="plan-view">
      <div className="plan-drawing">
        <FloorSwitch plan={plan} floor={number} onFloor={setChosenFloor} />
        <FloorMap
          key={`${plan.wing} ${number}`}
          {...{ floor, tiers, poses }}
          standings={onFloor}
          chosen={chosen.room.id}
          onChoose={setChosen}
          onOpen={toCard}
        />
      </div>
      <div className="plan-words">
        <RoomCard ref={card} standing={chosen} tiers={tiers} level={level}>
          {waysTo(chosen.room)}
        </RoomCard>
        <p className="plan-count">
          {t('map.count', { seen: standings.filter(({ isSeen }) => isSeen).length, count: standings.length })}
        </p>
        {nextHere && (
          <p className="plan-next">
            <span>{t('map.next')}</span>{' '}
            <button
              type="button"
              className="plan-next-room"
              onClick={() => {
                choose(nextHere);
                toCard();
              }}
            >
              {text(nextHere.label)}
            </button>
          </p>
        )}
        <PlanKey
          standings={standings}
          tiers={tiers}
          chosen={chosen.room.id}
          onOpen={(id) => choose(plan.rooms.find((room) => room.id === id)!)}
        />
      </div>
    </div>
  );
}
