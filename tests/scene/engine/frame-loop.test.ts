import * as THREE from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVENING, FULL_DAY } from '../../../src/museum/light/daylight.ts';
import type { SceneEvents, SceneQuality } from '../../../src/scene/contract.ts';
import { SceneWorld } from '../../../src/scene/engine/scene-world.ts';
import { HALF, NONE, WHOLE } from '../../../src/scene/room/choose-sizes.ts';
import { builtIn } from '../../museum/plan/collision-plans.ts';
import { FakeGpu } from '../room/stock-for-tests.ts';
import { buildAll, entrance, openingDay } from './museum-for-scene.ts';
import { rendererForTests } from './renderer-for-tests.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A world on a stage that draws only when asked to, as fiber's demand loop does. */
function stage(quality: SceneQuality = 'high', isBuilt = true) {
  const told: string[] = [];
  const tell = (name: string) => () => void told.push(name);
  const events: SceneEvents & { onMountRooms: (rooms: readonly string[]) => void } = {
    onEnterRoom: tell('enter'),
    onSelectWork: tell('select'),
    onTryDoor: tell('door'),
    onWantRooms: tell('want'),
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
  let ratio = 1;
  const heldUpMs = vi.fn(() => 0);
  const render = vi.fn();
  const setPixelRatio = vi.fn((next: number) => {
    ratio = next;
  });
  const camera = new THREE.PerspectiveCamera();
  const scene = new THREE.Scene();
  const info = { memory: { textures: 3, geometries: 3 }, programs: [] } as unknown as THREE.WebGLInfo;
  const gl = { ...rendererForTests(), render, setPixelRatio, getPixelRatio: () => ratio, info };
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
  return { world, told, run, render, camera, setPixelRatio, detach, gl, heldUpMs };
}

describe('frames', () => {
  it('are drawn while something moves, and none at rest', () => {
    const { world, run, render } = stage();
    run();
    const before = render.mock.calls.length;
    expect(run()).toBe(0);
    world.visitor.walkTo('gallery', 0, -12);
    const walking = run();
    expect(walking).toBeGreaterThan(200);
    expect(walking).toBeLessThan(1500);
    expect(run()).toBe(0);
    expect(render.mock.calls.length).toBe(before + walking);
  });

  it('tell of the first one once', () => {
    const { world, told, run } = stage();
    run();
    world.visitor.walkTo('rotunda', 1, 2);
    run();
    expect(told.filter((name) => name === 'first')).toEqual(['first']);
  });

  it('put the camera where the eyes are', () => {
    const { world, run, camera } = stage();
    world.visitor.walkTo('gallery', 1, -12);
    run();
    const { walker } = world.visitor;
    expect(camera.position.toArray()).toEqual([walker.at.x, walker.eyeY, walker.at.z]);
    const forward = camera.getWorldDirection(new THREE.Vector3());
    expect(forward.x).toBeCloseTo(Math.sin(walker.yaw), 5);
    expect(forward.z).toBeCloseTo(-Math.cos(walker.yaw), 5);
    expect(camera.fov).toBe(60);
  });

  it('show the rooms that are seen and hide the others', () => {
    const { world, run } = stage();
    const slots = ['rotunda', 'gallery', 'cabinet'].map(
      (id) => world.loop.slots.find((slot) => slot.id === id)!,
    );
    run();
    expect(slots.map(({ group }) => group.visible)).toEqual([true, true, false]);
  });

  it('wait for the room one is in, and what was seen before stays', () => {
    const { world, told, run, render } = stage('high', false);
    expect(run()).toBe(1);
    expect(render).not.toHaveBeenCalled();
    expect(told).toContain('mount');
    expect(told).not.toContain('first');
    buildAll(world);
    world.wake();
    run();
    expect(told).toContain('first');
    const drawn = render.mock.calls.length;
    for (const slot of world.loop.slots) slot.isBuilt = false;
    world.wake();
    run();
    expect(render).toHaveBeenCalledTimes(drawn);
  });

  it('after a long rest go on where one was, not where one would be', () => {
    const { world, run } = stage();
    run();
    world.visitor.intent = { forward: 1, strafe: 0, turn: 0, hurry: false };
    world.wake();
    run(3600, 1);
    expect(world.visitor.walker.at.z).toBeGreaterThan(4.5);
  });

  it('cost no callback to the program while nothing changes for it', () => {
    const { world, told, run } = stage();
    run();
    const before = told.length;
    world.visitor.walkTo('rotunda', 0.3, 4);
    run();
    expect(told.slice(before).filter((name) => name !== 'moved')).toEqual([]);
  });
});

describe('what rooms hold on the GPU', () => {
  /** Textures for two rooms that lead into each other, under a budget that has room for one and a half. */
  async function twoRooms() {
    const { world, run, gl, ...rest } = stage();
    const gpu = new FakeGpu();
    const { light } = world.stocks;
    light.budget = 20;
    const rotunda = gpu.hold('rotunda', 16);
    const gallery = gpu.hold('gallery', 16);
    light.add(rotunda);
    light.add(gallery);
    const frames = async () => {
      do {
        run();
        await new Promise((resolve) => setImmediate(resolve));
      } while (light.isBusy);
      return run();
    };
    await frames();
    return { world, frames, gpu, rotunda, gallery, ...rest };
  }

  it('follows where one walks, within its budget, and then no frame is drawn', async () => {
    const { world, frames, gpu, rotunda, gallery } = await twoRooms();
    expect([rotunda.size, gallery.size]).toEqual([WHOLE, HALF]);
    world.visitor.walkTo('gallery', 0, -12);
    expect(await frames()).toBe(0);
    expect([rotunda.size, gallery.size]).toEqual([HALF, WHOLE]);
    expect(gpu.peak).toBeLessThanOrEqual(20);
  });

  it('comes again after a lost context', async () => {
    const { world, frames, rotunda, gallery } = await twoRooms();
    world.lose();
    expect([rotunda.size, gallery.size]).toEqual([NONE, NONE]);
    world.restore();
    // A lost context lowers the class, which has a budget of its own.
    world.stocks.light.budget = 20;
    await frames();
    expect([rotunda.shown, gallery.shown]).toEqual([
      [WHOLE, NONE, WHOLE],
      [HALF, NONE, HALF],
    ]);
  });

  it('is freed with the world', async () => {
    const { world, gpu } = await twoRooms();
    world.dispose();
    expect(gpu.bytes).toBe(0);
  });
});

describe('another time of day', () => {
  it('is gone over to in frames of its own, which end with it', () => {
    const { world, run } = stage();
    run();
    world.setDaylight(EVENING, false);
    const frames = run();
    expect(frames).toBeGreaterThan(60);
    expect(frames).toBeLessThan(90);
    expect(world.day.sky.toArray()).toEqual([...EVENING.sky]);
    expect(run()).toBe(0);
  });

  it('is one frame under reduced motion', () => {
    const { world, run } = stage();
    run();
    world.setDaylight(EVENING, true);
    expect(run()).toBe(1);
    expect(world.day.lamps.toArray()).toEqual([...EVENING.lamps]);
  });
});

describe('late frames', () => {
  it('lower the pixel ratio at once, and a still picture is sharp again', () => {
    vi.stubGlobal('devicePixelRatio', 2);
    const { world, run, gl } = stage();
    run();
    expect(gl.getPixelRatio()).toBe(2);
    world.visitor.walkTo('gallery', 0, -12);
    run(0.06);
    expect(gl.getPixelRatio()).toBeLessThan(2);
    vi.advanceTimersByTime(1000);
    expect(run()).toBeGreaterThan(0);
    expect(gl.getPixelRatio()).toBe(2);
    expect(run()).toBe(0);
    vi.unstubAllGlobals();
  });

  it('lower it only where pixels took the time, not what else the page did', () => {
    const { world, run, gl, heldUpMs } = stage();
    run();
    world.visitor.walkTo('gallery', 0, -12);
    run(1 / 60, 10);
    heldUpMs.mockReturnValueOnce(40);
    run(0.06, 1);
    expect(gl.getPixelRatio()).toBe(1);
    run(0.06, 1);
    expect(gl.getPixelRatio()).toBeLessThan(1);
  });

  it('lower it before the very next frame, unless something was loaded meanwhile', () => {
    const { world, run, gl } = stage();
    run();
    world.visitor.walkTo('gallery', 0, -12);
    run(1 / 60, 10);
    gl.info.memory.textures++;
    run(0.2, 1);
    expect(gl.getPixelRatio()).toBe(1);
    run(0.2, 1);
    expect(gl.getPixelRatio()).toBeLessThan(1);
  });

  it('that stay late give the floor’s mirror up, then layers of pictures when all is still', () => {
    const { world, run, told } = stage();
    run();
    const fit = vi.spyOn(world.pictures, 'fit');
    world.visitor.walkTo('gallery', 0, -12);
    run(0.08, 60);
    expect(world.mirror!.isOn).toBe(false);
    expect(world.quality.governor.step).toBe('low');
    expect(fit).not.toHaveBeenCalled();
    run();
    vi.advanceTimersByTime(1000);
    run();
    expect(fit.mock.calls).toEqual([[{ tile: 16, low: 96 }]]);
    expect(told).toContain('step low');
    expect(run()).toBe(0);
  });
});

describe('a page that nobody looks at', () => {
  it('draws nothing and holds no tiles, no spare rooms and no fine models until it is looked at again', () => {
    const { world, run, render } = stage();
    run();
    const told = [
      vi.spyOn(world.pictures, 'rest'),
      vi.spyOn(world.visitor.surroundings, 'dropSpares'),
      vi.spyOn(world.quality.models, 'rest'),
    ];
    const wakeUp = vi.spyOn(world.pictures, 'wakeUp');
    world.rest();
    for (const one of told) expect(one).toHaveBeenCalledOnce();
    const before = render.mock.calls.length;
    world.wake();
    run();
    expect(render.mock.calls.length).toBe(before);
    world.wakeUp();
    expect(wakeUp).toHaveBeenCalledOnce();
    expect(run()).toBeGreaterThan(0);
    expect(run()).toBe(0);
  });

  it('that lost its context meanwhile draws only when it is looked at again', () => {
    const { world, run, render } = stage();
    run();
    world.rest();
    world.loop.isPaused = true;
    world.restore();
    const before = render.mock.calls.length;
    run();
    expect(render.mock.calls.length).toBe(before);
    world.wakeUp();
    expect(run()).toBeGreaterThan(0);
  });
});

describe('a lost context', () => {
  it('is not drawn to until it is refilled', () => {
    const { world, run, render } = stage();
    run();
    world.lose();
    const before = render.mock.calls.length;
    world.visitor.walkTo('rotunda', 1, 2);
    run();
    expect(render.mock.calls.length).toBe(before);
    world.restore();
    expect(run()).toBeGreaterThan(0);
  });

  it('that comes back is asked for less, down to the lowest class', () => {
    const { world } = stage('high');
    const restore = vi.spyOn(world.pictures, 'restore');
    world.restore();
    world.restore();
    world.restore();
    expect(restore.mock.calls.map(([{ tile }]) => tile)).toEqual([32, 16, 16]);
    expect(world.residency.quality).toBe('low');
    expect(world.quality.governor.step).toBe('high');
  });
});

it('nothing is drawn after the stage was left', () => {
  const { world, run, render, detach } = stage();
  run();
  detach();
  const before = render.mock.calls.length;
  world.loop.frame(1 / 60);
  expect(render.mock.calls.length).toBe(before);
});
