import { describe, expect, it } from 'vitest';
import { WalkSpace } from '../../../src/museum/plan/collision-space.ts';
import { damp, Spring, wrapAngle } from '../../../src/scene/engine/damp.ts';
import { Journey } from '../../../src/scene/engine/journey.ts';
import { fieldOfViewDeg, lensFor, planTanHalf } from '../../../src/scene/engine/lens.ts';
import { RoomWatch } from '../../../src/scene/engine/room-watch.ts';
import { Walker } from '../../../src/scene/engine/walker.ts';
import { builtIn, builtInSpace, fixture, fixtureSpace } from '../../museum/plan/collision-plans.ts';

describe('damping', () => {
  it('comes to the same place however time is cut', () => {
    let fine = 0;
    for (let i = 0; i < 100; i++) fine = damp(fine, 1, 5, 0.01);
    expect(fine).toBeCloseTo(damp(0, 1, 5, 1), 10);
    const coarse = new Spring(0, 5);
    const smooth = new Spring(0, 5);
    coarse.update(1, 0.5);
    for (let i = 0; i < 50; i++) smooth.update(1, 0.01);
    expect(smooth.value).toBeCloseTo(coarse.value, 10);
  });

  it('never overshoots', () => {
    const spring = new Spring(0, 5);
    for (let i = 0; i < 300; i++) expect(spring.update(1, 0.03)).toBeLessThanOrEqual(1);
    expect(spring.isAt(1, 0.001)).toBe(true);
  });

  it.each([
    [0, 0],
    [Math.PI * 2.5, Math.PI / 2],
    [-Math.PI * 1.5, Math.PI / 2],
    [-Math.PI, Math.PI],
  ])('takes the angle %f for %f', (angle, wrapped) => {
    expect(wrapAngle(angle)).toBeCloseTo(wrapped, 10);
  });
});

function walker() {
  const body = new Walker(builtInSpace());
  body.place('rotunda', { x: 0, z: 4, yaw: 0, pitch: 0 });
  return body;
}

const ahead = { forward: 1, strafe: 0, turn: 0, hurry: false };

describe('the walker', () => {
  it.each([1 / 144, 1 / 60, 1 / 15])('walks equally far with frames of %f s', (dt) => {
    const body = walker();
    for (let t = 0; t < 2 - dt / 2; t += dt) body.update(dt, ahead);
    expect(body.at.z).toBeGreaterThan(4 - 3.2);
    expect(body.at.z).toBeLessThan(4 - 2.8);
  });

  it('walks no faster across than ahead', () => {
    const body = walker();
    for (let i = 0; i < 120; i++) body.update(1 / 60, { ...ahead, strafe: 1 });
    expect(Math.hypot(body.at.x, body.at.z - 4)).toBeLessThan(3.2);
  });

  it('walks as fast as the visitor wishes', () => {
    const [stroll, brisk] = [walker(), walker()];
    brisk.pace = 1.5;
    for (let i = 0; i < 60; i++) for (const body of [stroll, brisk]) body.update(1 / 60, ahead);
    expect((4 - brisk.at.z) / (4 - stroll.at.z)).toBeCloseTo(1.5, 2);
  });

  it('comes to rest and says so', () => {
    const body = walker();
    for (let i = 0; i < 30; i++) body.update(1 / 60, ahead);
    const still = { ...ahead, forward: 0 };
    let frames = 0;
    while (body.update(1 / 60, still)) frames++;
    expect(frames).toBeLessThan(60);
  });

  it('goes down the stairs with its eyes following evenly', () => {
    const body = new Walker(builtInSpace());
    body.place('rotunda', { x: -5, z: 0, yaw: -Math.PI / 2, pitch: 0 });
    let before = body.eyeY;
    for (let i = 0; i < 300; i++) {
      body.update(1 / 60, ahead);
      expect(Math.abs(body.eyeY - before)).toBeLessThan(0.02);
      before = body.eyeY;
    }
    expect(body.room).toBe('cabinet');
    expect(body.eyeY).toBeCloseTo(1.6 - 0.75, 2);
  });

  it('levels its gaze while it walks by keys', () => {
    const body = walker();
    body.look(0, 0.5);
    for (let i = 0; i < 120; i++) body.update(1 / 60, { ...ahead, forward: -0.2 });
    expect(body.pitch).toBeLessThan(0.05);
  });

  it('steps aside when furniture arrives where it stands', () => {
    const body = new Walker(new WalkSpace(fixture));
    body.place('ell', { x: 2, z: 6, yaw: 0, pitch: 0 });
    body.setSpace(fixtureSpace());
    expect(Math.hypot(body.at.x - 2, body.at.z - 6)).toBeGreaterThan(0.7);
  });
});

