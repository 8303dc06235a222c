import { credentialsFor } from '../../museum/api-host.ts';
import { type Caption, parseCaptions } from '../../museum/tours/captions.ts';
import { readingS } from '../../museum/tours/order.ts';

/** Says the sentence of an index, or goes on with a recording; `halt` also ends what is under way. */
export type Voice = { readonly start: (index: number) => void; readonly halt: () => void };

/** Lets each sentence stand for as long as it takes to read. */
export function silentVoice(sentences: readonly string[], next: () => void): Voice {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    start(index) {
      timer = setTimeout(next, readingS(sentences[index] ?? '') * 1000);
    },
    halt: () => clearTimeout(timer),
  };
}

/** The browser's own voice, sentence by sentence; `onUnheard` when it has none for this language. */
export function browserVoice(
  sentences: readonly string[],
  lang: string,
  { next, onUnheard }: { readonly next: () => void; readonly onUnheard: () => void },
): Voice {
  const { speechSynthesis } = globalThis;
  const silent = silentVoice(sentences, next);
  let current: SpeechSynthesisUtterance | undefined;
  return {
    start(index) {
      const utterance = new SpeechSynthesisUtterance(sentences[index]);
      utterance.lang = lang;
      utterance.onend = () => utterance === current && next();
      utterance.onerror = () => {
        if (utterance !== current) return;
        onUnheard();
        silent.start(index);
      };
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

export type RecordingEvents = {
  readonly onCaptions: (captions: readonly string[]) => void;
  readonly onCaption: (index: number) => void;
  readonly onEnd: () => void;
  /** It does not come, or may not be played. */
  readonly onFailed: () => void;
};

/** A recording, whose captions follow it where it has any. */
export function recordedVoice(url: string, captionsUrl: string | undefined, events: RecordingEvents): Voice {
  const audio = new Audio(url);
  let captions: readonly Caption[] = [];
  if (captionsUrl) {
    fetch(captionsUrl, { credentials: credentialsFor(captionsUrl) })
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then((text) => {
        captions = parseCaptions(text);
        if (captions.length > 0) events.onCaptions(captions.map((caption) => caption.text));
      })
      .catch(() => undefined);
  }
  let told = -1;
  audio.addEventListener('timeupdate', () => {
    const index = captions.findLastIndex(({ startS }) => startS <= audio.currentTime);
    if (index < 0 || index === told) return;
    told = index;
    events.onCaption(index);
  });
  audio.addEventListener('ended', events.onEnd);
  audio.addEventListener('error', events.onFailed);
  return {
    start() {
      audio.play().catch((err: unknown) => {
        // A pause before the first sound is no failure.
        if (!(err instanceof DOMException && err.name === 'AbortError')) events.onFailed();
      });
    },
    halt: () => audio.pause(),
  };
}
