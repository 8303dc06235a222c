import { credentialsFor } from '../../museum/api-host.ts';
import { type Detour, detourOf } from './page-files.ts';

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

const TRIES = 2;
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

/**
 * Fetches a file, by its detour first where there is one; tries once more after a pause, and gives up on what never ends.
 */
export async function fetchBlob(
  platform: LoaderPlatform,
  url: string,
  signal: AbortSignal,
  {
    detour = detourOf(url),
    tries = TRIES,
  }: { readonly detour?: Detour | undefined; readonly tries?: number } = {},
): Promise<Blob> {
  if (detour) {
    try {
      return await load(platform, detour.url, { signal: limited(signal), credentials: 'omit' });
    } catch (error) {
      if (signal.aborted) throw error;
      detour.failed();
    }
  }
  return attempt({ platform, signal, tries }, (limit) =>
    load(platform, url, { signal: limit, credentials: credentialsFor(url) }),
  );
}

async function load(
  platform: LoaderPlatform,
  url: string,
  init: { signal: AbortSignal; credentials: RequestCredentials },
): Promise<Blob> {
  const response = await platform.fetch(url, init);
  // Without the address, which may be a signed one.
  if (!response.ok) throw new Error(`file answered ${response.status}`);
  return response.blob();
}

const limited = (signal: AbortSignal) => AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);

type Attempt = { readonly platform: LoaderPlatform; readonly signal: AbortSignal; readonly tries: number };

async function attempt<T>(
  { platform, signal, tries }: Attempt,
  load: (limit: AbortSignal) => Promise<T>,
): Promise<T> {
  for (let left = tries - 1; ; left--) {
    try {
      return await load(limited(signal));
    } catch (error) {
      if (signal.aborted || left === 0) throw error;
      await platform.wait(PAUSE_MS, signal);
    }
  }
}
