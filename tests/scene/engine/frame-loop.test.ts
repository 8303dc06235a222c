import * as THREE from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVENING } from '../../../src/museum/light/daylight.ts';
import { buildAll } from './museum-for-scene.ts';
import { stage } from './world-on-stage.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

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

describe('what comes while nothing moves', () => {
  it('is taken in without a frame where nobody sees it', () => {
    const { world, run } = stage();
    run();
    const update = vi.spyOn(world.pictures, 'update');
    world.noteBuilt('reading-room');
    vi.advanceTimersByTime(10);
    expect(update).toHaveBeenCalledOnce();
    expect(run()).toBe(0);
  });

  it('is shown in a frame where it is seen', () => {
    const { world, run } = stage();
    run();
    vi.spyOn(world.pictures, 'isOther', 'get').mockReturnValue(true);
    world.noteBuilt('reading-room');
    vi.advanceTimersByTime(10);
    expect(run()).toBe(1);
    world.noteBuilt('rotunda');
    expect(run()).toBe(1);
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
