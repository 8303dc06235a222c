import { describe, expect, it } from 'vitest';
import { clearanceM } from '../../../src/museum/plan/collision.ts';
import type { SceneRoom, Standpoint } from '../../../src/scene/contract.ts';
import { wrapAngle } from '../../../src/scene/engine/damp.ts';
import { Visitor } from '../../../src/scene/engine/visitor.ts';
import { builtIn, builtInWorks } from '../../museum/plan/collision-plans.ts';
import { closedRoom, entrance, openingDay, readyRoom, recorder } from './museum-for-scene.ts';

function visit(standpoint: Standpoint, rooms: ReadonlyMap<string, SceneRoom> = openingDay()) {
  const record = recorder();
  const visitor = new Visitor(builtIn, entrance, record.events);
  visitor.setSize(1280, 720);
  visitor.setRooms(rooms);
  visitor.setStandpoint(standpoint);
  visitor.update(1 / 60);
  return { visitor, ...record };
}

/** Lets time pass until all is still; fails if it never is. */
function settle(visitor: Visitor, dt = 1 / 60, mostS = 60) {
  for (let t = 0; t < mostS; t += dt) if (!visitor.update(dt)) return t;
  throw new Error('never came to rest');
}

const where = ({ walker }: Visitor) => [walker.room, walker.at.x, walker.at.z] as const;

/** Where a point of the world is on the 1280 × 720 canvas of a visitor with a level gaze. */
function onScreen(visitor: Visitor, x: number, y: number, z: number): [number, number] {
  const { walker, eye } = visitor;
  const ahead = (x - eye.x) * Math.sin(walker.yaw) - (z - eye.z) * Math.cos(walker.yaw);
  const right = (x - eye.x) * Math.cos(walker.yaw) + (z - eye.z) * Math.sin(walker.yaw);
  const tan = Math.tan((visitor.view.fovDeg * Math.PI) / 360);
  return [640 + (right / ahead / tan) * 360, 360 - ((y - eye.y) / ahead / tan) * 360];
}

describe('a detail of a picture', () => {
  const region = { x: 0.7, y: 0.1, width: 0.1, height: 0.08 };
  const detail = { kind: 'detail', room: 'gallery', work: 'penrose', region } as const;
  const { position, facing, work } = builtInWorks.get('gallery')!.find((one) => one.work.id === 'penrose')!;
  /** Where a point of the picture, in shares of it, is on the canvas. */
  const at = (visitor: Visitor, u: number, v: number) => {
    const { widthM, heightM } = work.dimensions;
    const across = (u - 0.5) * widthM;
    const y = position[1] + (0.5 - v) * heightM;
    return onScreen(visitor, position[0] + facing[1] * across, y, position[2] - facing[0] * across);
  };

  it('fills the screen as it is opened, and one goes back from it upright', () => {
    const { visitor } = visit(detail);
    const [left, top] = at(visitor, region.x, region.y);
    const [right, bottom] = at(visitor, region.x + region.width, region.y + region.height);
    expect(Math.min(left, top)).toBeGreaterThan(0);
    expect(right).toBeLessThan(1280);
    expect(bottom).toBeLessThan(720);
    expect(Math.max((right - left) / 1280, (bottom - top) / 720)).toBeGreaterThan(0.5);
    visitor.setStandpoint({ kind: 'work', room: 'gallery', work: 'penrose' });
    settle(visitor);
    expect(visitor.lean.isLeaning).toBe(false);
  });

  it('is walked to from elsewhere, the eyes leaning once one is there', () => {
    const { visitor } = visit({ kind: 'room', room: 'gallery' });
    visitor.setStandpoint(detail);
    expect(visitor.travel.isUnderWay).toBe(true);
    expect(visitor.lean.isLeaning).toBe(false);
    settle(visitor);
    expect(visitor.lean.isLeaning).toBe(true);
    const [left, top] = at(visitor, region.x, region.y);
    expect(left).toBeGreaterThan(0);
    expect(top).toBeGreaterThan(0);
  });

  it('is framed anew when the window becomes narrow', () => {
    const { visitor } = visit(detail);
    const beforeM = () =>
      (visitor.eye.x - position[0]) * facing[0] + (visitor.eye.z - position[2]) * facing[1];
    const wideM = beforeM();
    visitor.setSize(400, 900);
    settle(visitor);
    expect(beforeM()).toBeGreaterThan(wideM * 1.2);
  });

  it('is come close to by two taps on it, and left for the whole by two more', () => {
    const { visitor, of } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    const [x, y] = at(visitor, 0.75, 0.3);
    visitor.tap(x, y);
    visitor.comeClose(x, y);
    settle(visitor);
    const [left] = at(visitor, 0.65, 0.3);
    const [right] = at(visitor, 0.85, 0.3);
    const [midX, midY] = at(visitor, 0.75, 0.3);
    expect(right - left).toBeGreaterThan(300);
    expect(Math.abs(midX - 640)).toBeLessThan(120);
    expect(Math.abs(midY - 360)).toBeLessThan(120);
    expect(of('select')).toContain('penrose');
    visitor.comeClose(640, 360);
    settle(visitor);
    expect(visitor.lean.isLeaning).toBe(false);
  });

  it('is come close to by Enter when one stands before it', () => {
    const { visitor } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    visitor.act();
    settle(visitor);
    expect(visitor.lean.isLeaning).toBe(true);
    visitor.act();
    settle(visitor);
    expect(visitor.lean.isLeaning).toBe(false);
  });

  it('is left by walking away', () => {
    const { visitor, of } = visit(detail);
    visitor.intent = { forward: 0, strafe: 1, turn: 0, hurry: true };
    for (let i = 0; i < 120; i++) visitor.update(1 / 60);
    expect(of('select')).toEqual([null]);
    expect(visitor.lean.isLeaning).toBe(false);
  });
});

