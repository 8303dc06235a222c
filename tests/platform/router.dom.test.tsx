import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Address } from '../../src/museum/addresses.ts';
import { createRouter, type Router } from '../../src/platform/router.ts';

const room: Address = { kind: 'room', lang: 'fr', view: '3d', room: 'hall' };
const work: Address = { ...room, kind: 'work', work: 'rose' };
let router: Router;

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  window.history.pushState(null, '', '/museum/fr');
  router = createRouter({ base: '/museum/', window });
});
afterEach(() => router.dispose());

describe('the router', () => {
  it('reads the address below the base path', () => {
    expect(router.get()).toEqual({
      path: '/fr',
      address: { kind: 'home', lang: 'fr' },
      search: '',
      cause: 'start',
    });
  });

  it('writes addresses below the base path', () => {
    router.go(work);
    expect(window.location.pathname).toBe('/museum/fr/rooms/hall/works/rose');
    expect(router.get()).toMatchObject({ address: work, cause: 'go' });
  });

  it('adds an entry for each place, so that back leads to the one before', async () => {
    router.go(room);
    router.go(work);
    window.history.back();
    await settled();
    expect(router.get()).toMatchObject({ address: room, cause: 'history' });
  });

  it('adds none for a place one is at already', () => {
    const { length } = window.history;
    router.go({ kind: 'home', lang: 'fr' });
    expect(window.history.length).toBe(length);
  });

  it('leaves a work for the room it was opened from without a trace', async () => {
    router.go(room);
    router.go(work);
    router.leaveTo(room);
    await settled();
    expect(router.get()).toMatchObject({ address: room, cause: 'stay' });
    window.history.back();
    await settled();
    expect(router.get().path).toBe('/fr');
  });

  it('replaces a work that was opened by its address', () => {
    router.go(work);
    const { length } = window.history;
    router.leaveTo(room);
    expect(window.history.length).toBe(length);
    expect(router.get().address).toEqual(room);
  });

  it('shows a change only once it is prepared', async () => {
    router.dispose();
    let ready = () => {};
    const prepared = new Promise<void>((resolve) => {
      ready = resolve;
    });
    router = createRouter({ base: '/museum/', window, prepare: () => prepared });
    router.go({ kind: 'home', lang: 'en' });
    expect(router.get().address?.lang).toBe('fr');
    ready();
    await settled();
    expect(router.get().address?.lang).toBe('en');
  });
});
