import type * as THREE from 'three';
import type { QualityStep, SceneQuality, SceneView } from '../contract.ts';
import { pageBakedLights } from '../light/baked-lights.ts';
import { pageLightDesk } from '../light/light-desk.ts';
import { pageWorkshop } from '../room/workshop.ts';
import { isShut } from './barred.ts';
import type { SceneWorld } from './scene-world.ts';

/** What may be asked of a running scene; but for `view`, by tests and benchmarks alone. */
export type SceneHandle = {
  readonly canvas: HTMLCanvasElement;
  /** Metres on the plan; `yaw` clockwise from north and `pitch` upwards, in radians; `moving`, or about to. */
  where(): { room: string; x: number; z: number; yaw: number; pitch: number; moving: boolean };
  /** What one sees just now, for whoever shows it to somebody else. */
  view(): SceneView;
  /** Walks to a point as a click on the floor would; false where no way leads there. */
  walkTo(point: { room?: string; x: number; z: number }): boolean;
  /** Where a point in the world is on the canvas, in CSS pixels; null behind one's back. */
  project(point: { x: number; y: number; z: number }): { x: number; y: number } | null;
  isShut(room: string): boolean;
  stats(): {
    frames: number;
    draws: number;
    triangles: number;
    textures: number;
    geometries: number;
    programs: number;
    pixelRatio: number;
    visible: readonly string[];
    mounted: readonly string[];
    /** Whether a room, its light or its print is still being made, fetched or put on the GPU, or drawn with fewer pixels. */
    lighting: boolean;
    /** What is drawn now, and the class whose limits of memory hold. */
    step: QualityStep;
    residency: SceneQuality;
    /** Of models on the GPU; those of pictures are below. */
    modelBytes: number;
    pictures: { entries: number; textures: number; bytes: number; loading: number; waiting: number };
  };
};

export function makeHandle(
  world: SceneWorld,
  canvas: HTMLCanvasElement,
  view: () => {
    gl: THREE.WebGLRenderer;
    camera: THREE.PerspectiveCamera;
    width: number;
    height: number;
  } | null,
): SceneHandle {
  const { visitor, loop, pictures, stocks } = world;
  const makers = [pageWorkshop, pageLightDesk, pageBakedLights, stocks.light, stocks.labels];
  return {
    canvas,
    where: () => {
      const { room, at, yaw, pitch } = visitor.walker;
      return { room, x: at.x, z: at.z, yaw, pitch, moving: loop.isMoving || visitor.travel.isUnderWay };
    },
    view: () => {
      const { at, yaw, pitch } = visitor.walker;
      const { x, y, z } = visitor.lean.target;
      return { x: at.x, z: at.z, yaw, pitch, ...(visitor.lean.isLeaning && { lean: { x, y, z } }) };
    },
    walkTo: ({ room = visitor.walker.room, x, z }) => visitor.walkTo(room, x, z),
    project: ({ x, y, z }) => {
      const now = view();
      if (!now) return null;
      const { camera, width, height } = now;
      camera.updateMatrixWorld();
      const point = camera.position.clone().set(x, y, z).project(camera);
      if (point.z > 1) return null;
      return { x: ((point.x + 1) / 2) * width, y: ((1 - point.y) / 2) * height };
    },
    isShut: (room) => isShut(visitor.walker.space.plan, loop.rooms, room),
    stats: () => {
      const gl = view()?.gl;
      return {
        frames: loop.frames,
        draws: gl?.info.render.calls ?? 0,
        triangles: gl?.info.render.triangles ?? 0,
        textures: gl?.info.memory.textures ?? 0,
        geometries: gl?.info.memory.geometries ?? 0,
        programs: gl?.info.programs?.length ?? 0,
        pixelRatio: loop.pixelRatio,
        visible: [...visitor.surroundings.visible],
        mounted: [...visitor.surroundings.mounted],
        step: world.quality.governor.step,
        residency: world.residency.quality,
        modelBytes: world.quality.models.bytes,
        pictures: pictures.counts,
        lighting: !loop.isSharp || makers.some(({ isBusy }) => isBusy),
      };
    },
  };
}
