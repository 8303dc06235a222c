import { useEffect, useState } from 'react';
import { SettingsPanel } from '../features/settings/index.ts';
import {
  createLanguage,
  type Language,
  LanguageProvider,
  uiLanguageFor,
  useLanguage,
} from '../i18n/index.ts';
import { useServices } from './services.ts';

const TEXTS = {
  fr: async () => (await import('../i18n/settings.fr.json')).default,
  en: async () => (await import('../i18n/settings.en.json')).default,
};

/** The settings in the language of the page; their texts come with them. */
export function OpenSettings({ onClose }: { readonly onClose: () => void }) {
  const { settings } = useServices();
  const { lang } = useLanguage();
  const [language, setLanguage] = useState<Language>();
  useEffect(() => {
    let here = true;
    TEXTS[uiLanguageFor(lang)]().then(
      (texts) => here && setLanguage(createLanguage(lang, texts)),
      () => here && onClose(),
    );
    return () => {
      here = false;
    };
  }, [lang, onClose]);
  if (!language) return null;
  return (
    <LanguageProvider value={language}>
      <SettingsPanel settings={settings} onClose={onClose} />
    </LanguageProvider>
  );
}
