import { useFrame, useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import type * as THREE from 'three';
import { pageBakedLights } from '../light/baked-lights.ts';
import { pageLightDesk } from '../light/light-desk.ts';
import type { TileArrays } from '../pictures/tile-arrays.ts';
import { pageWorkshop } from '../room/workshop.ts';
import type { SceneWorld } from './scene-world.ts';
import { warmPrograms } from './warm-programs.ts';

type StageProps = {
  readonly world: SceneWorld;
  /** Makes room for pictures on the GPU; without it none are shown. */
  readonly makeTiles?: ((gl: THREE.WebGLRenderer) => TileArrays) | undefined;
  readonly children: ReactNode;
};

/** A frame's own time is when it was due. */
const heldUpMs = (): number => {
  const due = document.timeline?.currentTime;
  return typeof due === 'number' ? performance.now() - due : 0;
};

const isMaking = () => pageWorkshop.isBusy || pageLightDesk.isBusy || pageBakedLights.isBusy;

/** Connects the world to fiber's renderer, size and frames; draws by itself, so that it alone decides when. */
export function Stage({ world, makeTiles, children }: StageProps) {
  const gl = useThree((state) => state.gl);
  const scene = useThree((state) => state.scene);
  const camera = useThree((state) => state.camera) as THREE.PerspectiveCamera;
  const size = useThree((state) => state.size);
  const invalidate = useThree((state) => state.invalidate);

  useLayoutEffect(
    () => world.attach({ gl, scene, camera, invalidate, heldUpMs, isMaking, tiles: makeTiles?.(gl) }),
    [world, makeTiles, gl, scene, camera, invalidate],
  );
  useEffect(() => world.loop.setSize(size.width, size.height), [world, size]);
  useEffect(() => warmPrograms({ gl, scene, camera }), [gl, scene, camera]);
  useFrame((_, delta) => world.loop.frame(delta), 1);
  return children;
}
