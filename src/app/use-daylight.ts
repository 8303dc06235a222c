import { useEffect, useState } from 'react';
import type { LightChoice } from '../features/walk/index.ts';
import {
  type Daylight,
  daylightAt,
  EVENING,
  FULL_DAY,
  looksOther,
  minutesOfDay,
} from '../museum/light/daylight.ts';
import { useServices } from './services.ts';
import { useMuseum } from './use-page.ts';

const KEY = 'light';
const MINUTE_MS = 60_000;

export type Lighting = {
  readonly choice: LightChoice;
  readonly choose: (choice: LightChoice) => void;
  /** The same object until eyes would see another light. */
  readonly daylight: Daylight;
};

/** By which light the rooms are seen: the museum's clock's, looked at once a minute, or the visitor's own choice. */
export function useDaylight(): Lighting {
  const { storage, clock, gate } = useServices();
  const { timeZone } = useMuseum().museum;
  const [choice, setChoice] = useState(() => readChoice(storage.get(KEY)));
  const [daylight, setDaylight] = useState(() => lightOf(choice, gate.nowMs(), timeZone));
  useEffect(() => {
    let cancel = () => {};
    const look = () => {
      const nowMs = gate.nowMs();
      const next = lightOf(choice, nowMs, timeZone);
      setDaylight((now) => (looksOther(now, next) ? next : now));
      if (choice === 'clock') cancel = clock.at(clock.nowMs() + MINUTE_MS - (nowMs % MINUTE_MS), look);
    };
    look();
    return () => cancel();
  }, [choice, timeZone, clock, gate]);
  const choose = (next: LightChoice) => {
    storage.set(KEY, next);
    setChoice(next);
  };
  return { choice, choose, daylight };
}

const readChoice = (kept: string | undefined): LightChoice =>
  kept === 'day' || kept === 'evening' ? kept : 'clock';

function lightOf(choice: LightChoice, nowMs: number, timeZone: string | undefined): Daylight {
  if (choice === 'day') return FULL_DAY;
  return choice === 'evening' ? EVENING : daylightAt(minutesOfDay(nowMs, timeZone));
}
