import { Object3D } from 'three';
import { describe, expect, it } from 'vitest';
import { Sight } from '../../../src/scene/engine/sight.ts';

const near = { sees: (_: string, x: number) => x < 1, looksInto: (room: string) => room !== 'glimpsed' };
const eye = { x: 0, z: 0, fineReachM: 20 };
const at = (x: number) => ({ x, z: 0, radiusM: 0.5 });

describe('what stands in a visible room', () => {
  it('is drawn while any of its places may be seen', () => {
    const sight = new Sight();
    const [here, beside, both] = [new Object3D(), new Object3D(), new Object3D()];
    sight.add('hall', [
      { part: here, places: [at(0)] },
      { part: beside, places: [at(5)] },
      { part: both, places: [at(5), at(0)] },
    ]);
    sight.update(['hall'], near, eye);
    expect([here.visible, beside.visible, both.visible]).toEqual([true, false, true]);
  });

  it('without a place of its own is drawn while one looks into the room', () => {
    const sight = new Sight();
    const [hall, glimpsed] = [new Object3D(), new Object3D()];
    sight.add('hall', [{ part: hall, places: undefined }]);
    sight.add('glimpsed', [{ part: glimpsed, places: undefined }]);
    sight.update(['hall', 'glimpsed'], near, eye);
    expect([hall.visible, glimpsed.visible]).toEqual([true, false]);
  });

  it('and is fine is not drawn where there is nothing to see of it from afar', () => {
    const sight = new Sight();
    const [close, far] = [new Object3D(), new Object3D()];
    const fine = (part: Object3D, x: number) => ({
      part,
      places: undefined,
      fineWithin: { x, z: 0, radiusM: 3 },
    });
    sight.add('hall', [fine(close, 22), fine(far, 24)]);
    sight.update(['hall'], near, eye);
    expect([close.visible, far.visible]).toEqual([true, false]);
    sight.update(['hall'], near, { ...eye, fineReachM: 30 });
    expect(far.visible).toBe(true);
  });

  it('is left alone once it is no longer watched', () => {
    const sight = new Sight();
    const part = new Object3D();
    const leave = sight.add('hall', [{ part, places: [at(5)] }]);
    leave();
    leave();
    sight.update(['hall'], near, eye);
    expect(part.visible).toBe(true);
  });
});
