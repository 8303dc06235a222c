import { credentialsFor } from '../../museum/api-host.ts';

/** What loading needs of the browser; tests bring their own. */
export type LoaderPlatform = {
  readonly fetch: (
    url: string,
    init: { signal: AbortSignal; credentials: RequestCredentials },
  ) => Promise<Response>;
  readonly createImageBitmap: (
    source: ImageBitmapSource,
    options: ImageBitmapOptions,
  ) => Promise<ImageBitmap>;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

const ATTEMPTS = 2;
const PAUSE_MS = 800;
/** An answer that takes longer than this is taken for none. */
const PATIENCE_MS = 20_000;

export const browserPlatform = (): LoaderPlatform => ({
  fetch: (url, init) => globalThis.fetch(url, init),
  createImageBitmap: (source, options) => globalThis.createImageBitmap(source, options),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
});

/** Fetches a file; tries once more after a pause, and gives up on what never ends. */
export async function fetchBlob(platform: LoaderPlatform, url: string, signal: AbortSignal): Promise<Blob> {
  return attempt(platform, signal, async (limit) => {
    const response = await platform.fetch(url, { signal: limit, credentials: credentialsFor(url) });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return response.blob();
  });
}

async function attempt<T>(
  platform: LoaderPlatform,
  signal: AbortSignal,
  load: (limit: AbortSignal) => Promise<T>,
): Promise<T> {
  for (let left = ATTEMPTS - 1; ; left--) {
    try {
      return await load(AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]));
    } catch (error) {
      if (signal.aborted || left === 0) throw error;
      await platform.wait(PAUSE_MS, signal);
    }
  }
}
