import type { Mesh } from './mesh.ts';
import type { Picture } from './picture.ts';
import { denoise } from './still/denoise.ts';
import { develop } from './still/develop.ts';
import { Eye } from './still/eye.ts';
import { sampleLight } from './still/light-map.ts';
import { StillScene } from './still/scene.ts';
import type { Studio } from './work.ts';

/**
 * A square picture of a mesh on a seamless backdrop, by path tracing, the same every time. Light is sampled at half the
 * picture's size and freed of noise; what lies where, and so every edge, is looked up for each pixel.
 */
export function photograph(mesh: Mesh, studio: Studio, side: number): Picture {
  const scene = new StillScene(mesh, studio);
  const eye = new Eye(scene);
  const map = denoise(sampleLight(eye, Math.ceil(side / 2)));
  return develop(scene, eye, map, side);
}
