import { describe, expect, it, vi } from 'vitest';
import type { ImageService } from '../../src/museum/format/works.ts';
import { normalizeBase, withBase, withoutBase } from '../../src/platform/base.ts';
import { chooseQuality, mostQuality } from '../../src/platform/device.ts';
import { fileForWidth, imageFiles, regionPieces, srcSetOf } from '../../src/platform/iiif.ts';
import { nearestRoom, waysFrom } from '../../src/platform/plans.ts';
import { createDeviceStorage } from '../../src/platform/storage.ts';
import { hall, plan } from '../app/small-museum.ts';

describe('the base path', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['/museum', '/museum/'],
    ['museum/', '/museum/'],
  ])('%j is written %j', (given, written) => expect(normalizeBase(given)).toBe(written));

  it('goes before an address and comes off again', () => {
    expect(withBase('/museum/', '/fr/list')).toBe('/museum/fr/list');
    expect(withoutBase('/museum/', '/museum/fr/list')).toBe('/fr/list');
    expect(withoutBase('/museum/', '/museum')).toBe('/');
    expect(withoutBase('/museum/', '/elsewhere')).toBeUndefined();
  });
});

describe('the quality a device is trusted with', () => {
  const desk = { cores: 12, memoryGb: 16, coarsePointer: false, pixelRatio: 1, softwareRendered: false };
  it.each([
    ['a strong desktop', desk, 'high'],
    ['a desktop without a graphics card', { ...desk, softwareRendered: true }, 'low'],
    ['two cores', { ...desk, cores: 2 }, 'medium'],
    ['a small phone', { ...desk, cores: 4, memoryGb: 2, coarsePointer: true, pixelRatio: 3 }, 'low'],
    ['a strong phone', { ...desk, cores: 8, memoryGb: 8, coarsePointer: true, pixelRatio: 3 }, 'medium'],
    [
      'a browser that tells nothing',
      { coarsePointer: false, pixelRatio: 2, softwareRendered: false },
      'medium',
    ],
  ] as const)('%s: %s', (_, facts, quality) => expect(chooseQuality(facts)).toBe(quality));

  it.each([
    ['two cores', { ...desk, cores: 2 }, 'high'],
    ['a desktop without a graphics card', { ...desk, softwareRendered: true }, 'low'],
    ['little memory', { ...desk, memoryGb: 2 }, 'low'],
    ['not much memory', { ...desk, memoryGb: 3 }, 'medium'],
    ['a browser that tells nothing', { coarsePointer: true, pixelRatio: 2, softwareRendered: false }, 'high'],
  ] as const)('%s, proven fast (%o): at most %s', (_, facts, quality) =>
    expect(mostQuality(facts)).toBe(quality),
  );
});

describe('a picture’s files', () => {
  const image = hall.works.works[0]!.image;

  it('are named as IIIF 3 names them', () => {
    expect(imageFiles(image, '/files/')[0]?.url).toBe('/files/images/rose/full/256,128/0/default.webp');
  });

  it('are named as IIIF 2 names them', () => {
    const [first] = imageFiles({ ...image, type: 'ImageService2' }, '/files/');
    expect(first?.url).toBe('/files/images/rose/full/256,/0/default.webp');
  });

  it('keep an absolute address', () => {
    const [first] = imageFiles({ ...image, id: 'https://iiif.example/x' }, '/files/');
    expect(first?.url).toMatch(/^https:\/\/iiif\.example\/x\/full\//);
  });

  it('are asked of a service that scales where none are listed', () => {
    const { sizes: _, ...unlisted } = image;
    expect(imageFiles({ ...unlisted, profile: 'level2' }, '/').map(({ width }) => width)).toEqual([
      256, 512, 1024, 2048,
    ]);
    expect(imageFiles(unlisted, '/').map(({ width }) => width)).toEqual([2048]);
  });

  it('make a srcset, and the one for a width', () => {
    const files = imageFiles(image, '/');
    expect(srcSetOf(files)).toContain('/full/1024,512/0/default.webp 1024w');
    expect(fileForWidth(files, 300).width).toBe(1024);
    expect(fileForWidth(files, 9000).width).toBe(2048);
  });
});

describe('a part of a picture', () => {
  const image = {
    id: 'images/x',
    type: 'ImageService3',
    profile: 'level0',
    width: 4096,
    height: 2048,
    format: 'avif',
    sizes: [512, 1024, 2048].map((width) => ({ width, height: width / 2 })),
    tiles: [{ width: 512, scaleFactors: [1, 2, 4] }],
  } as const satisfies ImageService;

  it('that is large comes with a small file of the whole', () => {
    const { box, pieces } = regionPieces(image, '/f/', { x: 0, y: 0, width: 0.5, height: 0.5 }, 500);
    expect(box).toEqual({ x: 0, y: 0, width: 2048, height: 1024 });
    expect(pieces).toEqual([
      { x: 0, y: 0, width: 4096, height: 2048, url: '/f/images/x/full/1024,512/0/default.avif' },
    ]);
  });

  it('that is small comes as the tiles that cover it', () => {
    const { box, pieces } = regionPieces(image, '/f/', { x: 0.1, y: 0.5, width: 0.1, height: 0.1 }, 900);
    expect(box).toEqual({ x: 409, y: 1024, width: 410, height: 205 });
    expect(pieces.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [0, 1024, 512, 512],
      [512, 1024, 512, 512],
    ]);
    expect(pieces[1]?.url).toBe('/f/images/x/512,1024,512,512/512,512/0/default.avif');
  });

  it('is cut by a service that cuts', () => {
    const service = { ...image, id: 'https://iiif.example/x', profile: 'level2' } as const;
    const { pieces } = regionPieces(service, '/f/', { x: 0.5, y: 0.5, width: 0.5, height: 0.5 }, 900);
    expect(pieces[0]?.url).toBe('https://iiif.example/x/2048,1024,2048,1024/900,450/0/default.avif');
  });
});

describe('ways between rooms', () => {
  it('are found from both sides', () => {
    expect(waysFrom([plan], 'gallery').map(({ to }) => to.id)).toEqual(['hall', 'salon']);
  });

  it('lead to the nearest room that is open', () => {
    expect(nearestRoom([plan], 'salon', () => true)?.id).toBe('gallery');
    expect(nearestRoom([plan], 'salon', ({ id }) => id === 'hall')?.id).toBe('hall');
    expect(nearestRoom([plan], 'salon', () => false)).toBeUndefined();
  });
});

describe('what is kept on the device', () => {
  it('is kept for the page where the browser refuses', () => {
    const storage = createDeviceStorage(() => {
      throw new Error('denied');
    });
    storage.set('moved', 'yes');
    expect(storage.get('moved')).toBe('yes');
  });

  it('is the last that was set where the device has no more room for it', () => {
    const setItem = () => {
      throw new Error('full');
    };
    const storage = createDeviceStorage(() => ({ getItem: () => 'old', setItem }));
    expect([storage.get('trail'), storage.keeps('trail')]).toEqual(['old', true]);
    storage.set('trail', 'new');
    expect([storage.get('trail'), storage.keeps('trail')]).toEqual(['new', false]);
  });

  it('lies under the program’s own name', () => {
    const area = { getItem: vi.fn(() => null), setItem: vi.fn() };
    createDeviceStorage(() => area).set('moved', 'yes');
    expect(area.setItem).toHaveBeenCalledWith('enfilade.moved', 'yes');
  });
});
