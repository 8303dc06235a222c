import { NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import type { PlacedWork } from '../museum/hang/place-works.ts';

type Matrix = ArrayLike<number>;
type Triangle = readonly [number, number, number];

/**
 * The triangles of an object as it stands in the room, nine numbers each; `undefined` where the model can't be read (it
 * then throws no shadow). As in the scene, it is scaled to the work's height and stands centred on its base.
 */
export async function loadObject(file: string, placed: PlacedWork): Promise<Float32Array | undefined> {
  const points = await readTriangles(file).catch(() => undefined);
  if (!points || points.length === 0) return undefined;
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i++) {
    low[i % 3] = Math.min(low[i % 3]!, points[i]!);
    high[i % 3] = Math.max(high[i % 3]!, points[i]!);
  }
  const { heightM, widthM } = placed.work.dimensions;
  const tall = high[1] - low[1];
  const factor = tall > 0 ? heightM / tall : widthM / Math.max(1e-6, high[0] - low[0]);
  const turn = Math.atan2(placed.facing[0], placed.facing[1]);
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const result = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 3) {
    const x = (points[i]! - (low[0] + high[0]) / 2) * factor;
    const z = (points[i + 2]! - (low[2] + high[2]) / 2) * factor;
    result[i] = placed.position[0] + x * cos + z * sin;
    result[i + 1] = placed.position[1] + (points[i + 1]! - low[1]) * factor;
    result[i + 2] = placed.position[2] - x * sin + z * cos;
  }
  return result;
}

async function readTriangles(file: string): Promise<number[]> {
  const document = await new NodeIO().registerExtensions(ALL_EXTENSIONS).read(file);
  const points: number[] = [];
  for (const node of document.getRoot().listNodes()) {
    const matrix = node.getWorldMatrix();
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const position = primitive.getAttribute('POSITION');
      // Triangles alone (mode 4): lines and points throw no shadow.
      if (!position || primitive.getMode() !== 4) continue;
      const indices = primitive.getIndices();
      const count = indices?.getCount() ?? position.getCount();
      const corner: number[] = [0, 0, 0];
      for (let i = 0; i < count; i++) {
        position.getElement(indices ? indices.getScalar(i) : i, corner);
        points.push(...transformed(matrix, corner));
      }
    }
  }
  return points;
}

const transformed = (m: Matrix, [x, y, z]: readonly number[]): Triangle => [
  m[0]! * x! + m[4]! * y! + m[8]! * z! + m[12]!,
  m[1]! * x! + m[5]! * y! + m[9]! * z! + m[13]!,
  m[2]! * x! + m[6]! * y! + m[10]! * z! + m[14]!,
];
