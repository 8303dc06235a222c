import * as THREE from 'three';
import { vi } from 'vitest';
import { FULL_DAY } from '../../../src/museum/light/daylight.ts';
import type { Pose, SceneEvents, SceneQuality } from '../../../src/scene/contract.ts';
import { SceneWorld } from '../../../src/scene/engine/scene-world.ts';
import { builtIn } from '../../museum/plan/collision-plans.ts';
import { buildAll, entrance, openingDay } from './museum-for-scene.ts';
import { rendererForTests, screenForTests } from './renderer-for-tests.ts';

/** A world on a stage that draws only when asked to, as fiber's demand loop does. */
export function stage(quality: SceneQuality = 'high', isBuilt = true) {
  const told: string[] = [];
  const poses: Pose[] = [];
  const tell = (name: string) => () => void told.push(name);
  const events: SceneEvents & { onMountRooms: (rooms: readonly string[]) => void } = {
    onEnterRoom: tell('enter'),
    onSelectWork: tell('select'),
    onTryDoor: tell('door'),
    onWantRooms: tell('want'),
    onPose: (pose) => void poses.push({ ...pose }),
    onFirstFrame: tell('first'),
    onMoved: tell('moved'),
    onWorkFailed: tell('failed'),
    onContextLost: tell('lost'),
    onContextRestored: tell('restored'),
    onContextGone: tell('gone'),
    onMountRooms: tell('mount'),
  };
  const onQualityStep = (step: string) => void told.push(`step ${step}`);
  const world = new SceneWorld(
    { plan: builtIn, entrance, quality, daylight: FULL_DAY, onQualityStep },
    events,
  );
  let asked = false;
  const heldUpMs = vi.fn(() => 0);
  const render = vi.fn();
  const camera = new THREE.PerspectiveCamera();
  const scene = new THREE.Scene();
  const info = { memory: { textures: 3, geometries: 3 }, programs: [] } as unknown as THREE.WebGLInfo;
  const gl = { ...rendererForTests(), ...screenForTests(), render, info };
  const detach = world.attach({
    gl,
    scene,
    camera,
    invalidate: () => {
      asked = true;
    },
    heldUpMs,
  });
  world.loop.setSize(1280, 720);
  world.setRooms(openingDay());
  world.visitor.setStandpoint({ kind: 'entrance' });
  if (isBuilt) buildAll(world);
  /** Draws while frames are asked for; returns how many it took. */
  const run = (frameS = 1 / 60, most = 2000) => {
    let frames = 0;
    while (asked && frames < most) {
      asked = false;
      world.loop.frame(frameS);
      frames++;
    }
    return frames;
  };
  return { world, told, poses, run, render, camera, detach, gl, heldUpMs };
}