describe('a journey', () => {
  const points = [
    { x: 0, z: 4, room: 'rotunda' },
    { x: 0, z: 0, room: 'rotunda' },
    { x: 3, z: -3, room: 'rotunda' },
  ];

  it.each([1 / 144, 1 / 60, 0.2])('starts and ends softly, at a walking pace (frames of %f s)', (dt) => {
    const body = walker();
    const journey = new Journey(points, { yaw: 1, pitch: 0.2 }, body);
    let frames = 0;
    let fastest = 0;
    for (let going = true; going; frames++) {
      const { x, z } = body.at;
      going = journey.update(dt, body);
      fastest = Math.max(fastest, Math.hypot(body.at.x - x, body.at.z - z) / dt);
      if (frames > 5000) throw new Error('never arrives');
    }
    expect(fastest).toBeLessThan(1.45);
    expect(body.at).toEqual({ x: 3, z: -3 });
    expect(body.yaw).toBeCloseTo(1, 5);
    expect(body.pitch).toBeCloseTo(0.2, 5);
    expect(frames * dt).toBeLessThan(10);
  });

  it('without a goal to look at ends looking the way it went', () => {
    const body = walker();
    const journey = new Journey(points, { pitch: 0 }, body);
    while (journey.update(1 / 60, body));
    expect(body.yaw).toBeCloseTo(Math.PI / 4, 1);
  });

  it('that is nothing but a turn turns', () => {
    const body = walker();
    const journey = new Journey([{ x: 0, z: 4, room: 'rotunda' }], { yaw: Math.PI / 2, pitch: 0 }, body);
    while (journey.update(1 / 60, body));
    expect(body.yaw).toBeCloseTo(Math.PI / 2, 5);
  });
});

describe('the lens', () => {
  it.each([
    [16 / 9, 60],
    [1, 60],
    [0.46, 84],
  ])('for an aspect of %f opens %f degrees upwards', (aspect, deg) => {
    expect(fieldOfViewDeg(aspect)).toBeCloseTo(deg, 3);
  });

  it('covers more of the plan when it looks up or down', () => {
    const lens = lensFor(1.6);
    expect(planTanHalf(lens, 0)).toBeCloseTo(lens.tanHalfH, 10);
    expect(planTanHalf(lens, 0.5)).toBeGreaterThan(lens.tanHalfH);
    expect(planTanHalf(lens, -0.5)).toBe(planTanHalf(lens, 0.5));
  });
});

describe('the rooms that are kept', () => {
  it('are those seen and those next door, nearest first, with a few of the last ones built', () => {
    const watch = new RoomWatch(builtIn);
    expect(watch.update('rotunda', ['rotunda', 'gallery'], 0, 4)).toBe(true);
    expect(watch.wanted[0]).toBe('rotunda');
    expect([...watch.wanted].sort()).toEqual(['cabinet', 'gallery', 'rotunda']);
    expect(watch.update('rotunda', ['rotunda'], 0, 3)).toBe(false);
    expect(watch.update('salon', ['salon'], 0, -22)).toBe(true);
    expect([...watch.wanted].sort()).toEqual(['gallery', 'salon']);
    expect(watch.mounted).toContain('cabinet');
    expect(watch.dropSpares()).toBe(true);
    expect([...watch.mounted].sort()).toEqual(['gallery', 'salon']);
    expect(watch.dropSpares()).toBe(false);
  });

  it('keeps no more spare rooms built than the device may', () => {
    for (const spare of [0, 1]) {
      const watch = new RoomWatch(builtIn);
      watch.spareRooms = spare;
      watch.update('rotunda', ['rotunda', 'gallery'], 0, 4);
      watch.update('salon', ['salon'], 0, -22);
      expect(watch.mounted).toHaveLength(watch.wanted.length + spare);
    }
  });
});
