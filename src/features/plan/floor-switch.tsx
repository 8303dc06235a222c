import { useLanguage } from '../../i18n/index.ts';
import type { Plan } from '../../museum/format/plan.ts';
import { floorsOf } from '../../museum/plan/join-plans.ts';

export type FloorSwitchProps = {
  readonly plan: Plan;
  readonly floor: number;
  readonly onFloor: (floor: number) => void;
};

/** Chooses a floor, where there are several; the highest first, as buildings have them. */
export function FloorSwitch({ plan, floor, onFloor }: FloorSwitchProps) {
  const { t } = useLanguage();
  const floors = floorsOf(plan).toReversed();
  if (floors.length < 2) return null;
  const word = (one: number) =>
    one === 0
      ? t('map.floor-ground')
      : t(one > 0 ? 'map.floor-up' : 'map.floor-down', { floor: Math.abs(one) });
  return (
    <fieldset className="floor-switch">
      <legend className="visually-hidden">{t('map.floor')}</legend>
      {floors.map((one) => (
        <button key={one} type="button" aria-pressed={one === floor} onClick={() => onFloor(one)}>
          {word(one)}
        </button>
      ))}
    </fieldset>
  );
}
