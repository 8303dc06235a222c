import { bronze } from '../../lib/materials.ts';
import { type Mesh, standUpright, type Vec3 } from '../../lib/mesh.ts';
import { faceOutward } from '../../lib/orient.ts';
import { slopes, softMax } from '../../lib/sheet.ts';
import { surfaceNet } from '../../lib/surface-nets.ts';
import type { ObjectSource } from '../../lib/work.ts';

/**
 * Scherk's singly periodic minimal surface, the saddle tower, up the y axis: sinh x · sinh z = sin y.
 * Source: H. F. Scherk, "Bemerkungen über die kleinste Fläche innerhalb gegebener Grenzen", Crelle 13, 1835.
 */
export const saddleTower = ([x, y, z]: Vec3): number => Math.sinh(x) * Math.sinh(z) - Math.sin(y);

/** Its slope: how fast the formula's value grows across the surface. */
const slope = ([x, y, z]: Vec3): number =>
  Math.hypot(Math.cosh(x) * Math.sinh(z), Math.sinh(x) * Math.cosh(z), Math.cos(y));

const STOREYS = 5;
const HALF_HEIGHT = (STOREYS * Math.PI) / 2;
const RADIUS = 2.5;
const HALF_WALL = 0.17;
const BLUNTING = 0.07;
const ROUNDING = 0.24;
const HEIGHT_M = 1.6;
const CELLS = 190;

/** The wall, cut round by a cylinder and level at both ends; negative inside, in the formula's own units. */
function tower([x, y, z]: Vec3): number {
  // Storeys are π high; the tower begins and ends where the section is a straight cross.
  const p: Vec3 = [x, y + HALF_HEIGHT, z];
  const across = saddleTower(p) / Math.max(0.25, slope(p));
  const wall = Math.hypot(across, BLUNTING) - Math.hypot(HALF_WALL, BLUNTING);
  const round = softMax(wall, Math.hypot(x, z) - RADIUS, ROUNDING);
  return softMax(round, Math.abs(y) - HALF_HEIGHT, ROUNDING);
}

/** Five storeys of saddles in bronze. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 24, elevationDeg: 20, backdrop: '#56666a' },
  build(): Mesh {
    const net = surfaceNet(tower, HALF_HEIGHT * 1.03, CELLS);
    return faceOutward({
      positions: standUpright(net.positions, HEIGHT_M),
      normals: slopes(tower, net.positions, 4e-3),
      indices: net.indices,
      material: bronze,
    });
  },
};
