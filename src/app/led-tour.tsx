import { useEffect, useMemo, useState } from 'react';
import { createNarrator, createTourRun, TourPanel } from '../features/tour/index.ts';
import type { Walk } from '../features/walk/index.ts';
import { type Language, LanguageProvider, useLanguage, withTexts } from '../i18n/index.ts';
import { API } from '../museum/api-paths.ts';
import type { Tour, TourEntry, TourStop } from '../museum/format/tour.ts';
import { MUSEUM_AT } from '../museum/page-data.ts';
import { isGatedTour, tourFolder } from '../museum/tours/files.ts';
import { withBase } from '../platform/base.ts';
import { type Services, useServices } from './services.ts';
import { standpointOfStop } from './standpoint-of-stop.ts';
import { TourEnd } from './tour-end.tsx';
import { fetchTour, keepCaptions, keepProgress, keptCaptions, whenTourCloses } from './tour-parts.ts';
import { tourTexts } from './tour-texts.ts';
import { useMuseum } from './use-page.ts';

export type LedTourProps = {
  readonly walk: Walk;
  readonly id: string;
  readonly start: number;
  /** Something else lies over it meanwhile. */
  readonly isPaused: boolean;
};

/** A tour through the rooms, once its stops and words are here. */
export function LedTour({ walk, id, start, isPaused }: LedTourProps) {
  const services = useServices();
  const language = useLanguage();
  const { museum } = useMuseum();
  const entry = museum.tours?.find((tour) => tour.id === id);
  const [tour, setTour] = useState<Tour>();
  const [speaking, setSpeaking] = useState<Language>();
  useEffect(() => {
    if (!entry) return;
    let here = true;
    const give = () => {
      services.tours.setState({ led: null });
      services.notices.tell({ kind: 'tour-unreachable' });
    };
    Promise.all([fetchTour(services, entry), tourTexts(language.lang)]).then(([outcome, texts]) => {
      if (!here) return;
      setSpeaking(withTexts(language, texts));
      if (outcome.status === 'ready') setTour(outcome.tour);
      else give();
    }, give);
    const stop = whenTourCloses(services, entry, () => services.tours.setState({ led: null }));
    return () => {
      here = false;
      stop();
    };
  }, [services, entry, language]);
  if (!entry || !tour || speaking?.lang !== language.lang) return null;
  return (
    <LanguageProvider value={speaking}>
      <Running key={language.lang} {...{ walk, entry, tour, start, isPaused }} />
    </LanguageProvider>
  );
}

type RunningProps = Omit<LedTourProps, 'id'> & { readonly entry: TourEntry; readonly tour: Tour };

function Running({ walk, entry, tour, start, isPaused }: RunningProps) {
  const services = useServices();
  const { lang, text } = useLanguage();
  const [from] = useState(() => Math.min(start, tour.stops.length - 1));
  const [wantsCaptions, setWantsCaptions] = useState(() => keptCaptions(services));
  const run = useMemo(
    () =>
      createTourRun(tour, from, {
        lead: (stop) => walk.lead(standpointOfStop(stop, services.visit.store.getState().rooms)),
        narrate: (stop, aloud, events) =>
          createNarrator(
            spokenOf(services, entry, stop, lang, text(stop.narration.text)),
            lang,
            aloud,
            events,
          ),
        keep(stop, ended) {
          keepProgress(services, entry.id, stop, ended);
          // Another language, or a look at the pages, goes on from here.
          const at = tour.stops.findIndex(({ id }) => id === stop);
          services.tours.setState({ led: { id: entry.id, start: at } });
        },
        onStrayed: (strayed) => services.tours.setState({ strayed }),
      }),
    [walk, services, entry, tour, from, lang, text],
  );
  useEffect(() => {
    if (!isPaused || !run.store.getState().isPlaying) return;
    run.togglePlay();
    return () => {
      const { isPlaying, strayed } = run.store.getState();
      // Whoever went elsewhere meanwhile comes back when they wish to.
      if (!isPlaying && !strayed) run.togglePlay();
    };
  }, [run, isPaused]);
  useEffect(() => {
    const unfollow = walk.followedBy({ onArrive: run.arrive, onStray: run.stray });
    run.goTo(run.store.getState().index);
    // What a stop shows of a room is known once the room is here.
    const unwatch = services.visit.store.subscribe(({ rooms }, before) => {
      const { room } = tour.stops[run.store.getState().index]!.at;
      if (rooms.get(room)?.status === 'ready' && before.rooms.get(room)?.status !== 'ready') run.leadAgain();
    });
    return () => {
      unfollow();
      unwatch();
      run.dispose();
      walk.light(null);
    };
  }, [walk, run, services, tour]);
  const leave = () => services.tours.setState({ led: null, strayed: false });
  return (
    <TourPanel
      {...{ entry, tour, run, wantsCaptions }}
      onLeave={leave}
      onCaptions={(wanted) => {
        setWantsCaptions(wanted);
        keepCaptions(services, wanted);
      }}
    >
      <TourEnd entry={entry} onStay={leave} />
    </TourPanel>
  );
}

/** What is said at a stop, with the addresses of its recording where there is one in this language. */
function spokenOf({ base }: Services, entry: TourEntry, stop: TourStop, lang: string, said: string) {
  const recording = stop.narration.audio?.[lang];
  if (!recording) return { text: said };
  const folder = isGatedTour(entry) ? `${API.tour(entry.id)}/` : MUSEUM_AT + tourFolder(entry.id);
  const { src, captions } = recording;
  return {
    text: said,
    audioUrl: withBase(base, folder + src),
    ...(captions ? { captionsUrl: withBase(base, folder + captions) } : {}),
  };
}
