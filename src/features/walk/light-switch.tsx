import { useLanguage } from '../../i18n/index.ts';
import { Disclosure } from '../../ui/index.ts';

/** By which light the rooms are seen: that of the museum's clock, or always the same. */
export type LightChoice = 'clock' | 'day' | 'evening';

export type LightSwitchProps = {
  readonly choice: LightChoice;
  readonly onChoose: (choice: LightChoice) => void;
};

const CHOICES: readonly LightChoice[] = ['clock', 'day', 'evening'];

/** A half-lit disc in the header, and the choice of the light below it. */
export function LightSwitch({ choice, onChoose }: LightSwitchProps) {
  const { t } = useLanguage();
  const summary = (
    <>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <circle cx="12" cy="12" r="7.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M12 4.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" />
      </svg>
      <span className="visually-hidden">{t('light.label')}</span>
    </>
  );
  return (
    <Disclosure className="light-switch" summary={summary}>
      <fieldset>
        <legend>{t('light.label')}</legend>
        {CHOICES.map((each) => (
          <label key={each}>
            <input type="radio" name="light" checked={choice === each} onChange={() => onChoose(each)} />
            {t(`light.${each}`)}
          </label>
        ))}
      </fieldset>
    </Disclosure>
  );
}
