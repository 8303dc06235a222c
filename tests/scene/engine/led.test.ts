import { expect, it, vi } from 'vitest';
import { Visitor } from '../../../src/scene/engine/visitor.ts';
import { builtIn } from '../../museum/plan/collision-plans.ts';
import { entrance, openingDay, recorder } from './museum-for-scene.ts';

it('whoever is led is told of arriving, and once of going their own way', () => {
  const onArrive = vi.fn();
  const onStray = vi.fn();
  const visitor = new Visitor(builtIn, entrance, { ...recorder().events, onArrive, onStray });
  visitor.setSize(1280, 720);
  visitor.setRooms(openingDay());
  visitor.setStandpoint({ kind: 'entrance' });
  visitor.update(1 / 60);
  onArrive.mockClear();
  visitor.setStandpoint({ kind: 'work', room: 'rotunda', work: 'cycloid' });
  expect(onArrive).not.toHaveBeenCalled();
  for (let t = 0; t < 60 && visitor.update(1 / 60); t += 1 / 60);
  expect(onArrive).toHaveBeenCalledOnce();
  expect(onStray).not.toHaveBeenCalled();
  visitor.look(40, 0);
  visitor.look(40, 0);
  expect(onStray).toHaveBeenCalledOnce();
});
