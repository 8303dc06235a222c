import { useMemo } from 'react';
import { LanguageProvider, useLanguage, withTexts } from '../i18n/index.ts';
import { type LazyPage, namedPageAtHand } from './named-pages.ts';
import { FileMissingPage } from './pages/file-missing-page.tsx';

/** A named page, in the language of the address; its file and texts were fetched before the address was shown. */
export function NamedPageHost({ page }: { readonly page: LazyPage }) {
  const language = useLanguage();
  const parts = namedPageAtHand(page, language.lang);
  const speaking = useMemo(() => (parts ? withTexts(language, parts.texts) : language), [language, parts]);
  if (!parts) return <FileMissingPage />;
  const { Page } = parts;
  return (
    <LanguageProvider value={speaking}>
      <Page />
    </LanguageProvider>
  );
}