describe('arriving', () => {
  it('starts at the entrance with a cut, and stands still there', () => {
    const { visitor, of } = visit({ kind: 'entrance' });
    expect(where(visitor)).toEqual(['rotunda', 0, 4.6]);
    expect(visitor.walker.yaw).toBe(0);
    expect(visitor.update(1 / 60)).toBe(false);
    expect(of('enter')).toEqual(['rotunda']);
    expect(of('want')).toEqual([['rotunda', 'cabinet', 'gallery', 'salon']]);
  });

  it('opens a work’s address standing before it', () => {
    const { visitor } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    expect(visitor.walker.room).toBe('gallery');
    expect(wrapAngle(visitor.walker.yaw + Math.PI / 2)).toBeCloseTo(0, 5);
    expect(visitor.travel.isUnderWay).toBe(false);
  });

  it('waits in the room for content that is on its way, then cuts to the work', () => {
    const rooms = openingDay();
    rooms.set('gallery', { status: 'loading' });
    const { visitor } = visit({ kind: 'work', room: 'gallery', work: 'penrose' }, rooms);
    expect(visitor.walker.room).toBe('gallery');
    const before = where(visitor);
    visitor.setRooms(openingDay());
    visitor.update(1 / 60);
    expect(where(visitor)).not.toEqual(before);
    expect(visitor.travel.isUnderWay).toBe(false);
    expect(wrapAngle(visitor.walker.yaw + Math.PI / 2)).toBeCloseTo(0, 5);
  });

  it('stands before a closed room’s door and tells of it', () => {
    const { visitor, of } = visit({ kind: 'room', room: 'salon' });
    expect(visitor.walker.room).toBe('gallery');
    expect(of('door')).toEqual(['salon']);
  });

  it('stands before a gated room that is not decided yet, and goes in once it is', () => {
    const rooms = openingDay();
    rooms.delete('salon');
    const { visitor, of } = visit({ kind: 'room', room: 'salon' }, rooms);
    expect(visitor.walker.room).toBe('gallery');
    expect(of('door')).toEqual([]);
    visitor.setRooms(new Map(openingDay()).set('salon', readyRoom('salon')));
    visitor.update(1 / 60);
    expect(visitor.walker.room).toBe('salon');
  });

  it.each([
    [{ kind: 'room', room: 'nowhere' } as const, 'rotunda'],
    [{ kind: 'work', room: 'cabinet', work: 'nothing' } as const, 'cabinet'],
    [{ kind: 'room', room: 'cabinet' } as const, 'cabinet'],
  ])('finds a place for %o', (standpoint, room) => {
    expect(visit(standpoint).visitor.walker.room).toBe(room);
  });
});

