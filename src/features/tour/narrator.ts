import { type Caption, parseCaptions } from '../../museum/tours/captions.ts';
import { readingS, sentencesOf } from '../../museum/tours/order.ts';

/** What is said at a stop: its sentences, and a recording of them where there is one. */
export type Spoken = { readonly text: string; readonly audioUrl?: string; readonly captionsUrl?: string };

export type NarratorEvents = {
  readonly onSentences: (sentences: readonly string[]) => void;
  readonly onSentence: (index: number) => void;
  readonly onEnd: () => void;
};

export type Narrator = {
  /** Begins, or goes on where it was paused. */
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
};

type Voice = { readonly start: (index: number) => void; readonly halt: () => void };

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
  const next = () => {
    at += 1;
    if (at >= sentences.length) {
      isPlaying = false;
      events.onEnd();
      return;
    }
    events.onSentence(at);
    voice.start(at);
  };
  const onRecordingEnd = () => {
    isPlaying = false;
    events.onEnd();
  };
  const silent = silentVoice(sentences, next);
  const voice =
    aloud && spoken.audioUrl
      ? recordedVoice(spoken.audioUrl, spoken.captionsUrl, events, onRecordingEnd)
      : aloud && 'speechSynthesis' in globalThis
        ? browserVoice(sentences, lang, next)
        : silent;
  return {
    play() {
      if (isPlaying) return;
      isPlaying = true;
      if (at === 0) events.onSentence(0);
      if (sentences.length === 0) onRecordingEnd();
      else voice.start(at);
    },
    pause() {
      isPlaying = false;
      voice.halt();
    },
    stop() {
      isPlaying = false;
      voice.halt();
    },
  };
}

function silentVoice(sentences: readonly string[], next: () => void): Voice {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    start(index) {
      timer = setTimeout(next, readingS(sentences[index] ?? '') * 1000);
    },
    halt: () => clearTimeout(timer),
  };
}

function browserVoice(sentences: readonly string[], lang: string, next: () => void): Voice {
  const { speechSynthesis } = globalThis;
  const silent = silentVoice(sentences, next);
  let current: SpeechSynthesisUtterance | undefined;
  return {
    start(index) {
      const utterance = new SpeechSynthesisUtterance(sentences[index]);
      utterance.lang = lang;
      utterance.onend = () => utterance === current && next();
      // No voice for this language: the captions go on.
      utterance.onerror = () => utterance === current && silent.start(index);
      current = utterance;
      speechSynthesis.speak(utterance);
    },
    halt() {
      current = undefined;
      silent.halt();
      speechSynthesis.cancel();
    },
  };
}

function recordedVoice(
  url: string,
  captionsUrl: string | undefined,
  { onSentences, onSentence }: NarratorEvents,
  onEnd: () => void,
): Voice {
  const audio = new Audio(url);
  let captions: readonly Caption[] = [];
  if (captionsUrl) {
    fetch(captionsUrl)
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then((text) => {
        captions = parseCaptions(text);
        if (captions.length > 0) onSentences(captions.map((caption) => caption.text));
      })
      .catch(() => undefined);
  }
  let told = -1;
  audio.addEventListener('timeupdate', () => {
    const index = captions.findLastIndex(({ startS }) => startS <= audio.currentTime);
    if (index < 0 || index === told) return;
    told = index;
    onSentence(index);
  });
  audio.addEventListener('ended', onEnd);
  return { start: () => void audio.play().catch(onEnd), halt: () => audio.pause() };
}
