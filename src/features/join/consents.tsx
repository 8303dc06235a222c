import { useLanguage } from '../../i18n/index.ts';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../../museum/joining/consents.ts';

export type ConsentsProps = {
  readonly given: readonly ConsentPurpose[];
  readonly onChange: (given: readonly ConsentPurpose[]) => void;
};

/** What one may agree to, each by itself and none beforehand; the membership asks for none of it. */
export function Consents({ given, onChange }: ConsentsProps) {
  const { t } = useLanguage();
  const toggle = (purpose: ConsentPurpose, isGiven: boolean) =>
    onChange(isGiven ? [...given, purpose] : given.filter((each) => each !== purpose));
  return (
    <fieldset className="consents">
      <legend>{t('join.consents')}</legend>
      {CONSENT_PURPOSES.map((purpose) => (
        <label key={purpose} className="choice-option">
          <input
            type="checkbox"
            checked={given.includes(purpose)}
            onChange={(event) => toggle(purpose, event.target.checked)}
          />
          <span>{t(`consents.${purpose}`)}</span>
        </label>
      ))}
      <p className="form-help">{t('join.consents-help')}</p>
    </fieldset>
  );
}
