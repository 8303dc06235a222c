import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Tour, TourStop } from '../../museum/format/tour.ts';
import { DEFAULT_PAUSE_S } from '../../museum/tours/order.ts';
import type { Narrator, NarratorEvents } from './narrator.ts';

export type TourRunState = {
  readonly index: number;
  /** On the way to the stop, being told of it, or at rest before the next. */
  readonly phase: 'walking' | 'telling' | 'told';
  /** Goes on by itself while it plays. */
  readonly isPlaying: boolean;
  readonly strayed: boolean;
  readonly isEnded: boolean;
  readonly isAloud: boolean;
  /** It should be aloud, and nothing is heard. */
  readonly isUnheard: boolean;
  readonly sentences: readonly string[];
  readonly sentence: number;
};

/** What a run asks of the rest of the program. */
export type TourPorts = {
  readonly lead: (stop: TourStop) => void;
  readonly narrate: (stop: TourStop, aloud: boolean, events: NarratorEvents) => Narrator;
  readonly keep: (stop: string, ended: boolean) => void;
  readonly onStrayed: (strayed: boolean) => void;
};

export type TourRun = {
  readonly store: StoreApi<TourRunState>;
  readonly goTo: (index: number) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly togglePlay: () => void;
  readonly toggleVoice: () => void;
  /** One has come to where the tour led. */
  readonly arrive: () => void;
  /** The visitor moved by themselves. */
  readonly stray: () => void;
  readonly comeBack: () => void;
  /** More is known of the stop that one is on the way to. */
  readonly leadAgain: () => void;
  readonly dispose: () => void;
};

/** A tour that one is on: leads from stop to stop, tells of each, waits, and goes on at its own pace or the visitor's. */
export function createTourRun({ stops }: Pick<Tour, 'stops'>, start: number, ports: TourPorts): TourRun {
  const store = createStore<TourRunState>(() => ({
    index: start,
    phase: 'walking',
    isPlaying: true,
    strayed: false,
    isEnded: false,
    isAloud: false,
    isUnheard: false,
    sentences: [],
    sentence: 0,
  }));
  let narrator: Narrator | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const now = store.getState;

  function prepare() {
    narrator?.stop();
    clearTimeout(pause);
    const { index, isAloud } = now();
    store.setState({ isUnheard: false });
    narrator = ports.narrate(stops[index]!, isAloud, {
      onSentences: (sentences) => store.setState({ sentences }),
      onSentence: (sentence) => store.setState({ sentence }),
      onUnheard: () => store.setState({ isUnheard: true }),
      onEnd() {
        store.setState({ phase: 'told' });
        wait();
      },
    });
  }

  function wait() {
    const { index, isPlaying, strayed } = now();
    if (!isPlaying || strayed) return;
    clearTimeout(pause);
    pause = setTimeout(run.next, (stops[index]!.pauseS ?? DEFAULT_PAUSE_S) * 1000);
  }

  function tell() {
    const { phase, isPlaying, strayed } = now();
    if (!isPlaying || strayed || phase === 'walking') return;
    if (phase === 'telling') narrator?.play();
    else wait();
  }

  function hush() {
    narrator?.pause();
    clearTimeout(pause);
  }

  const run: TourRun = {
    store,
    goTo(index) {
      const stop = stops[index];
      if (!stop) return;
      store.setState({ index, phase: 'walking', strayed: false, isEnded: false, sentence: 0 });
      ports.onStrayed(false);
      ports.keep(stop.id, false);
      prepare();
      ports.lead(stop);
    },
    next() {
      const { index, isEnded } = now();
      if (isEnded) return;
      if (index + 1 < stops.length) {
        run.goTo(index + 1);
        return;
      }
      hush();
      store.setState({ isEnded: true, isPlaying: false });
      ports.keep(stops[index]!.id, true);
    },
    previous: () => run.goTo(Math.max(0, now().index - 1)),
    togglePlay() {
      if (now().isEnded) return;
      const isPlaying = !now().isPlaying;
      store.setState({ isPlaying });
      if (!isPlaying) hush();
      else if (now().strayed) run.comeBack();
      else tell();
    },
    toggleVoice() {
      store.setState({ isAloud: !now().isAloud, sentence: 0 });
      prepare();
      if (now().phase !== 'walking') {
        store.setState({ phase: 'telling' });
        tell();
      }
    },
    arrive() {
      const { phase, strayed } = now();
      if (phase !== 'walking' || strayed) return;
      store.setState({ phase: 'telling' });
      tell();
    },
    stray() {
      const { strayed, isEnded } = now();
      if (strayed || isEnded) return;
      hush();
      store.setState({ strayed: true });
      ports.onStrayed(true);
    },
    comeBack() {
      const { index, phase, isEnded } = now();
      if (isEnded) return;
      store.setState({ strayed: false, isPlaying: true, phase: phase === 'told' ? 'told' : 'walking' });
      ports.onStrayed(false);
      ports.lead(stops[index]!);
      if (phase === 'told') tell();
    },
    leadAgain() {
      const { index, strayed, isEnded } = now();
      if (!strayed && !isEnded) ports.lead(stops[index]!);
    },
    dispose() {
      narrator?.stop();
      clearTimeout(pause);
    },
  };
  return run;
}
