import { describe, expect, it } from 'vitest';
import { wrapAngle } from '../../../src/scene/engine/damp.ts';
import { builtInWorks } from '../../museum/plan/collision-plans.ts';
import { openingDay, readyRoom } from './museum-for-scene.ts';
import { onScreen, settle, visit, where } from './visits.ts';

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
