import { act, advance, createRoot, extend } from '@react-three/fiber';
import * as THREE from 'three';
import { describe, expect, it, vi } from 'vitest';
import { FULL_DAY } from '../../src/museum/light/daylight.ts';
import type { SceneEvents } from '../../src/scene/contract.ts';
import { SceneWorld } from '../../src/scene/engine/scene-world.ts';
import { Stage } from '../../src/scene/engine/stage.tsx';
import { builtIn } from '../museum/plan/collision-plans.ts';
import { buildAll, entrance, openingDay } from './engine/museum-for-scene.ts';

const events = () =>
  ({
    onEnterRoom: vi.fn(),
    onSelectWork: vi.fn(),
    onTryDoor: vi.fn(),
    onWantRooms: vi.fn(),
    onFirstFrame: vi.fn(),
    onMoved: vi.fn(),
    onWorkFailed: vi.fn(),
    onContextLost: vi.fn(),
    onContextRestored: vi.fn(),
    onContextGone: vi.fn(),
    onMountRooms: vi.fn(),
  }) satisfies SceneEvents & { onMountRooms: unknown };

extend({ Group: THREE.Group });
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

/** A fiber root over a renderer that draws nothing: jsdom has no WebGL. */
async function stageRoot() {
  const canvas = document.createElement('canvas');
  const gl = {
    domElement: canvas,
    render: vi.fn(),
    setSize: vi.fn(),
    setPixelRatio: vi.fn(),
    setViewport: vi.fn(),
    setScissor: vi.fn(),
    setScissorTest: vi.fn(),
    dispose: vi.fn(),
    shadowMap: {},
    xr: { addEventListener: vi.fn(), removeEventListener: vi.fn() },
  } as unknown as THREE.WebGLRenderer;
  const root = createRoot(canvas);
  const size = { width: 1280, height: 720, top: 0, left: 0 };
  await root.configure({ gl, frameloop: 'never', size, camera: { fov: 60 } });
  return root;
}

describe('the stage', () => {
  it('draws as many frames as it is given, and renders nothing in React meanwhile', async () => {
    const told = events();
    const world = new SceneWorld({ plan: builtIn, entrance, quality: 'low', daylight: FULL_DAY }, told);
    world.setRooms(openingDay());
    world.visitor.setStandpoint({ kind: 'entrance' });
    buildAll(world);
    let renders = 0;
    const Probe = () => {
      renders++;
      return <group name="probe" />;
    };
    const root = await stageRoot();
    await act(async () => {
      root.render(
        <Stage world={world}>
          <Probe />
        </Stage>,
      );
    });
    let timeS = 0;
    const run = (frames: number) => {
      for (let i = 0; i < frames; i++) {
        timeS += 1 / 60;
        advance(timeS);
      }
    };
    run(1);
    world.visitor.walkTo('gallery', 0, -12);
    const rendered = renders;
    const drawn = world.loop.frames;
    run(600);
    expect(world.loop.frames - drawn).toBe(600);
    expect(renders).toBe(rendered);
    expect(world.visitor.walker.room).toBe('gallery');
    expect(told.onFirstFrame).toHaveBeenCalledOnce();
    expect(told.onEnterRoom.mock.calls.map(([room]) => room)).toEqual(['rotunda', 'gallery']);
    await act(async () => root.unmount());
    world.dispose();
  });
});
