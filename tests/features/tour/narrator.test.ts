import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNarrator, type Spoken } from '../../../src/features/tour/narrator.ts';

const TEXT = 'One. Two. Three.';
const VTT = 'WEBVTT\n\n00:00.000 --> 00:02.000\nOne and\n\n00:02.000 --> 00:05.000\ntwo and three.\n';

class StubUtterance {
  lang = '';
  onend = () => undefined;
  onerror = () => undefined;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

class StubAudio extends EventTarget {
  static last: StubAudio;
  static refusal: DOMException | undefined;
  currentTime = 0;
  readonly calls: string[] = [];
  readonly src: string;
  constructor(src: string) {
    super();
    this.src = src;
    StubAudio.last = this;
  }
  play() {
    this.calls.push('play');
    return StubAudio.refusal ? Promise.reject(StubAudio.refusal) : Promise.resolve();
  }
  pause() {
    this.calls.push('pause');
  }
  at(seconds: number) {
    this.currentTime = seconds;
    this.dispatchEvent(new Event('timeupdate'));
  }
}

function narrate(spoken: Omit<Spoken, 'text'> = {}) {
  const told: unknown[] = [];
  const narrator = createNarrator({ text: TEXT, ...spoken }, 'en-GB', true, {
    onSentences: (sentences) => told.push(sentences.join('|')),
    onSentence: (index) => told.push(index),
    onUnheard: () => told.push('unheard'),
    onEnd: () => told.push('end'),
  });
  return { narrator, told };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the browser’s voice', () => {
  const said: StubUtterance[] = [];
  const speechSynthesis = { speak: (one: StubUtterance) => said.push(one), cancel: vi.fn() };
  beforeEach(() => {
    said.length = 0;
    vi.stubGlobal('speechSynthesis', speechSynthesis);
    vi.stubGlobal('SpeechSynthesisUtterance', StubUtterance);
  });

  it('says sentence by sentence, in the tour’s language', () => {
    const { narrator, told } = narrate();
    narrator.play();
    said[0]!.onend();
    said[1]!.onend();
    said[2]!.onend();
    expect(said.map(({ text, lang }) => `${lang} ${text}`)).toEqual([
      'en-GB One.',
      'en-GB Two.',
      'en-GB Three.',
    ]);
    expect(told).toEqual(['One.|Two.|Three.', 0, 1, 2, 'end']);
  });

  it('begins the sentence again at which it was paused, and minds no end of what it broke off', () => {
    const { narrator, told } = narrate();
    narrator.play();
    said[0]!.onend();
    narrator.pause();
    expect(speechSynthesis.cancel).toHaveBeenCalled();
    said[1]!.onend();
    said[1]!.onerror();
    narrator.play();
    expect(said.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Two.']);
    expect(told).toEqual(['One.|Two.|Three.', 0, 1]);
  });

  it('lets one read where it has no voice for the language', () => {
    const { narrator, told } = narrate();
    narrator.play();
    said[0]!.onerror();
    expect(told).toEqual(['One.|Two.|Three.', 0, 'unheard']);
    vi.advanceTimersByTime(1700);
    expect(told.at(-1)).toBe(1);
  });
});

it('a browser without any voice lets one read', () => {
  const { narrator, told } = narrate();
  narrator.play();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual(['One.|Two.|Three.', 'unheard', 0, 1, 2, 'end']);
});

describe('a recording', () => {
  const recording = { audioUrl: '/a.mp3', captionsUrl: '/a.vtt' };
  beforeEach(() => {
    StubAudio.refusal = undefined;
    vi.stubGlobal('Audio', StubAudio);
    vi.stubGlobal('fetch', async () => new Response(VTT));
  });
  const settled = () => vi.advanceTimersByTimeAsync(0);

  it('is followed by its own captions', async () => {
    const { narrator, told } = narrate(recording);
    await settled();
    narrator.play();
    for (const seconds of [0.4, 1.9, 2.1, 4]) StubAudio.last.at(seconds);
    StubAudio.last.dispatchEvent(new Event('ended'));
    expect(told).toEqual(['One.|Two.|Three.', 'One and|two and three.', 0, 0, 1, 'end']);
    expect([StubAudio.last.src, ...StubAudio.last.calls]).toEqual(['/a.mp3', 'play']);
  });

  it('asks the API’s own host for its captions as the member one is', async () => {
    const asked = vi.fn(async () => new Response(VTT));
    vi.stubGlobal('fetch', asked);
    vi.stubGlobal('ENFILADE_API_URL', 'https://api.example/');
    vi.resetModules();
    const { recordedVoice } = await import('../../../src/features/tour/voices.ts');
    const events = { onCaptions: vi.fn(), onCaption: vi.fn(), onEnd: vi.fn(), onFailed: vi.fn() };
    const captionsUrl = 'https://api.example/api/tours/salons/a.vtt';
    recordedVoice('https://api.example/api/tours/salons/a.mp3', captionsUrl, events);
    expect(asked).toHaveBeenCalledWith(captionsUrl, { credentials: 'include' });
  });

  it('is paused where it is, and that is not its end', async () => {
    StubAudio.refusal = new DOMException('', 'AbortError');
    const { narrator, told } = narrate(recording);
    narrator.play();
    narrator.pause();
    await settled();
    expect(StubAudio.last.calls).toEqual(['play', 'pause']);
    expect(told).not.toContain('end');
    expect(told).not.toContain('unheard');
  });

  it('that does not come is replaced by what one reads', async () => {
    StubAudio.refusal = new DOMException('', 'NotSupportedError');
    const { narrator, told } = narrate({ audioUrl: '/a.mp3' });
    narrator.play();
    await settled();
    StubAudio.last.dispatchEvent(new Event('error'));
    expect(told).toEqual(['One.|Two.|Three.', 0, 'unheard', 'One.|Two.|Three.', 0]);
    vi.advanceTimersByTime(10_000);
    expect(told.slice(-3)).toEqual([1, 2, 'end']);
  });

  it('of a stop that one has left says nothing more', async () => {
    const { narrator, told } = narrate(recording);
    narrator.stop();
    await settled();
    StubAudio.last.dispatchEvent(new Event('error'));
    expect(told).toEqual(['One.|Two.|Three.']);
  });
});
