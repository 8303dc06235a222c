import { describe, expect, it } from 'vitest';
import type { BuiltCeiling } from '../../src/building/ceiling/shape.ts';
import { lampsOf } from '../../src/building/lamps.ts';
import { DROP_M, type Lit } from '../../src/building/spots.ts';
import { rectangleOf } from '../../src/museum/plan/ceilings.ts';
import { box } from '../scene/room/small-museum.ts';

const DOME = { kind: 'dome', centre: [4, 3], radiusM: 2, riseM: 1.5, oculusM: 0.3, level: 1 } as const;
const dome: BuiltCeiling = { kind: 'dome', dome: DOME };
const vault: BuiltCeiling = {
  kind: 'vault',
  vault: { kind: 'vault', riseM: 1.5 },
  room: rectangleOf(box.outline)!,
};

const objectAt = (x: number, z: number): Lit => ({
  position: [x, 0.9, z],
  facing: [0, 1],
  work: { kind: 'object', dimensions: { widthM: 0.4, heightM: 0.5 } },
  item: { place: { kind: 'plinth' } },
});
const pictureOn = (z: 0 | 6, x: number): Lit => ({
  position: [x, 1.55, z],
  facing: [0, z === 0 ? 1 : -1],
  work: { kind: 'picture', dimensions: { widthM: 1, heightM: 1 } },
  item: { place: { kind: 'wall' } },
});
const endPicture: Lit = { ...pictureOn(0, 0), position: [0, 1.55, 3], facing: [1, 0] };

describe('lamps under a dome', () => {
  it('hang from the level ceiling where that is near', () => {
    for (const [x, z] of [
      [4, 0.6],
      [5.8, 2.4],
      [2, 2],
    ] as const) {
      const { spots, rodTopsM } = lampsOf(box, dome, [objectAt(x, z)]);
      const [at, , across] = spots[0]!.position;
      expect(rodTopsM[0]! - spots[0]!.position[1]).toBeCloseTo(DROP_M, 9);
      expect(Math.hypot(at - 4, across - 3)).toBeGreaterThan(DOME.radiusM);
    }
  });

  it('hang from the dome over what stands in its middle, clear of its eye', () => {
    const { spots, rodTopsM } = lampsOf(box, dome, [objectAt(4, 3)]);
    expect(rodTopsM[0]!).toBeGreaterThan(box.heightM + 1);
    expect(Math.hypot(spots[0]!.position[0] - 4, spots[0]!.position[2] - 3)).toBeGreaterThan(DOME.oculusM);
  });
});

describe('lamps under a vault', () => {
  it('share the rail of a side with what stands below it', () => {
    const { spots, rails } = lampsOf(box, vault, [pictureOn(0, 3), objectAt(6, 0.8)]);
    expect(rails).toHaveLength(1);
    for (const { position } of spots) expect(position[2]).toBeCloseTo(rails[0]!.from[2], 9);
  });

  it('hang from rails across for all else, which end at those along the sides', () => {
    const along = lampsOf(box, vault, [pictureOn(0, 3), pictureOn(6, 3), endPicture]).rails;
    expect(along).toHaveLength(3);
    const [one, other, across] = along;
    expect(across!.from[2] + across!.to[2]).toBeCloseTo(6, 9);
    expect(Math.abs(across!.to[2] - across!.from[2])).toBeCloseTo(Math.abs(one!.from[2] - other!.from[2]), 9);
    const alone = lampsOf(box, vault, [endPicture]).rails;
    expect(Math.abs(alone[0]!.to[2] - alone[0]!.from[2])).toBeCloseTo(6, 9);
  });
});