describe('going to a work', () => {
  it.each([1 / 144, 1 / 60, 1 / 20, 0.2])('ends facing it, whatever the frame’s length (%f s)', (dt) => {
    const { visitor } = visit({ kind: 'entrance' });
    visitor.setStandpoint({ kind: 'work', room: 'gallery', work: 'truchet' });
    expect(visitor.travel.isUnderWay).toBe(true);
    settle(visitor, dt);
    const placed = builtInWorks.get('gallery')!.find((work) => work.work.id === 'truchet')!;
    const [, x, z] = where(visitor);
    const yaw = Math.atan2(placed.position[0] - x, z - placed.position[2]);
    expect(Math.abs(wrapAngle(visitor.walker.yaw - yaw))).toBeLessThan(0.01);
    expect(visitor.walker.pitch).toBeCloseTo(0, 1);
  });

  it('is a cut under reduced motion', () => {
    const { visitor } = visit({ kind: 'entrance' });
    visitor.travel.cutsOnly = true;
    visitor.setStandpoint({ kind: 'work', room: 'gallery', work: 'truchet' });
    expect(visitor.travel.isUnderWay).toBe(false);
    expect(visitor.walker.room).toBe('gallery');
  });

  it('rings at a closed door under reduced motion too, where the walk to it is a cut', () => {
    const { visitor, of } = visit({ kind: 'room', room: 'gallery' });
    visitor.travel.cutsOnly = true;
    expect(visitor.walkTo('gallery', 0, -14)).toBe(true);
    visitor.update(1 / 60);
    expect(of('door')).toEqual([]);
    expect(visitor.walkTo('gallery', 0, -18.7)).toBe(true);
    visitor.update(1 / 60);
    visitor.update(1 / 60);
    expect(of('door')).toEqual(['salon']);
  });

  it('by a click selects it once, and its address coming back does not start again', () => {
    const { visitor, of } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    const other = builtInWorks.get('gallery')!.find((work) => work.work.id === 'pinwheel')!;
    visitor.tap(...onScreen(visitor, ...other.position));
    expect(of('select')).toEqual(['pinwheel']);
    for (let i = 0; i < 20; i++) visitor.update(1 / 60);
    const [, x, z] = where(visitor);
    visitor.setStandpoint({ kind: 'work', room: 'gallery', work: 'pinwheel' });
    visitor.update(1 / 60);
    const [, nextX, nextZ] = where(visitor);
    expect(Math.hypot(nextX - x, nextZ - z)).toBeGreaterThan(0.01);
    settle(visitor);
    expect(of('select')).toEqual(['pinwheel']);
  });

  it('tells only of the room it leads to, not of those on the way', () => {
    const { visitor, of } = visit({ kind: 'room', room: 'cabinet' });
    visitor.setStandpoint({ kind: 'work', room: 'gallery', work: 'girih' });
    settle(visitor);
    expect(of('enter')).toEqual(['cabinet', 'gallery']);
  });

  it('is over when one walks away from it', () => {
    const { visitor, of } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    visitor.intent = { forward: -1, strafe: 0, turn: 0, hurry: false };
    for (let i = 0; i < 90; i++) visitor.update(1 / 60);
    expect(of('select')).toEqual([null]);
  });

  it('is not over for looking around', () => {
    const { visitor, of } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    visitor.look(400, 20);
    for (let i = 0; i < 60; i++) visitor.update(1 / 60);
    expect(of('select')).toEqual([]);
  });

  it('turns back to the work when its address is followed again', () => {
    const { visitor } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    visitor.look(300, 0);
    settle(visitor);
    visitor.setStandpoint({ kind: 'work', room: 'gallery', work: 'penrose' });
    settle(visitor);
    expect(wrapAngle(visitor.walker.yaw + Math.PI / 2)).toBeCloseTo(0, 2);
  });

  it('stays where it is when the label is closed', () => {
    const { visitor } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    const before = where(visitor);
    visitor.setStandpoint({ kind: 'room', room: 'gallery' });
    settle(visitor);
    expect(where(visitor)).toEqual(before);
  });
});

