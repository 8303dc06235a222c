import { afterEach, describe, expect, it, vi } from 'vitest';
import { OWN_ADDRESSES } from '../../../src/museum/file-addresses.ts';
import { fetchBlob, type LoaderPlatform } from '../../../src/scene/engine/fetch-file.ts';
import { pageFiles } from '../../../src/scene/engine/page-files.ts';

const OWN = '/api/rooms/salon/a.avif';
const ELSEWHERE = 'https://files.example/1.x/rooms/salon/a.avif';

afterEach(() => {
  pageFiles.addresses = OWN_ADDRESSES;
});

/** Addresses answer with their status; the others not at all. */
function platformOf(statuses: Readonly<Record<string, number>>) {
  const asked: [url: string, credentials: string][] = [];
  const platform: LoaderPlatform = {
    async fetch(url, { credentials, signal }) {
      asked.push([url, credentials]);
      signal.throwIfAborted();
      const status = statuses[url];
      if (status === undefined) throw new TypeError('down');
      return new Response(url, { status });
    },
    createImageBitmap: () => Promise.reject(new Error('not here')),
    wait: async () => {},
  };
  return { asked, platform };
}

const go = (platform: LoaderPlatform, signal = new AbortController().signal) =>
  fetchBlob(platform, OWN, signal).then((blob) => blob.text());

describe('a file that is had elsewhere', () => {
  it('is fetched there, without the visitor’s cookie', async () => {
    pageFiles.addresses = { elsewhere: () => ELSEWHERE, failed: vi.fn() };
    const { asked, platform } = platformOf({ [ELSEWHERE]: 200 });
    expect(await go(platform)).toBe(ELSEWHERE);
    expect(asked).toEqual([[ELSEWHERE, 'omit']]);
    expect(pageFiles.addresses.failed).not.toHaveBeenCalled();
  });

  it.each([
    ['is refused there', { [ELSEWHERE]: 403, [OWN]: 200 }],
    ['can’t be reached there', { [OWN]: 200 }],
  ])('comes from its own address where it %s, and that is told', async (_what, statuses) => {
    pageFiles.addresses = { elsewhere: () => ELSEWHERE, failed: vi.fn() };
    const { asked, platform } = platformOf(statuses);
    expect(await go(platform)).toBe(OWN);
    expect(asked.map(([url]) => url)).toEqual([ELSEWHERE, OWN]);
    expect(pageFiles.addresses.failed).toHaveBeenCalledExactlyOnceWith(OWN);
  });

  it('is asked for no more when it is given up, and an error never names a signed address', async () => {
    pageFiles.addresses = { elsewhere: () => ELSEWHERE, failed: vi.fn() };
    const { asked, platform } = platformOf({ [OWN]: 200 });
    await expect(go(platform, AbortSignal.abort())).rejects.toThrow();
    expect(asked.length).toBe(1);
    const none = platformOf({ [ELSEWHERE]: 403, [OWN]: 403 });
    await expect(go(none.platform)).rejects.toThrow(/^file answered 403$/);
  });

  it('is fetched at its own address where nothing else is said, twice at most', async () => {
    const { asked, platform } = platformOf({ [OWN]: 500 });
    await expect(go(platform)).rejects.toThrow();
    expect(asked).toEqual([
      [OWN, 'same-origin'],
      [OWN, 'same-origin'],
    ]);
  });
});
