import { describe, expect, it } from 'vitest';
import {
  type Address,
  differsByFull,
  formatAddress,
  parseAddress,
  withoutDetail,
  withoutFull,
  withView,
} from '../../src/museum/addresses.ts';

const ADDRESSES: [string, Address][] = [
  ['/fr', { kind: 'home', lang: 'fr' }],
  ['/zh-Hant', { kind: 'home', lang: 'zh-Hant' }],
  ['/en/list', { kind: 'list', lang: 'en' }],
  ['/en/list/wings/east', { kind: 'wing', lang: 'en', wing: 'east' }],
  ['/fr/sign-in', { kind: 'sign-in', lang: 'fr' }],
  ['/fr/sign-in/link', { kind: 'sign-in-link', lang: 'fr' }],
  ['/zh-Hant/card', { kind: 'card', lang: 'zh-Hant' }],
  ['/en/account', { kind: 'account', lang: 'en' }],
  ['/fr/rooms/rotunda', { kind: 'room', lang: 'fr', view: '3d', room: 'rotunda' }],
  ['/fr/list/rooms/rotunda', { kind: 'room', lang: 'fr', view: 'list', room: 'rotunda' }],
  ['/en/rooms/a-1/works/b-2', { kind: 'work', lang: 'en', view: '3d', room: 'a-1', work: 'b-2' }],
  ['/en/list/rooms/a-1/works/b-2', { kind: 'work', lang: 'en', view: 'list', room: 'a-1', work: 'b-2' }],
  [
    '/en/list/rooms/a-1/works/b-2/details/c-3',
    { kind: 'work', lang: 'en', view: 'list', room: 'a-1', work: 'b-2', detail: 'c-3' },
  ],
  [
    '/en/rooms/a-1/works/b-2/details/c-3/full',
    { kind: 'work', lang: 'en', view: '3d', room: 'a-1', work: 'b-2', detail: 'c-3', full: true },
  ],
  [
    '/fr/rooms/dust/works/mandelbrot/full',
    { kind: 'work', lang: 'fr', view: '3d', room: 'dust', work: 'mandelbrot', full: true },
  ],
];

describe('an address', () => {
  it.each(ADDRESSES)('%s is read and written the same', (path, address) => {
    expect(parseAddress(path)).toEqual(address);
    expect(parseAddress(`${path}/`)).toEqual(address);
    expect(formatAddress(address)).toBe(path);
  });

  it.each([
    '',
    '/',
    '/french',
    '/fr/rooms',
    '/fr/sign-in/links',
    '/fr/account/ada',
    '/sign-in',
    '/fr/wings/east',
    '/fr/list/wings',
    '/fr/list/wings/east/rooms/hall',
    '/fr/rooms/Rotunda',
    '/fr/rooms/../salon',
    '/fr/rooms/rotunda/works',
    '/fr/rooms/rotunda/works/a/b',
    '/fr/rooms/rotunda/full',
    '/fr/rooms/rotunda/works/a/full/full',
    '/fr/rooms/rotunda/works/a/details',
    '/fr/rooms/rotunda/works/a/full/details/b',
    '/fr/rooms/rotunda/details/b',
    '/fr/list/list',
    '/fr/rooms/rotunda//',
    '/fr/rooms/rotunda\n',
    '/api/session',
  ])('is not %j', (path) => {
    expect(parseAddress(path)).toBeUndefined();
  });

  it('of a picture that fills the screen leads back to its work', () => {
    const full = parseAddress('/fr/rooms/dust/works/mandelbrot/full')!;
    expect(formatAddress(withoutFull(full))).toBe('/fr/rooms/dust/works/mandelbrot');
    expect(withoutFull({ kind: 'list', lang: 'fr' })).toEqual({ kind: 'list', lang: 'fr' });
    expect(differsByFull(full, withoutFull(full))).toBe(true);
    expect(differsByFull(full, full)).toBe(false);
    expect(differsByFull(full, withView(withoutFull(full), 'list'))).toBe(false);
  });

  it('of a detail leads back to the whole work', () => {
    const detail = parseAddress('/en/rooms/a-1/works/b-2/details/c-3')!;
    expect(formatAddress(withoutDetail(detail))).toBe('/en/rooms/a-1/works/b-2');
    expect(withoutDetail({ kind: 'list', lang: 'fr' })).toEqual({ kind: 'list', lang: 'fr' });
  });

  it('stays at the same room and work in the other view, and comes back', () => {
    for (const [, address] of ADDRESSES) {
      const listed = withView(address, 'list');
      expect(formatAddress(listed)).toContain('/list');
      expect(formatAddress(withView(listed, '3d'))).not.toContain('/list');
    }
    const work = parseAddress('/en/rooms/a-1/works/b-2')!;
    expect(withView(withView(work, 'list'), '3d')).toEqual(work);
  });
});
