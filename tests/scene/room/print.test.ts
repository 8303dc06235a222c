import * as THREE from 'three';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { linearColor } from '../../../src/building/surface-kinds.ts';
import { HALF, QUARTER, WHOLE } from '../../../src/scene/room/choose-sizes.ts';
import { CARD_COLORS, Press, type Print, shrink } from '../../../src/scene/room/print.ts';
import { printBytes, printTexture } from '../../../src/scene/room/print-texture.ts';

/** A canvas that gives back `pixel` everywhere. */
function stubCanvas(pixel: readonly number[]) {
  const pen = {
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => pixel[i % 4]!),
    }),
  };
  const canvas = { width: 0, height: 0, getContext: vi.fn(() => pen) };
  vi.stubGlobal('document', { createElement: () => canvas });
  return canvas;
}
const empty = (width: number, height: number): Print => ({
  bytes: new Uint8Array(width * height),
  width,
  height,
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a card’s print', () => {
  it.each([
    [255, 255],
    [0, 0],
    [128, undefined],
  ])('of grey %i is its share of paper in linear light', (grey, share) => {
    stubCanvas([grey, grey, grey, 255]);
    const print = empty(1, 1);
    new Press(document.createElement('canvas')).card(print, { x: 0, y: 0, width: 1, height: 1 }, () => {});
    const green = (hex: string) => linearColor(hex)[1];
    const [ink, paper] = [green(CARD_COLORS.ink), green(CARD_COLORS.paper)];
    const drawn = (18 + (244 - 18) * (grey / 255)) / 255;
    const linear = ((drawn + 0.055) / 1.055) ** 2.4;
    expect(print.bytes[0]! / 255).toBeCloseTo(
      share === undefined ? (linear - ink) / (paper - ink) : share / 255,
      2,
    );
  });

  it('takes its place on the sheet and no other', () => {
    stubCanvas([255, 255, 255, 255]);
    const print = empty(4, 3);
    new Press(document.createElement('canvas')).card(print, { x: 1, y: 1, width: 2, height: 2 }, () => {});
    expect([...print.bytes]).toEqual([0, 0, 0, 0, 0, 255, 255, 0, 0, 255, 255, 0]);
  });
});

it('letters on a wall are their coverage, whatever their colour', () => {
  stubCanvas([255, 255, 255, 77]);
  const print = empty(2, 1);
  new Press(document.createElement('canvas')).letters(print, { x: 0, y: 0, width: 2, height: 1 }, () => {});
  expect([...print.bytes]).toEqual([77, 77]);
});

it('the canvas is freed', () => {
  const canvas = stubCanvas([0, 0, 0, 0]);
  const press = new Press(document.createElement('canvas'));
  press.card(empty(9, 9), { x: 0, y: 0, width: 9, height: 9 }, () => {});
  expect([canvas.width, canvas.height]).toEqual([9, 9]);
  press.dispose();
  expect([canvas.width, canvas.height]).toEqual([0, 0]);
});

describe('a smaller print', () => {
  const print: Print = { width: 4, height: 4, bytes: Uint8Array.from({ length: 16 }, (_, i) => i * 10) };

  it('is the mean of what it stands for', () => {
    expect(shrink(print, HALF)).toEqual({ width: 2, height: 2, bytes: Uint8Array.of(25, 45, 105, 125) });
    expect(shrink(print, QUARTER)).toEqual({ width: 1, height: 1, bytes: Uint8Array.of(75) });
  });

  it('is itself as a whole', () => {
    expect(shrink(print, WHOLE)).toBe(print);
  });
});

it('a print takes a byte a pixel on the GPU, its smaller sizes a third more', () => {
  const texture = printTexture(empty(360, 244));
  expect(texture).toMatchObject({
    format: THREE.RedFormat,
    type: THREE.UnsignedByteType,
    colorSpace: THREE.NoColorSpace,
    generateMipmaps: true,
    minFilter: THREE.LinearMipmapLinearFilter,
    flipY: true,
  });
  let bytes = 0;
  for (let w = 360, h = 244; w > 0 || h > 0; w >>= 1, h >>= 1) bytes += Math.max(1, w) * Math.max(1, h);
  expect(printBytes({ width: 360, height: 244 }) / bytes).toBeCloseTo(1, 2);
});
