import { type ComponentType, useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage } from '../i18n/index.ts';

type Panel = ComponentType<{ readonly onClose: () => void }>;

/** Opens the settings, which come in a file of their own; what does not come can be asked for again. */
export function SettingsButton({ className }: { readonly className: string }) {
  const { t } = useLanguage();
  const [Settings, setSettings] = useState<Panel | null>(null);
  const close = useCallback(() => setSettings(null), []);
  const open = () => {
    import('./open-settings.tsx').then(
      ({ OpenSettings }) => setSettings(() => OpenSettings),
      () => undefined,
    );
  };
  return (
    <>
      <button type="button" className={`${className} settings-button`} aria-haspopup="dialog" onClick={open}>
        {t('settings.open')}
      </button>
      {Settings && createPortal(<Settings onClose={close} />, document.body)}
    </>
  );
}
