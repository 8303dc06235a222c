import { expect, it } from 'vitest';
import { SceneRooms } from '../../src/features/walk/index.ts';
import type { PlanRoom } from '../../src/museum/format/plan.ts';
import { leavesWing } from '../../src/museum/plan/join-plans.ts';
import { PlanResolver, resolvePlans } from '../../src/museum/plan/openings.ts';
import { RoomPlans } from '../../src/museum/plan/room-plans.ts';
import { Visitor } from '../../src/scene/engine/visitor.ts';
import type { SynthMuseum } from '../../src/synth/index.ts';
import { synthOf } from '../helpers/synth-source.ts';
import { settled, visitSynth } from '../helpers/synth-visit.ts';

const open = synthOf(400, 1000);
const all = resolvePlans([...open.plans.values()]);
const middleOf = ({ outline }: PlanRoom) => ({
  x: outline.reduce((sum, [x]) => sum + x, 0) / outline.length,
  z: outline.reduce((sum, [, z]) => sum + z, 0) / outline.length,
});
const doorsOf = (room: string) => all.openingsOf.get(room)!.flatMap(({ sides }) => sides.map((s) => s.room));

/** A visitor in the scene's engine, fed by a visit as the page feeds it. */
function walkIn(synth: SynthMuseum = open) {
  const { visit, source, state } = visitSynth(synth);
  const resolver = new PlanResolver();
  const sceneRooms = new SceneRooms('/');
  const seen = new Set<string>();
  const told: string[] = [];
  const { museum } = synth;
  const visitor = new Visitor(resolver.resolve(state().plans), museum.entrance, {
    onEnterRoom: (room) => told.push(room),
    onWantRooms: visit.wantRooms,
    onMountRooms: () => {},
    onSelectWork: () => {},
    onTryDoor: () => {},
    onMoved: () => {},
    wake: () => {},
  });
  visitor.setSize(1280, 720);
  const feed = () => {
    visitor.setPlan(resolver.resolve(state().plans), museum.entrance);
    visitor.setRooms(sceneRooms.update(state().rooms, state().plans));
  };
  visit.store.subscribe(feed);
  const frame = () => {
    visitor.update(0.05);
    for (const room of visitor.surroundings.visible) seen.add(room);
  };
  return { visit, visitor, source, state, seen, told, frame, feed };
}

it('a walk over the border of a wing fetches what is seen or next door, and nothing else', async () => {
  const { visit, visitor, source, seen, told, frame } = walkIn();
  const border = [...open.plans.values()]
    .flatMap((plan) => plan.openings)
    .find((opening) => leavesWing(opening) && opening.kind === 'door')!;
  const [from, into] = border.rooms;
  await visit.prepare({ kind: 'room', lang: 'en', view: '3d', room: from });
  visitor.setStandpoint({ kind: 'room', room: from });
  frame();
  await settled();
  const stood = new Set([visitor.walker.room]);
  const goal = middleOf(all.rooms.get(into)!);
  expect(visitor.walkTo(into, goal.x, goal.z)).toBe(true);
  for (let i = 0; i < 600 && visitor.walker.room !== into; i++) {
    frame();
    stood.add(visitor.walker.room);
    if (i % 10 === 0) await settled();
  }
  frame();
  await settled();
  expect(visitor.walker.room).toBe(into);
  expect(told).toContain(into);
  const likely = new Set([...seen, ...[...stood].flatMap(doorsOf)]);
  const fetched = source.loadRoom.mock.calls.map(([{ id }]) => id);
  expect(fetched.filter((id) => !likely.has(id))).toEqual([]);
  expect(new Set(fetched).size).toBe(fetched.length);
  expect(fetched.length).toBeLessThan(30);
});

it('one stays where one is while the plan grows, and rooms that did not change are not built again', async () => {
  const { visit, visitor, state, frame } = walkIn();
  await visit.prepare({ kind: 'room', lang: 'en', view: '3d', room: 'room-30' });
  visitor.setStandpoint({ kind: 'room', room: 'room-30' });
  frame();
  await settled();
  frame();
  const { at, room } = visitor.walker;
  const place = { ...at, room };
  const parts = new RoomPlans();
  const before = visitor.walker.space.plan;
  const built = new Map(visitor.surroundings.mounted.map((id) => [id, parts.of(before, id)]));
  const far = open.rooms.at(-1)!;
  await visit.prepare({ kind: 'wing', lang: 'en', wing: `wing-${far.wing + 1}` });
  frame();
  const after = visitor.walker.space.plan;
  expect(after).not.toBe(before);
  expect(after.rooms.has(far.id)).toBe(true);
  expect({ ...visitor.walker.at, room: visitor.walker.room }).toEqual(place);
  for (const [id, part] of built) expect(parts.of(after, id), id).toBe(part);
  expect(state().rooms.get(room)?.status).toBe('ready');
});

it('one is led far away and back to the entrance, whose wing is not at hand', async () => {
  const { visit, visitor, frame } = walkIn();
  await visit.prepare({ kind: 'room', lang: 'en', view: '3d', room: 'room-390' });
  visitor.setStandpoint({ kind: 'room', room: 'room-390' });
  frame();
  await settled();
  expect(visitor.walker.room).toBe('room-390');
  visitor.goToEntrance();
  await settled();
  frame();
  expect(visitor.walker.room).toBe(open.museum.entrance.room);
});

it('one starts anew where the room one was in is gone', async () => {
  const { visit, visitor, state, frame } = walkIn();
  await visit.prepare({ kind: 'home', lang: 'en' });
  await visit.prepare({ kind: 'room', lang: 'en', view: '3d', room: 'room-30' });
  visitor.setStandpoint({ kind: 'room', room: 'room-30' });
  frame();
  expect(visitor.walker.room).toBe('room-30');
  const without = state().plans.map((plan) => ({
    ...plan,
    rooms: plan.rooms.filter(({ id }) => id !== 'room-30'),
  }));
  visit.replaceMuseum(open.museum, without);
  frame();
  expect(visitor.walker.room).toBe(open.museum.entrance.room);
});

it('the address of a closed room far away leads before its door', async () => {
  const gated = synthOf(400, 1000, { gated: 0.1 });
  const { visit, visitor, state, frame } = walkIn(gated);
  const far = gated.rooms.findLast(({ id }) => gated.gated.has(id))!.id;
  await visit.prepare({ kind: 'room', lang: 'en', view: '3d', room: far });
  visit.wantRooms([far]);
  visitor.setStandpoint({ kind: 'room', room: far });
  frame();
  await settled();
  frame();
  expect(state().rooms.get(far)?.status).toBe('closed');
  expect(visitor.walker.room).not.toBe(far);
  expect(doorsOf(far)).toContain(visitor.walker.room);
});
