import { type CodeReader, createCodeReader } from './code-reader.ts';

export type CameraTrouble = 'refused' | 'none';

export type Watching = {
  readonly video: HTMLVideoElement;
  /** Hears every code that comes into the picture. */
  readonly onCode: (text: string) => void;
  readonly onTrouble: (trouble: CameraTrouble) => void;
  readonly onStarted: () => void;
};

const LOOK_EVERY_MS = 200;

/** Shows what the camera sees and looks for codes in it; gives the function that ends it and lets go of the camera. */
export function watchCamera({ video, onCode, onTrouble, onStarted }: Watching): () => void {
  let stopped = false;
  let stream: MediaStream | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function start() {
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1280 } },
      });
    } catch (error) {
      const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
      if (!stopped) onTrouble(isRefused ? 'refused' : 'none');
      return;
    }
    if (stopped) return letGo();
    video.srcObject = stream;
    const read = await createCodeReader();
    await video.play().catch(() => undefined);
    onStarted();
    void look(read);
  }

  async function look(read: CodeReader) {
    if (stopped) return;
    const text = video.readyState >= video.HAVE_CURRENT_DATA ? await read(video) : undefined;
    if (stopped) return;
    if (text !== undefined) onCode(text);
    timer = setTimeout(() => void look(read), LOOK_EVERY_MS);
  }

  function letGo() {
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  }

  void start();
  return () => {
    stopped = true;
    clearTimeout(timer);
    letGo();
  };
}
