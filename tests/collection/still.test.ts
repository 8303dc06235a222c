import { describe, expect, it } from 'vitest';
import { bronze, glass, porcelain } from '../../collection/lib/materials.ts';
import type { Material, Mesh } from '../../collection/lib/mesh.ts';
import { photograph } from '../../collection/lib/photograph.ts';
import { frameUp } from '../../collection/lib/still/camera.ts';
import { Lights } from '../../collection/lib/still/lights.ts';
import { ball } from '../helpers/ball.ts';

const STUDIO = { azimuthDeg: 20, elevationDeg: 14, backdrop: '#808890' };

const stretched = (x: number, y: number, z: number): Mesh => {
  const mesh = ball(24, bronze);
  return { ...mesh, positions: mesh.positions.map((v, i) => v * [x, y, z][i % 3]!) };
};

describe('an object’s still', () => {
  it.each([bronze, porcelain, glass].map((material) => [material.name, material] as const))(
    'of %s is the same twice, and every pixel has a colour',
    (_, material: Material) => {
      const take = () => photograph(ball(24, material), STUDIO, 48).data;
      const first = take();
      expect(first).toEqual(take());
      expect(first.every((v) => v >= 0 && v <= 1)).toBe(true);
    },
  );

  it('lies on even ground: left and right of the object the backdrop has no noise', () => {
    const { data, width } = photograph(ball(24, porcelain), STUDIO, 64);
    for (let y = 1; y < 20; y++) {
      const [at, above] = [(y * width + 2) * 3 + 1, ((y - 1) * width + 2) * 3 + 1];
      expect(Math.abs(data[at]! - data[above]!)).toBeLessThan(0.02);
    }
  });

  it.each([
    ['tall', 0.2, 2, 0.2],
    ['wide', 3, 0.4, 0.5],
    ['compact', 1, 1, 1],
    ['tiny', 0.02, 0.02, 0.02],
  ])('fills about seven tenths of the frame when it is %s', (_, x, y, z) => {
    const { positions } = stretched(x, y, z);
    const { eye, ahead, up, half } = frameUp(positions, 14);
    let [wide, high] = [0, 0];
    for (let i = 0; i < positions.length; i += 3) {
      const [dx, dy, dz] = [positions[i]! - eye[0], positions[i + 1]! - eye[1], positions[i + 2]! - eye[2]];
      const depth = dy * ahead[1] + dz * ahead[2];
      wide = Math.max(wide, Math.abs(dx / depth / half));
      high = Math.max(high, Math.abs((dy * up[1] + dz * up[2]) / depth / half));
    }
    expect(Math.max(wide, high)).toBeGreaterThan(0.58);
    expect(Math.max(wide, high)).toBeLessThan(0.82);
  });

  it('is lit so that open ground shows its colour a little below full', () => {
    const lights = new Lights([0.5, 0.5, 0.5]);
    expect(lights.floor).toBeGreaterThan(0.7);
    expect(lights.ambient).toBeLessThan(lights.floor);
    expect(lights.ambient).toBeGreaterThan(0.1);
  });
});
