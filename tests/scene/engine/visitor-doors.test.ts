import { describe, expect, it } from 'vitest';
import { clearanceM } from '../../../src/museum/plan/collision.ts';
import { closedRoom, openingDay, readyRoom } from './museum-for-scene.ts';
import { onScreen, settle, visit, where } from './visits.ts';

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
