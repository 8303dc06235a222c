import { useId } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Wing } from '../../museum/format/museum.ts';

export type WingChoiceProps = {
  readonly wings: readonly Wing[];
  readonly wing: string;
  readonly onWing: (wing: string) => void;
};

/** Chooses the wing whose plan is shown; nothing where there is only one. */
export function WingChoice({ wings, wing, onWing }: WingChoiceProps) {
  const { t, text } = useLanguage();
  const id = useId();
  if (wings.length < 2) return null;
  return (
    <p className="wing-choice">
      <label htmlFor={id}>{t('map.wing')}</label>
      <select id={id} value={wing} onChange={(event) => onWing(event.target.value)}>
        {wings.map(({ id: each, label, rooms }) => (
          <option key={each} value={each}>
            {rooms === undefined ? text(label) : t('map.wing-rooms', { wing: text(label), count: rooms })}
          </option>
        ))}
      </select>
    </p>
  );
}
