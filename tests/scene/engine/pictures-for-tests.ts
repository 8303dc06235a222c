import { vi } from 'vitest';
import type { ImageService } from '../../../src/museum/format/works.ts';
import type { LoaderPlatform } from '../../../src/scene/engine/picture-loader.ts';
import { Pictures } from '../../../src/scene/engine/picture-provider.ts';

export const sizes = [128, 256, 512, 1024, 2048].map((width) => ({ width, height: width / 2 }));

export const image = (id: string, more: Partial<ImageService> = {}): ImageService => ({
  id: `images/${id}`,
  type: 'ImageService3',
  profile: 'level0',
  width: 2048,
  height: 1024,
  format: 'webp',
  sizes,
  ...more,
});

/** A browser whose answers wait until they are let go, and that counts open bitmaps. */
export function fakePlatform() {
  const asked: string[] = [];
  const aborted: string[] = [];
  const waiting: { url: string; answer: (response: Response) => void; fail: (error: Error) => void }[] = [];
  const open = new Set<ImageBitmap>();
  const platform: LoaderPlatform = {
    fetch: (url, { signal }) =>
      new Promise((resolve, reject) => {
        asked.push(url);
        waiting.push({ url, answer: resolve, fail: reject });
        signal.addEventListener('abort', () => {
          aborted.push(url);
          reject(signal.reason);
        });
      }),
    createImageBitmap: async () => {
      const bitmap = { width: 4, height: 2, close: () => open.delete(bitmap) } as unknown as ImageBitmap;
      open.add(bitmap);
      return bitmap;
    },
    wait: async () => {},
  };
  const answer = async (status = 200, body: BodyInit = 'file') => {
    for (const { answer: give } of waiting.splice(0)) give(new Response(body, { status }));
    await settled();
  };
  /** The size's width in each address asked for. */
  const widths = () => asked.map((url) => Number(/full\/(\d+),/.exec(url)?.[1]));
  return { platform, asked, aborted, waiting, open, answer, widths };
}

/** Lets all promises that can go on go on. */
export async function settled() {
  for (let i = 0; i < 30; i++) await Promise.resolve();
}

export function fakePictures(maxBytes = 1e9) {
  const browser = fakePlatform();
  const onArrival = vi.fn();
  let nowMs = 0;
  const pictures = new Pictures({ maxBytes, onArrival, platform: browser.platform, now: () => nowMs });
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { ...browser, pictures, onArrival, pass };
}
