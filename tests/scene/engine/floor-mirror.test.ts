import * as THREE from 'three';
import { describe, expect, it, vi } from 'vitest';
import { FloorMirror, MIRRORED_LAYER } from '../../../src/scene/engine/floor-mirror.ts';
import { rendererForTests } from './renderer-for-tests.ts';

const FLOOR_M = -0.9;

/** Eyes 1.6 m above the floor of the hall, that look north and a little down; its neighbour is seen too. */
function stand(pitch = -0.3) {
  const mirror = new FloorMirror();
  const hall = mirror.add('hall', FLOOR_M, new THREE.Color(0.4, 0.3, 0.2));
  const camera = new THREE.PerspectiveCamera(60, 16 / 9, 0.05, 100);
  camera.position.set(1, FLOOR_M + 1.6, 2);
  camera.rotation.set(pitch, 0.4, 0, 'YXZ');
  camera.updateMatrixWorld();
  const slots = ['hall', 'gallery'].map((id) => ({ id, group: new THREE.Group(), isBuilt: true }));
  const scene = new THREE.Scene();
  const gl = rendererForTests();
  const draw = (room = 'hall') => mirror.draw(gl, scene, camera, slots, room);
  return { mirror, hall, camera, slots, gl, draw };
}

describe('a floor that mirrors its room', () => {
  it('draws that room alone, half as large as the canvas, with what floors mirror of it', () => {
    const { gl, slots, draw } = stand();
    gl.render.mockImplementation((_scene: THREE.Scene, camera: THREE.Camera) => {
      expect(slots.map(({ group }) => group.visible)).toEqual([true, false]);
      expect(camera.layers.mask).toBe(1 << MIRRORED_LAYER);
      const target = gl.getRenderTarget()!;
      expect([target.width, target.height]).toEqual([640, 360]);
    });
    expect(draw()).toBe(true);
    expect(gl.render).toHaveBeenCalledOnce();
  });

  it('leaves the renderer as it was', () => {
    const { gl, draw } = stand();
    draw();
    expect(gl.getRenderTarget()).toBeNull();
    expect(gl.getClearColor(new THREE.Color()).getHexString()).toBe('112233');
  });

  it('never looks at the picture that is being drawn', () => {
    const { gl, hall, draw } = stand();
    draw();
    const picture = hall.uMirror.value;
    expect(picture).not.toBeNull();
    gl.render.mockImplementation(() => {
      expect([hall.uMirror.value, hall.uMirrorOn.value, hall.uMirrorPass.value]).toEqual([null, 0, 1]);
    });
    draw();
    expect([hall.uMirror.value, hall.uMirrorOn.value, hall.uMirrorPass.value]).toEqual([picture, 1, 0]);
  });

  it('finds at a point of the floor what a mirror would show there', () => {
    const { hall, camera, draw } = stand();
    draw();
    const seen = new THREE.Vector3(0.2, FLOOR_M + 1.9, -3);
    const eye = camera.position;
    // Where the line from the eye to the point's mirror image meets the floor.
    const image = new THREE.Vector3(seen.x, 2 * FLOOR_M - seen.y, seen.z);
    const onFloor = eye.clone().lerp(image, (eye.y - FLOOR_M) / (eye.y - image.y));
    expect(onFloor.y).toBeCloseTo(FLOOR_M, 9);
    const at = (point: THREE.Vector3) => {
      const q = new THREE.Vector4(point.x, point.y, point.z, 1).applyMatrix4(hall.uMirrorMatrix.value);
      return [q.x / q.w, q.y / q.w];
    };
    const [u, v] = at(onFloor);
    expect(at(seen)[0]).toBeCloseTo(u!, 9);
    expect(at(seen)[1]).toBeCloseTo(v!, 9);
    for (const share of [u, v]) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
  });

  it('is shown by that floor alone', () => {
    const { mirror, hall, draw } = stand();
    const gallery = mirror.add('gallery', FLOOR_M, new THREE.Color());
    draw();
    expect([hall.uMirrorOn.value, gallery.uMirrorOn.value]).toEqual([1, 0]);
    draw('gallery');
    expect([hall.uMirrorOn.value, gallery.uMirrorOn.value]).toEqual([0, 1]);
  });
});

describe('nothing is drawn once more', () => {
  it('where one looks up, so that no floor is seen', () => {
    const { hall, gl, draw } = stand(0.6);
    expect(draw()).toBe(false);
    expect(gl.render).not.toHaveBeenCalled();
    expect(hall.uMirrorOn.value).toBe(0);
  });

  it('in a room whose floor doesn’t mirror, or no longer', () => {
    const { hall, gl, draw } = stand();
    expect(draw('gallery')).toBe(false);
    hall.remove();
    expect(draw()).toBe(false);
    expect(gl.render).not.toHaveBeenCalled();
  });

  it('of a room that was built anew, when the old one is taken away', () => {
    const { mirror, hall, draw } = stand();
    const again = mirror.add('hall', FLOOR_M, new THREE.Color());
    hall.remove();
    expect(draw()).toBe(true);
    expect(again.uMirrorOn.value).toBe(1);
  });
});

it('gives its picture back, and draws nothing any more', () => {
  const { mirror, hall, draw } = stand();
  draw();
  const freed = vi.fn();
  hall.uMirror.value!.addEventListener('dispose', freed);
  const target = vi.spyOn(THREE.WebGLRenderTarget.prototype, 'dispose');
  mirror.dispose();
  expect(target).toHaveBeenCalledOnce();
  expect(hall.uMirror.value).toBeNull();
  expect(draw()).toBe(false);
});
