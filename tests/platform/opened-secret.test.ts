import { expect, it, vi } from 'vitest';
import { createOpenedSecret } from '../../src/platform/opened-secret.ts';

/** As much of a window as the address bar is. */
function barAt(address: string) {
  const bar = { url: new URL(address, 'https://museum.example'), onHash: () => {} };
  const window = {
    get location() {
      return bar.url;
    },
    history: {
      state: { below: 'kept' },
      replaceState: vi.fn((_state: unknown, _title: string, path: string) => {
        bar.url = new URL(path, bar.url);
      }),
    },
    addEventListener: (_type: string, listener: () => void) => {
      bar.onHash = listener;
    },
    removeEventListener: vi.fn(),
  };
  return { bar, window: window as never as Window, history: window.history };
}

const holds = (path: string) => path.endsWith('/card');

it('takes the secret out of the address at once, and keeps it in memory', () => {
  const { bar, window, history } = barAt('/fr/card?a=b#secret');
  const opened = createOpenedSecret(window, holds);
  expect(opened.get()).toBe('secret');
  expect(bar.url.href).toBe('https://museum.example/fr/card?a=b');
  expect(history.replaceState).toHaveBeenCalledWith({ below: 'kept' }, '', '/fr/card?a=b');
});

it('leaves the fragment of every other page alone', () => {
  const { bar, window } = barAt('/fr/list#main');
  expect(createOpenedSecret(window, holds).get()).toBeNull();
  expect(bar.url.hash).toBe('#main');
});

it('takes the next one that is opened in the same place, and tells of it', () => {
  const { bar, window } = barAt('/fr/card');
  const opened = createOpenedSecret(window, holds);
  const listener = vi.fn();
  const stop = opened.subscribe(listener);
  expect(opened.get()).toBeNull();
  bar.url = new URL('/fr/card#next', bar.url);
  bar.onHash();
  expect([opened.get(), bar.url.hash, listener.mock.calls.length]).toEqual(['next', '', 1]);
  stop();
  bar.url = new URL('/fr/card#third', bar.url);
  bar.onHash();
  expect(listener).toHaveBeenCalledOnce();
});
