import { sentencesOf } from '../../museum/tours/order.ts';
import { browserVoice, recordedVoice, silentVoice, type Voice } from './voices.ts';

/** What is said at a stop: its sentences, and a recording of them where there is one. */
export type Spoken = { readonly text: string; readonly audioUrl?: string; readonly captionsUrl?: string };

export type NarratorEvents = {
  readonly onSentences: (sentences: readonly string[]) => void;
  readonly onSentence: (index: number) => void;
  /** One asked to hear it, and nothing is heard: it can only be read. */
  readonly onUnheard: () => void;
  readonly onEnd: () => void;
};

export type Narrator = {
  /** Begins, or goes on where it was paused. */
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
};

/** Says what a stop has to say: by its recording, by the browser's voice, or silently, its captions timed by length. */
export function createNarrator(
  spoken: Spoken,
  lang: string,
  aloud: boolean,
  events: NarratorEvents,
): Narrator {
  const sentences = sentencesOf(spoken.text, lang);
  events.onSentences(sentences);
  let at = 0;
  let isPlaying = false;
  let isOver = false;
  const end = () => {
    isPlaying = false;
    events.onEnd();
  };
  const next = () => {
    at += 1;
    if (at >= sentences.length) {
      end();
      return;
    }
    events.onSentence(at);
    voice.start(at);
  };

  function withoutRecording(): Voice {
    if (aloud && 'speechSynthesis' in globalThis) {
      return browserVoice(sentences, lang, { next, onUnheard: events.onUnheard });
    }
    if (aloud) events.onUnheard();
    return silentVoice(sentences, next);
  }

  function recorded(url: string): Voice {
    const recording = recordedVoice(url, spoken.captionsUrl, {
      onCaptions: (captions) => !isOver && voice === recording && events.onSentences(captions),
      onCaption: (index) => voice === recording && events.onSentence(index),
      onEnd: end,
      onFailed() {
        if (isOver || voice !== recording) return;
        voice = withoutRecording();
        events.onSentences(sentences);
        events.onSentence(0);
        if (isPlaying) voice.start(0);
      },
    });
    return recording;
  }

  let voice = aloud && spoken.audioUrl ? recorded(spoken.audioUrl) : withoutRecording();
  const halt = () => {
    isPlaying = false;
    voice.halt();
  };
  return {
    play() {
      if (isPlaying) return;
      isPlaying = true;
      if (at === 0) events.onSentence(0);
      if (sentences.length === 0) end();
      else voice.start(at);
    },
    pause: halt,
    stop() {
      isOver = true;
      halt();
    },
  };
}