describe('walking', () => {
  it('crosses into the next room by keys and says so once', () => {
    const { visitor, of } = visit({ kind: 'entrance' });
    visitor.intent = { forward: 1, strafe: 0, turn: 0, hurry: false };
    for (let t = 0; t < 9; t += 1 / 60) visitor.update(1 / 60);
    expect(visitor.walker.room).toBe('gallery');
    expect(of('enter')).toEqual(['rotunda', 'gallery']);
    expect(of('moved')).toEqual([true]);
  });

  it('to a click on the floor shows a mark until it is reached', () => {
    const { visitor } = visit({ kind: 'entrance' });
    visitor.tap(...onScreen(visitor, 1, 0, 0));
    expect(visitor.travel.goal).toMatchObject({ room: 'rotunda' });
    settle(visitor);
    expect(visitor.travel.goal).toBeUndefined();
    expect(visitor.walker.at.x).toBeCloseTo(1, 1);
    expect(visitor.walker.at.z).toBeCloseTo(0, 1);
  });

  it('by keys ends a journey at once', () => {
    const { visitor } = visit({ kind: 'entrance' });
    visitor.walkTo('gallery', 0, -12);
    visitor.update(1 / 60);
    visitor.intent = { forward: 0, strafe: 1, turn: 0, hurry: false };
    visitor.update(1 / 60);
    expect(visitor.travel.isUnderWay).toBe(false);
  });

  it('back to the entrance ends facing as one came in', () => {
    const { visitor, of } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    visitor.goToEntrance();
    settle(visitor);
    expect(where(visitor)[0]).toBe('rotunda');
    expect(wrapAngle(visitor.walker.yaw)).toBeCloseTo(0, 2);
    expect(of('select')).toEqual([null]);
  });

  it('rests: nothing moves and nothing is asked for any more', () => {
    const { visitor, told } = visit({ kind: 'entrance' });
    settle(visitor);
    const before = told.length;
    for (let i = 0; i < 100; i++) expect(visitor.update(1 / 60)).toBe(false);
    expect(told.length).toBe(before);
  });

  it('keeps the wanted rooms quiet while the same rooms are near', () => {
    const { visitor, of } = visit({ kind: 'entrance' });
    visitor.walkTo('rotunda', 1.5, -2);
    settle(visitor);
    expect(of('want').length).toBeLessThanOrEqual(3);
  });
});

describe('a closed door', () => {
  it('is walked to and told of when it is clicked', () => {
    const { visitor, of } = visit({ kind: 'room', room: 'gallery' });
    visitor.tap(...onScreen(visitor, 0, 1.2, -19.58));
    settle(visitor);
    expect(of('door')).toEqual(['salon']);
    expect(visitor.walker.room).toBe('gallery');
    expect(visitor.walker.at.z).toBeLessThan(-16);
  });

  it('is told of once when one comes to stand before it by keys', () => {
    const { visitor, of } = visit({ kind: 'room', room: 'gallery' });
    visitor.intent = { forward: 1, strafe: 0, turn: 0, hurry: false };
    for (let t = 0; t < 14; t += 1 / 60) visitor.update(1 / 60);
    expect(visitor.walker.room).toBe('gallery');
    expect(of('door')).toEqual(['salon']);
  });

  it('is tried when a path leads behind it', () => {
    const { visitor, of } = visit({ kind: 'room', room: 'gallery' });
    expect(visitor.walkTo('salon', 0, -25)).toBe(false);
    settle(visitor);
    expect(of('door')).toEqual(['salon']);
  });

  it('lets one through once its room is ready', () => {
    const { visitor } = visit({ kind: 'room', room: 'gallery' });
    visitor.setRooms(new Map(openingDay()).set('salon', readyRoom('salon')));
    expect(visitor.walkTo('salon', 0, -25)).toBe(true);
    settle(visitor);
    expect(visitor.walker.room).toBe('salon');
  });

  it('lets one out of a room that closes behind one', () => {
    const { visitor } = visit(
      { kind: 'room', room: 'salon' },
      new Map(openingDay()).set('salon', readyRoom('salon')),
    );
    visitor.setRooms(new Map(openingDay()).set('salon', closedRoom));
    expect(visitor.walker.room).toBe('salon');
    expect(visitor.walkTo('gallery', 0, -12)).toBe(true);
    settle(visitor);
    expect(visitor.walker.room).toBe('gallery');
    expect(visitor.walkTo('salon', 0, -25)).toBe(false);
  });
});

