import { useEffect, useState } from 'react';
import { type Language, uiLanguageFor, useLanguage, withTexts } from '../i18n/index.ts';
import type { TextLoaders } from './languages.ts';

/** The page's language with texts from a file of their own; `undefined` until they are here. */
export function useMoreTexts(loaders: TextLoaders, onMissing: () => void): Language | undefined {
  const language = useLanguage();
  const [more, setMore] = useState<{ of: Language; all: Language }>();
  useEffect(() => {
    let here = true;
    loaders[uiLanguageFor(language.lang)]().then(
      (texts) => here && setMore({ of: language, all: withTexts(language, texts) }),
      () => here && onMissing(),
    );
    return () => {
      here = false;
    };
  }, [loaders, language, onMissing]);
  return more?.of === language ? more.all : undefined;
}
