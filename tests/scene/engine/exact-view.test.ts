import { describe, expect, it } from 'vitest';
import { clearanceM } from '../../../src/museum/plan/collision.ts';
import { BODY_RADIUS_M } from '../../../src/museum/plan/collision-space.ts';
import type { SceneRoom, SceneView } from '../../../src/scene/contract.ts';
import { Visitor } from '../../../src/scene/engine/visitor.ts';
import { builtIn } from '../../museum/plan/collision-plans.ts';
import { entrance, openingDay, recorder } from './museum-for-scene.ts';

function visit(view: SceneView, work?: string, rooms: ReadonlyMap<string, SceneRoom> = openingDay()) {
  const record = recorder();
  const visitor = new Visitor(builtIn, entrance, record.events);
  visitor.setStandpoint({ kind: 'view', room: 'gallery', work, view });
  visitor.setRooms(rooms);
  visitor.setSize(1280, 720);
  visitor.update(1 / 60);
  return { visitor, ...record };
}

/** Where one stands who comes to a work by its address. */
const ownStand = () => {
  const visitor = new Visitor(builtIn, entrance, recorder().events);
  visitor.setRooms(openingDay());
  visitor.setStandpoint({ kind: 'work', room: 'gallery', work: 'penrose' });
  visitor.update(1 / 60);
  const { at, yaw, pitch } = visitor.walker;
  return { x: at.x, z: at.z, yaw, pitch };
};

describe('a view that somebody passed on', () => {
  it('is just what is seen, whatever the shape of the picture', () => {
    const { x, z } = ownStand();
    const view = { x, z, yaw: 1.2, pitch: -0.3 };
    for (const work of [undefined, 'penrose']) {
      const { visitor } = visit(view, work);
      visitor.setSize(390, 844);
      visitor.update(1 / 60);
      const { walker } = visitor;
      expect({ x: walker.at.x, z: walker.at.z, yaw: walker.yaw, pitch: walker.pitch }).toEqual(view);
      expect(walker.room).toBe('gallery');
    }
  });

  it('leans where its eyes leant, unless a wall is in between', () => {
    const stand = ownStand();
    const lean = { x: Math.sin(stand.yaw) * 0.3, y: -0.1, z: -Math.cos(stand.yaw) * 0.3 };
    expect(visit({ ...stand, lean }, 'penrose').visitor.lean.target).toEqual(lean);
    const through = { x: Math.sin(stand.yaw) * 3.9, y: 0, z: -Math.cos(stand.yaw) * 3.9 };
    for (const wrong of [through, { x: 0, y: -2, z: 0 }, { x: 0, y: 40, z: 0 }])
      expect(visit({ ...stand, lean: wrong }).visitor.lean.isLeaning).toBe(false);
  });

  it('from within a wall is seen from beside it', () => {
    const { x, z, yaw, pitch } = ownStand();
    const { visitor } = visit({ x: x + Math.sin(yaw) * 3, z: z - Math.cos(yaw) * 3, yaw, pitch });
    const { walker } = visitor;
    expect(walker.room).toBe('gallery');
    expect(clearanceM(walker.space.near('gallery'), walker.at.x, walker.at.z)).toBeGreaterThanOrEqual(
      BODY_RADIUS_M - 0.001,
    );
  });

  it('from nowhere near is the work’s or the room’s own', () => {
    const far = { x: 5000, z: 5000, yaw: 0, pitch: 0 };
    expect(visit(far).visitor.walker.room).toBe('gallery');
    const { x, z } = visit(far, 'penrose').visitor.walker.at;
    const own = visit({ ...ownStand() }).visitor.walker.at;
    expect(Math.hypot(x - own.x, z - own.z)).toBeLessThan(6);
  });

  it('keeps the work open until one walks away from it', () => {
    const { visitor } = visit(ownStand(), 'penrose');
    expect(visitor.travel.arrival?.work?.work.id).toBe('penrose');
  });

  it('waits where it is for the room’s content', () => {
    const view = ownStand();
    const rooms = new Map(openingDay());
    const content = rooms.get('gallery')!;
    rooms.set('gallery', { status: 'loading' });
    const { visitor } = visit(view, 'penrose', rooms);
    expect(visitor.walker.at).toEqual({ x: view.x, z: view.z });
    visitor.setRooms(new Map(rooms).set('gallery', content));
    visitor.update(1 / 60);
    expect(visitor.walker.at).toEqual({ x: view.x, z: view.z });
    expect(visitor.travel.arrival?.work?.work.id).toBe('penrose');
  });
});