describe('leaning', () => {
  it('comes close to a picture but never through it, and goes back', () => {
    const { visitor } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    for (let i = 0; i < 40; i++) {
      visitor.leanBy(1, 640, 360);
      visitor.update(1 / 60);
    }
    settle(visitor);
    expect(visitor.eye.x).toBeLessThan(-3.4);
    expect(visitor.eye.x).toBeGreaterThan(-4 + 0.1);
    expect(visitor.walker.at.x).toBeGreaterThan(-3);
    for (let i = 0; i < 40; i++) visitor.leanBy(-1, 640, 360);
    settle(visitor);
    expect(visitor.eye.x).toBeCloseTo(visitor.walker.at.x, 3);
  });

  it('walks on where nothing hangs near', () => {
    const { visitor } = visit({ kind: 'entrance' });
    visitor.leanBy(1, 640, 360);
    settle(visitor);
    expect(visitor.walker.at.z).toBeLessThan(4.4);
    expect(visitor.eye.z).toBeCloseTo(visitor.walker.at.z, 5);
  });
});

describe('what changes under way', () => {
  it('is walked around: furniture that arrives during a journey', () => {
    const rooms = openingDay();
    rooms.set('gallery', { status: 'loading' });
    const { visitor } = visit({ kind: 'entrance' }, rooms);
    visitor.walkTo('gallery', 1.9, -16);
    for (let i = 0; i < 240; i++) visitor.update(1 / 60);
    visitor.setRooms(openingDay());
    expect(visitor.travel.isUnderWay).toBe(true);
    const { space } = visitor.walker;
    while (visitor.update(1 / 60)) {
      const { room, at } = visitor.walker;
      expect(clearanceM(space.near(room), at.x, at.z)).toBeGreaterThan(0.27);
    }
    expect(visitor.walker.at.z).toBeLessThan(-15);
  });

  it('keeps one out: a door that closes during a journey', () => {
    const { visitor } = visit(
      { kind: 'room', room: 'gallery' },
      new Map(openingDay()).set('salon', readyRoom('salon')),
    );
    visitor.walkTo('salon', 0, -25);
    for (let i = 0; i < 60; i++) visitor.update(1 / 60);
    visitor.setRooms(openingDay());
    settle(visitor);
    expect(visitor.walker.room).toBe('gallery');
  });

  it('keeps one out by keys, too, once one has left a room that closed', () => {
    const { visitor } = visit(
      { kind: 'room', room: 'salon' },
      new Map(openingDay()).set('salon', readyRoom('salon')),
    );
    visitor.setRooms(openingDay());
    visitor.walkTo('gallery', 0, -17);
    settle(visitor);

    visitor.walker.yaw = 0;
    visitor.intent = { forward: 1, strafe: 0, turn: 0, hurry: true };
    for (let i = 0; i < 240; i++) visitor.update(1 / 60);
    expect(visitor.walker.room).toBe('gallery');
  });

  it('is made up for: a turned phone shows the whole work again', () => {
    const { visitor } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    const [, x] = where(visitor);
    visitor.setSize(400, 800);
    visitor.update(1 / 60);
    const [, portraitX] = where(visitor);
    expect(portraitX).toBeGreaterThan(x + 0.2);
    expect(visitor.travel.isUnderWay).toBe(false);
  });
});
