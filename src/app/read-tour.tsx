import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { TourBar } from '../features/tour/index.ts';
import { type Language, LanguageProvider, useLanguage, withTexts } from '../i18n/index.ts';
import type { Tour } from '../museum/format/tour.ts';
import { useServices } from './services.ts';
import { fetchTour, whenTourCloses } from './tour-parts.ts';
import { tourTexts } from './tour-texts.ts';
import { useMuseum } from './use-page.ts';

/** Where the tour that one follows from page to page leads next; nothing on pages beside its way. */
export function ReadTour() {
  const services = useServices();
  const language = useLanguage();
  const { museum } = useMuseum();
  const read = useStore(services.tours, (state) => state.read);
  const entry = museum.tours?.find(({ id }) => id === read?.id);
  const [tour, setTour] = useState<Tour>();
  const [speaking, setSpeaking] = useState<Language>();
  useEffect(() => {
    if (!entry) return;
    let here = true;
    Promise.all([fetchTour(services, entry), tourTexts(language.lang)]).then(
      ([outcome, texts]) => {
        if (!here || outcome.status !== 'ready') return;
        setSpeaking(withTexts(language, texts));
        setTour(outcome.tour);
      },
      // The page is whole without it.
      () => undefined,
    );
    const stop = whenTourCloses(services, entry, () => services.tours.setState({ read: null }));
    return () => {
      here = false;
      stop();
    };
  }, [services, entry, language]);
  if (!entry || !tour || !read || speaking?.lang !== language.lang) return null;
  return (
    <LanguageProvider value={speaking}>
      <TourBar
        {...{ entry, tour }}
        index={read.index}
        onFollow={(index) => services.tours.setState({ read: { id: entry.id, index } })}
      />
    </LanguageProvider>
  );
}
