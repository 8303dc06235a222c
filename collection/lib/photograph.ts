import { denoise } from './denoise.ts';
import { expose } from './lights.ts';
import type { Mesh } from './mesh.ts';
import type { Picture } from './picture.ts';
import { seededRandom } from './random.ts';
import { Scene } from './studio.ts';
import type { Studio } from './work.ts';

/** Paths a pixel: few where only backdrop is seen, which is even; the square of SIDE where the object is. */
const SIDE = 4;
const BACKDROP_PATHS = 4;

/** A picture of a mesh on a seamless backdrop, by path tracing with the same random numbers every time. */
export function photograph(mesh: Mesh, studio: Studio, width: number, height: number): Picture {
  const scene = new Scene(mesh, studio);
  const noisy = new Float32Array(width * height * 3);
  const guide = new Float32Array(width * height * 7);
  const random = seededRandom(20240917);
  // A stride of 5 visits the 16 cells of a pixel in an order whose first four lie apart.
  const cells = Array.from({ length: SIDE * SIDE }, (_, i) => (i * 5) % (SIDE * SIDE));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const sum = [0, 0, 0];
      let seen = false;
      let paths = 0;
      for (const cell of cells) {
        if (paths === BACKDROP_PATHS && !seen) break;
        const u = (x + ((cell % SIDE) + random()) / SIDE) / width;
        const v = (y + (Math.floor(cell / SIDE) + random()) / SIDE) / height;
        const { light, first } = scene.look(u, v, height / width, random);
        seen ||= first.met;
        paths += 1;
        // A single very bright path would leave a speck.
        for (let k = 0; k < 3; k++) sum[k]! += Math.min(2.5, light[k]!);
        first.values.forEach((value, k) => {
          guide[at * 7 + k]! += value;
        });
      }
      for (let k = 0; k < 3; k++) noisy[at * 3 + k] = sum[k]! / paths;
      for (let k = 0; k < 7; k++) guide[at * 7 + k]! /= paths;
    }
  }
  const data = denoise(noisy, guide, width, height);
  return { width, height, data: data.map(expose) };
}
