import { describe, expect, it, vi } from 'vitest';
import { passOn } from '../../../src/features/share/pass-on.ts';

const link = { url: 'https://museum.example/en/rooms/hall?view=1,2,3,4', title: 'The Hall' };
const clipboard = (writeText: () => Promise<void>) => ({ writeText }) as unknown as Clipboard;
const device = (navigator: Partial<Navigator>, coarse = false) => ({
  navigator,
  matchMedia: () => ({ matches: coarse }),
});

describe('an address', () => {
  it('is shared the device’s own way where it is held in the hand', async () => {
    const share = vi.fn(async () => undefined);
    expect(await passOn(link, device({ share }, true))).toBe('shared');
    expect(share).toHaveBeenCalledWith(link);
  });

  it('is copied where a mouse is, or where sharing fails', async () => {
    const writeText = vi.fn(async () => undefined);
    const share = vi.fn(async () => Promise.reject(new Error('no')));
    expect(await passOn(link, device({ share, clipboard: clipboard(writeText) }))).toBe('copied');
    expect(share).not.toHaveBeenCalled();
    expect(await passOn(link, device({ share, clipboard: clipboard(writeText) }, true))).toBe('copied');
    expect(writeText).toHaveBeenCalledWith(link.url);
  });

  it('goes nowhere for who gave up', async () => {
    const writeText = vi.fn(async () => undefined);
    const share = () => Promise.reject(new DOMException('', 'AbortError'));
    expect(await passOn(link, device({ share, clipboard: clipboard(writeText) }, true))).toBe('given-up');
    expect(writeText).not.toHaveBeenCalled();
  });

  it.each([{}, { clipboard: clipboard(() => Promise.reject(new Error('denied'))) }])(
    'is told to have failed where nothing can be copied',
    async (navigator) => expect(await passOn(link, device(navigator))).toBe('failed'),
  );
});
