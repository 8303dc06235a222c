import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PoseTeller } from '../../../src/scene/engine/pose-teller.ts';
import { Visitor } from '../../../src/scene/engine/visitor.ts';
import { builtIn } from '../../museum/plan/collision-plans.ts';
import { entrance, openingDay, recorder } from './museum-for-scene.ts';
import { stage } from './world-on-stage.ts';

describe('where the visitor stands', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is told after frames in which it changed, and not at rest', () => {
    const { world, run, poses } = stage();
    run();
    expect(poses).toHaveLength(1);
    world.visitor.walkTo('gallery', 0, -12);
    const frames = run();
    const { walker } = world.visitor;
    expect(poses.length).toBeGreaterThan(frames / 2);
    expect(poses.at(-1)).toEqual({ room: 'gallery', x: walker.at.x, z: walker.at.z, yaw: walker.yaw });
    const told = poses.length;
    world.wake();
    run();
    expect(poses).toHaveLength(told);
  });

  it('is told in the same object each time, so that frames allocate nothing', () => {
    const { world } = stage();
    const told: unknown[] = [];
    const teller = new PoseTeller(world.visitor.walker, (pose) => void told.push(pose));
    teller.update();
    world.visitor.walker.yaw += 1;
    teller.update();
    expect(told).toHaveLength(2);
    expect(told[0]).toBe(told[1]);
  });
});

describe('a room that one asks for', () => {
  function visitor() {
    const { events } = recorder();
    const one = new Visitor(builtIn, entrance, events);
    one.setSize(1280, 720);
    one.setRooms(openingDay());
    one.setStandpoint({ kind: 'entrance' });
    one.update(1 / 60);
    return one;
  }

  it('is walked to', () => {
    const one = visitor();
    one.setStandpoint({ kind: 'room', room: 'gallery' });
    one.update(1 / 60);
    expect(one.walker.room).toBe('rotunda');
    expect(one.travel.isUnderWay).toBe(true);
  });

  it('is entered at once where one asks to be there', () => {
    const one = visitor();
    one.setStandpoint({ kind: 'room', room: 'gallery', cut: true });
    expect(one.walker.room).toBe('gallery');
    expect(one.travel.isUnderWay).toBe(false);
  });
});
