import './settings.css';
import { useId, useRef } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useLanguage } from '../../i18n/index.ts';
import { NO_SETTINGS, SETTING_CHOICES, type SettingName, type Settings } from '../../platform/settings.ts';
import { useModal } from '../../ui/index.ts';

export type SettingsPanelProps = {
  readonly settings: StoreApi<Settings>;
  readonly onClose: () => void;
};

const NAMES = Object.keys(SETTING_CHOICES) as readonly SettingName[];

/** How one likes to visit, applied as one chooses and kept on this device. */
export function SettingsPanel({ settings, onClose }: SettingsPanelProps) {
  const { t } = useLanguage();
  const chosen = useStore(settings);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      className="settings"
      aria-labelledby={`${id}title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // The walk below has keys of its own.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="settings-sheet">
        <div className="settings-top">
          <h2 id={`${id}title`}>{t('choose.title')}</h2>
          <button type="button" className="button-icon" aria-label={t('choose.close')} onClick={onClose}>
            <span aria-hidden="true" className="icon-close" />
          </button>
        </div>
        {NAMES.map((name) => (
          <fieldset key={name}>
            <legend>{t(`choose.${name}`)}</legend>
            <div className="settings-choices">
              {SETTING_CHOICES[name].map((choice) => (
                <label key={choice}>
                  <input
                    type="radio"
                    name={`${id}${name}`}
                    checked={chosen[name] === choice}
                    onChange={() => settings.setState({ [name]: choice })}
                  />
                  {t(`choose.${name}-${choice}`)}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <p className="settings-end">
          <span>{t('choose.kept')}</span>
          <button type="button" className="button-quiet" onClick={() => settings.setState(NO_SETTINGS)}>
            {t('choose.reset')}
          </button>
        </p>
      </div>
    </dialog>
  );
}
