import { Group, Object3D } from 'three';
import { describe, expect, it, vi } from 'vitest';
import { Hand } from '../../../src/scene/engine/hand.ts';
import { NEAREST_M } from '../../../src/scene/engine/lean.ts';
import { Visitor } from '../../../src/scene/engine/visitor.ts';
import { builtIn, builtInWorks } from '../../museum/plan/collision-plans.ts';
import { entrance, openingDay, recorder } from './museum-for-scene.ts';

const placed = builtInWorks.get('rotunda')!.find(({ work }) => work.kind === 'object')!;
const asHung = Math.atan2(placed.facing[0], placed.facing[1]);

/** One who stands before the object of the rotunda, and the object as it is drawn. */
function atObject(work = placed.work.id) {
  const visitor = new Visitor(builtIn, entrance, recorder().events);
  visitor.setSize(1200, 700);
  visitor.setRooms(openingDay());
  visitor.setStandpoint({ kind: 'work', room: 'rotunda', work });
  visitor.update(1 / 60);
  const part = new Object3D();
  part.name = `object ${placed.work.id}`;
  part.rotation.y = asHung;
  // As rooms draw their objects: nothing that stands still is composed again.
  part.matrixAutoUpdate = false;
  part.updateMatrix();
  const slots = [{ id: 'rotunda', group: new Group().add(part), isBuilt: true }];
  const wake = vi.fn();
  const hand = new Hand(visitor, wake);
  const settle = () => {
    for (let frames = 1; frames < 400; frames++) if (!hand.update(1 / 60, slots)) return frames;
    throw new Error('never came to rest');
  };
  return { visitor, hand, part, wake, settle, update: () => hand.update(1 / 60, slots) };
}

describe('an object under the hand', () => {
  it('turns softly by keys, and then asks for no more frames', () => {
    const { hand, part, wake, update, settle } = atObject();
    expect(hand.step(1)).toBe(true);
    expect(wake).toHaveBeenCalled();
    expect(update()).toBe(true);
    expect(part.rotation.y).toBeGreaterThan(asHung);
    settle();
    expect(part.rotation.y).toBeCloseTo(asHung + Math.PI / 12);
    expect(part.matrix.elements[0]).toBeCloseTo(Math.cos(asHung + Math.PI / 12));
    expect(update()).toBe(false);
  });

  it('follows a drag that begins on it, its near side to the right', () => {
    const { hand, part, settle } = atObject();
    hand.press(600, 350);
    expect(hand.drag(300)).toBe(true);
    settle();
    expect(part.rotation.y).toBeCloseTo(asHung + Math.PI / 2);
  });

  it('leaves a drag that begins beside it to the eyes', () => {
    const { hand } = atObject();
    hand.press(20, 20);
    expect(hand.drag(300)).toBe(false);
  });

  it('turns at once under reduced motion', () => {
    const { hand, part, update } = atObject();
    hand.cutsOnly = true;
    hand.step(-1);
    expect(update()).toBe(false);
    expect(part.rotation.y).toBeCloseTo(asHung - Math.PI / 12);
  });

  it('is let alone by who has walked away, or stands before a picture', () => {
    const { visitor, hand } = atObject();
    visitor.intent = { forward: -1, strafe: 0, turn: 0, hurry: false };
    for (let i = 0; i < 30; i++) visitor.update(1 / 60);
    expect(hand.step(1)).toBe(false);
    const picture = builtInWorks.get('rotunda')!.find(({ work }) => work.kind === 'picture')!;
    expect(atObject(picture.work.id).hand.step(1)).toBe(false);
  });

  it('keeps the eyes that lean towards it out of the circle that it turns in', () => {
    const { visitor, hand, update } = atObject();
    const { position, work } = placed;
    const depthM = work.kind === 'object' ? work.dimensions.depthM : 0;
    for (let i = 0; i < 60; i++) {
      hand.step(1);
      visitor.leanBy(2, 600, 350);
      update();
      visitor.update(1 / 60);
      const apartM = Math.hypot(visitor.eye.x - position[0], visitor.eye.z - position[2]);
      expect(apartM).toBeGreaterThan(Math.hypot(work.dimensions.widthM, depthM) / 2 + NEAREST_M - 0.02);
    }
  });
});
