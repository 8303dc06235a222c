import { SettingsPanel } from '../features/settings/index.ts';
import { LanguageProvider } from '../i18n/index.ts';
import { useServices } from './services.ts';
import { useMoreTexts } from './use-more-texts.ts';

const TEXTS = {
  fr: async () => (await import('../i18n/settings.fr.json')).default,
  en: async () => (await import('../i18n/settings.en.json')).default,
};

/** The settings in the language of the page; their texts come with them. */
export function OpenSettings({ onClose }: { readonly onClose: () => void }) {
  const { settings } = useServices();
  const language = useMoreTexts(TEXTS, onClose);
  if (!language) return null;
  return (
    <LanguageProvider value={language}>
      <SettingsPanel settings={settings} onClose={onClose} />
    </LanguageProvider>
  );
}
