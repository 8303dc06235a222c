import { describe, expect, it } from 'vitest';
import { areaOf, type Facet, intoPlane, onPlane } from '../../src/building/facet.ts';
import { addFrame, FRAME_GAP_M, frameSizes, hangPlane } from '../../src/building/frames.ts';
import { RoomParts } from '../../src/building/parts.ts';
import { frameSurface, SURFACE } from '../../src/building/surface-kinds.ts';
import { cross, dot, sub, type Vec3 } from '../../src/building/vec.ts';
import { writeMesh } from '../../src/building/write-mesh.ts';
import { FRAME_PROFILES } from '../../src/museum/format/frame.ts';
import type { Frame } from '../../src/museum/format/room.ts';
import type { PlacedWork } from '../../src/museum/hang/place-works.ts';

const hung = (frame: Frame): PlacedWork =>
  ({
    work: { id: 'wave', kind: 'picture', dimensions: { widthM: 1.2, heightM: 0.8 } },
    item: { work: 'wave' },
    position: [3, 1.55, -2],
    facing: [0.6, 0.8],
    frame,
  }) as unknown as PlacedWork;

const plain: Frame = { color: '#2b2320', widthM: 0.06, depthM: 0.05 };
const frames: readonly (readonly [string, Frame])[] = [
  ...FRAME_PROFILES.flatMap((profile): [string, Frame][] => [
    [profile, { ...plain, profile }],
    [`${profile} with a mat`, { ...plain, profile, matM: 0.07 }],
    [`narrow ${profile}`, { ...plain, profile, widthM: 0.008, depthM: 0.012 }],
  ]),
  ['missing', { ...plain, widthM: 0 }],
];

function facetsOf(placed: PlacedWork): readonly Facet[] {
  const parts = new RoomParts();
  addFrame(parts, placed, 0, 1);
  return parts.facets;
}

/** A facet's corners in the world, counter-clockwise for one who sees it. */
const cornersOf = ({ plane, contour }: Facet): readonly Vec3[] =>
  (areaOf(contour) > 0 ? contour : [...contour].reverse()).map((point) => onPlane(plane, point));

const keyOf = (point: Vec3) => point.map((x) => Math.round(x * 1e6)).join();

describe.each(frames)('a %s frame', (_, frame) => {
  const placed = hung(frame);
  const plane = hangPlane(placed);
  const { picture, outer, frontM, pictureM } = frameSizes(placed);
  const facets = facetsOf(placed);
  const local = facets.flatMap(cornersOf).map((point) => {
    const [u, v] = intoPlane(plane, point);
    return { u, v, out: dot(sub(point, plane.origin), plane.n) };
  });
  const front: Vec3[] = (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
  ).map(([a, b]) => onPlane(plane, [a * picture[0], b * picture[1]], pictureM));

  it('has the size that is told of it, and hangs clear of the wall', () => {
    expect(Math.max(...local.map(({ u }) => Math.abs(u)))).toBeCloseTo(outer[0], 9);
    expect(Math.max(...local.map(({ v }) => Math.abs(v)))).toBeCloseTo(outer[1], 9);
    expect(Math.min(...local.map(({ out }) => out))).toBeCloseTo(FRAME_GAP_M, 9);
    expect(Math.max(...local.map(({ out }) => out))).toBeGreaterThan(frontM - 0.002);
    // A card lies on a panel without a frame, and stands out of it by its own thickness.
    expect(Math.max(...local.map(({ out }) => out))).toBeLessThan(frontM + 0.003);
  });

  it('covers nothing of the picture', () => {
    for (const { u, v } of local)
      expect(Math.abs(u) > picture[0] - 1e-9 || Math.abs(v) > picture[1] - 1e-9).toBe(true);
  });

  it('is closed with the picture, mitres and back too, and looks outwards', () => {
    const edges = new Map<string, number>();
    let volume = 0;
    for (const corners of [...facets.map(cornersOf), front]) {
      corners.forEach((a, i) => {
        const b = corners[(i + 1) % corners.length]!;
        const edge = `${keyOf(a)} ${keyOf(b)}`;
        edges.set(edge, (edges.get(edge) ?? 0) + 1);
        if (i > 1)
          volume +=
            dot(
              sub(corners[0]!, plane.origin),
              cross(sub(corners[i - 1]!, corners[0]!), sub(a, corners[0]!)),
            ) / 6;
      });
    }
    for (const [edge, count] of edges) {
      const [a, b] = edge.split(' ');
      expect(count).toBe(1);
      expect(edges.get(`${b} ${a}`)).toBe(1);
    }
    const boxM3 = 4 * outer[0] * outer[1] * (frontM + 0.003 - FRAME_GAP_M);
    expect(volume).toBeGreaterThan(0.1 * boxM3);
    expect(volume).toBeLessThan(boxM3);
  });

  it('is made of few facets, each lit a little more or less than its wall', () => {
    expect(facets.length).toBeLessThanOrEqual(45);
    for (const { gains = [] } of facets) {
      expect(Math.min(1, ...gains)).toBeGreaterThan(0.1);
      expect(Math.max(0, ...gains)).toBeLessThan(1.3);
    }
  });

  it('has its back for shadows alone', () => {
    const hidden = facets.filter(({ isHidden }) => isHidden);
    expect(hidden).toHaveLength(1);
    const drawn = (some: readonly Facet[]) =>
      writeMesh(some, new RoomParts().charts, [{ x: 0, y: 0, width: 1, height: 1 }], { width: 1, height: 1 });
    expect(drawn(facets)).toEqual(drawn(facets.filter((facet) => !facet.isHidden)));
  });
});

it('a frame that names no profile is slim and of wood', () => {
  expect(facetsOf(hung(plain))).toEqual(facetsOf(hung({ ...plain, profile: 'slim', finish: 'wood' })));
  expect(frameSurface(plain)).toBe(SURFACE.wood);
  expect(frameSurface({ ...plain, profile: 'cushion' })).toBe(SURFACE.polishedWood);
  expect(frameSurface({ ...plain, profile: 'scoop', finish: 'paint' })).toBe(SURFACE.satin);
  expect(frameSurface({ ...plain, profile: 'box', finish: 'paint' })).toBe(SURFACE.paint);
  expect(frameSurface({ ...plain, finish: 'gilt' })).toBe(SURFACE.gilt);
});

it('the picture lies at the bottom of a box, and just below the rim of a float frame', () => {
  const depthOf = (profile: Frame['profile']) => {
    const { frontM, pictureM } = frameSizes(hung({ ...plain, profile }));
    return frontM - pictureM;
  };
  expect(depthOf('box')).toBeGreaterThan(0.035);
  expect(depthOf('float')).toBeLessThan(0.01);
});

it('a cushion’s facets share their normals where they meet, so that it looks round', () => {
  const normals = facetsOf(hung({ ...plain, profile: 'cushion' })).flatMap(({ plane, normals = [] }) =>
    normals.filter((n) => dot(n, plane.n) < 0.9999),
  );
  expect(normals.length).toBeGreaterThan(16);
  for (const n of normals) expect(Math.hypot(...n)).toBeCloseTo(1, 9);
});
