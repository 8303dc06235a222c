import { useLanguage } from '../../i18n/index.ts';
import { Field } from './field.tsx';

export type HolderFieldsProps = {
  readonly count: number;
  readonly holders: readonly string[];
  readonly onChange: (holders: readonly string[]) => void;
};

/** The names for the other cards of a membership; they can be left for later. */
export function HolderFields({ count, holders, onChange }: HolderFieldsProps) {
  const { t } = useLanguage();
  const seats = Array.from({ length: count }, (_, at) => at + 2);
  const rename = (seat: number, name: string) =>
    onChange(seats.map((each) => (each === seat ? name : (holders[each - 2] ?? ''))));
  return (
    <div className="holders">
      <p className="holders-title">{t('join.holders', { count })}</p>
      <p className="form-help">{t('join.holders-help')}</p>
      {seats.map((seat) => (
        <Field
          key={seat}
          label={t('join.holder', { number: seat })}
          autoComplete="off"
          maxLength={120}
          value={holders[seat - 2] ?? ''}
          onText={(name) => rename(seat, name)}
        />
      ))}
    </div>
  );
}
