import { useEffect, useState } from 'react';
import { createTourSource } from '../features/tour/index.ts';
import { decideRoomAccess, type Refusal } from '../museum/access/decide-room-access.ts';
import type { TourEntry } from '../museum/format/tour.ts';
import { isGatedTour } from '../museum/tours/files.ts';
import type { TourOutcome, TourPicture } from '../museum/tours/pictures.ts';
import { readProgress, resumeAt, type ToursProgress, writeProgress } from '../museum/tours/progress.ts';
import { type Services, useServices } from './services.ts';
import { useMuseum } from './use-page.ts';

const KEY = 'tours';
const CAPTIONS_KEY = 'tour-captions';

export const progressOf = ({ storage }: Services): ToursProgress => readProgress(storage.get(KEY));

export function keepProgress(services: Services, tour: string, stop: string, ended: boolean): void {
  services.storage.set(KEY, writeProgress(progressOf(services), tour, { stop, ended }));
}

/** Where one goes on in a tour, by what this device kept of it. */
export const resumeIndex = (services: Services, tour: string, stops: readonly { readonly id: string }[]) =>
  resumeAt(stops, progressOf(services)[tour]);

/** Whether one wants captions with what one hears; they are on until one says otherwise. */
export const keptCaptions = ({ storage }: Services): boolean => storage.get(CAPTIONS_KEY) !== 'off';

export const keepCaptions = ({ storage }: Services, wanted: boolean): void =>
  storage.set(CAPTIONS_KEY, wanted ? 'on' : 'off');

const asked = new WeakMap<Services, Map<string, Promise<TourOutcome>>>();

/** A tour, asked for once and again only where it did not come. */
export function fetchTour(services: Services, entry: TourEntry): Promise<TourOutcome> {
  const { base, http, visit, gate } = services;
  const { tiers } = visit.store.getState().museum;
  const { granted, ...refusal } = decideRoomAccess(entry.access, tiers, gate.membership(), gate.nowMs());
  if (!granted) return Promise.resolve({ status: 'closed', refusal: refusal as Refusal });
  const known = asked.get(services) ?? new Map<string, Promise<TourOutcome>>();
  asked.set(services, known);
  // Whoever signs in or out is answered otherwise.
  const key = `${entry.id} ${JSON.stringify(gate.membership())}`;
  const outcome = known.get(key) ?? createTourSource(base, http).tour(entry, visit.store.getState().plans);
  known.set(key, outcome);
  outcome.then(({ status }) => status !== 'ready' && known.delete(key));
  return outcome;
}

/** Tells when a tour that one is on closes: whoever it was for has left. Gives the function that ends it. */
export const whenTourCloses = (services: Services, entry: TourEntry, onClosed: () => void): (() => void) =>
  services.gate.store.subscribe(({ session }, before) => {
    if (session === before.session) return;
    fetchTour(services, entry).then(({ status }) => status === 'closed' && onClosed());
  });

/** A tour for its page; `undefined` while it is on its way. What came with the page is there at once. */
export function useTour(entry: TourEntry | undefined): {
  outcome: TourOutcome | undefined;
  retry: () => void;
} {
  const services = useServices();
  const sent = services.toursData?.tour;
  const [outcome, setOutcome] = useState(sent && sent.id === entry?.id ? sent.outcome : undefined);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!entry) return;
    let here = true;
    const ask = () => {
      fetchTour(services, entry).then((next) => here && setOutcome(next));
    };
    // What came with the page may have been for a member who has left since.
    if (sent?.id !== entry.id || sent.outcome.status !== 'ready' || isGatedTour(entry) || turn > 0) ask();
    const stop = services.gate.store.subscribe(({ session }, before) => session !== before.session && ask());
    return () => {
      here = false;
      stop();
    };
  }, [services, entry, sent, turn]);
  return { outcome, retry: () => setTurn(turn + 1) };
}

/** The works that stand for tours. */
export function useCovers(): readonly TourPicture[] {
  const { toursData, base, http } = useServices();
  const { museum, plans } = useMuseum();
  const [covers, setCovers] = useState(toursData?.covers ?? []);
  useEffect(() => {
    if (toursData) return;
    let here = true;
    const works = (museum.tours ?? []).flatMap(({ cover }) =>
      cover?.work === undefined ? [] : [{ room: cover.room, work: cover.work }],
    );
    createTourSource(base, http)
      .pictures(works, plans)
      .then((pictures) => here && setCovers(pictures));
    return () => {
      here = false;
    };
  }, [toursData, base, http, museum, plans]);
  return covers;
}
