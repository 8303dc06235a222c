import { describe, expect, it } from 'vitest';
import { type FramedArea, frameArea } from '../../../src/museum/tours/framing.ts';
import { lensFor } from '../../../src/scene/engine/lens.ts';

const EYES = [1.2, 2] as const;
const SHAPES = { '16:9': 16 / 9, '4:3': 4 / 3, '9:19.5': 9 / 19.5, 'above a sheet': 390 / 400 };
const AREAS: Record<string, FramedArea> = {
  'a wide picture': { widthM: 3.2, heightM: 1.2, middleM: 1.55 },
  'a tall picture': { widthM: 0.64, heightM: 2, middleM: 1.55 },
  'a detail as large as a hand': { widthM: 0.09, heightM: 0.07, middleM: 1.4 },
  'a detail high up': { widthM: 0.5, heightM: 0.5, middleM: 3.4 },
  'a detail near the floor': { widthM: 0.3, heightM: 0.2, middleM: 0.3 },
};

/** The corners of an area in a picture, from −1 to 1 at its edges. */
function corners(area: FramedArea, aspect: number, leastM: number) {
  const lens = lensFor(aspect);
  const { awayM, eyeM, pitch } = frameArea(area, lens, EYES, leastM);
  return [-1, 1].flatMap((side) =>
    [-1, 1].map((end) => {
      const rise = area.middleM + (end * area.heightM) / 2 - eyeM;
      const depth = awayM * Math.cos(pitch) + rise * Math.sin(pitch);
      return [
        (side * area.widthM) / 2 / depth / lens.tanHalfH,
        (rise * Math.cos(pitch) - awayM * Math.sin(pitch)) / depth / lens.tanHalfV,
      ] as const;
    }),
  );
}

describe.each(Object.entries(SHAPES))('in a picture of %s', (_, aspect) => {
  it.each(Object.entries(AREAS))('all of %s is seen, with air around it', (_name, area) => {
    for (const [x, y] of corners(area, aspect, 0.1)) {
      expect(Math.abs(x)).toBeLessThanOrEqual(0.89);
      expect(Math.abs(y)).toBeLessThanOrEqual(0.89);
    }
  });

  const level = Object.entries(AREAS).filter(([, { middleM }]) => middleM >= EYES[0] && middleM <= EYES[1]);
  it.each(level)('%s fills it as far as it can', (_name, area) => {
    const most = Math.max(...corners(area, aspect, 0.01).flat().map(Math.abs));
    expect(most).toBeGreaterThan(0.8);
  });
});

describe('the eyes', () => {
  const lens = lensFor(16 / 9);
  it('are level with what is within their range', () => {
    const { eyeM, pitch } = frameArea({ widthM: 1, heightM: 1, middleM: 1.55 }, lens, EYES, 0.1);
    expect([eyeM, pitch]).toEqual([1.55, 0]);
  });

  it('look up at what is above it', () => {
    const { eyeM, pitch } = frameArea({ widthM: 1, heightM: 1, middleM: 3 }, lens, EYES, 0.1);
    expect(eyeM).toBe(2);
    expect(pitch).toBeGreaterThan(0.3);
  });

  it('step back rather than look up too steeply', () => {
    const { pitch } = frameArea({ widthM: 0.1, heightM: 0.1, middleM: 4 }, lens, EYES, 0.1);
    expect(pitch).toBeCloseTo(0.45);
  });

  it('come no nearer than they are allowed', () => {
    expect(frameArea({ widthM: 0.01, heightM: 0.01, middleM: 1.5 }, lens, EYES, 0.5).awayM).toBe(0.5);
  });
});
