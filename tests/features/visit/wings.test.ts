import { describe, expect, it, vi } from 'vitest';
import { MOST_ROOMS } from '../../../src/features/visit/visit-store.ts';
import { MOST_PLANS } from '../../../src/features/visit/wings.ts';
import type { Address } from '../../../src/museum/addresses.ts';
import { directoryPathOf } from '../../../src/museum/directory/shards.ts';
import { leavesWing } from '../../../src/museum/plan/join-plans.ts';
import { makeSynthMuseum } from '../../../src/synth/index.ts';
import { synthOf } from '../../helpers/synth-source.ts';
import { settled, visitSynth } from '../../helpers/synth-visit.ts';

const large = synthOf(1000, 3000);
const at = (room: string): Address => ({ kind: 'room', lang: 'en', view: '3d', room });
const wingOf = (room: string) =>
  [...large.plans.values()].find((plan) => plan.rooms.some(({ id }) => id === room))!.wing;
/** An opening between wings. */
const border = [...large.plans.values()].flatMap((plan) => plan.openings.filter(leavesWing))[0]!;
/** A room of a wing whose doors all stay in it. */
const innerOf = (wing: string) => {
  const { rooms, openings } = large.plans.get(`wings/${wing}.json`)!;
  return rooms.find(({ id }) => !openings.some((each) => leavesWing(each) && each.rooms.includes(id)))!.id;
};
const inner = innerOf('wing-20');

describe('a room far away', () => {
  it('is found by one file of the directory and one plan', async () => {
    const { visit, source, state } = visitSynth(large);
    await visit.prepare(at(inner));
    expect(state().plans.map(({ wing }) => wing)).toEqual(['wing-20']);
    expect(source.findWing).toHaveBeenCalledOnce();
    expect(source.loadPlan).toHaveBeenCalledOnce();
    expect(visit.prepare(at(inner))).toBeUndefined();
  });

  it('comes with the wings that its doors lead into', async () => {
    const { visit, state } = visitSynth(large);
    await visit.prepare(at(border.rooms[0]));
    const wings = state().plans.map(({ wing }) => wing);
    expect(wings).toContain(border.wings![0]);
    expect(wings).toContain(border.wings![1]);
  });

  it('that no wing has costs no plan', async () => {
    const { visit, source, state } = visitSynth(large);
    await visit.prepare(at('nowhere'));
    expect(state().absent.get('nowhere')).toBe('not-found');
    expect(source.loadPlan).not.toHaveBeenCalled();
  });

  it('may be unreachable, and is looked for again', async () => {
    const { visit, offline, state } = visitSynth(large);
    const file = directoryPathOf(large.museum.directory!, inner);
    offline.add(file);
    await visit.prepare(at(inner));
    expect(state().absent.get(inner)).toBe('unreachable');
    visit.wantRooms([inner]);
    await settled();
    expect(state().rooms.has(inner)).toBe(false);
    offline.clear();
    visit.retryRoom(inner);
    await settled();
    expect(state().absent.has(inner)).toBe(false);
    expect(state().rooms.get(inner)?.status).toBe('ready');
    expect(state().plans.map(({ wing }) => wing)).toEqual(['wing-20']);
  });

  it('is looked for plan by plan where there is no directory', async () => {
    const { directory: _, ...museum } = large.museum;
    const small = { ...large, museum: { ...museum, wings: museum.wings.slice(0, 3) } };
    const { visit, source, state } = visitSynth(small);
    const room = innerOf('wing-2');
    await visit.prepare(at(room));
    expect(source.loadPlan).toHaveBeenCalledTimes(2);
    await visit.prepare(at('nowhere'));
    expect(state().absent.get('nowhere')).toBe('not-found');
    expect(source.loadPlan).toHaveBeenCalledTimes(3);
  });
});

describe('the plans at hand', () => {
  it('grow by a wing one door before one sees into it', async () => {
    const { visit, state } = visitSynth(large);
    const [from, into] = border.rooms;
    const plan = [...large.plans.values()].find(({ wing }) => wing === wingOf(from))!;
    const before = plan.openings.find(({ rooms: [a, b] }) => b === from && wingOf(a) === plan.wing)!.rooms[0];
    await visit.prepare(at(before));
    expect(state().plans.map(({ wing }) => wing)).not.toContain(wingOf(into));
    visit.wantRooms([before]);
    await settled();
    expect(state().plans.map(({ wing }) => wing)).toContain(wingOf(into));
  });

  it('and the rooms known stay few, however far one walks', async () => {
    const { visit, state } = visitSynth(large);
    for (const { id } of large.rooms.filter((_, i) => i % 4 === 0)) {
      await visit.prepare(at(id));
      visit.wantRooms([id]);
      await settled();
      const { plans, rooms } = state();
      expect(plans.length).toBeLessThanOrEqual(MOST_PLANS);
      expect(rooms.size).toBeLessThanOrEqual(MOST_ROOMS + 1);
      expect(rooms.get(id)?.status).toBe('ready');
    }
  });

  it('lack a wing that can’t be had: it is told of, and asked for again', async () => {
    const events = { onWingFailed: vi.fn(), onWingReached: vi.fn() };
    const { visit, source, offline, state } = visitSynth(large, events);
    const [from, into] = border.rooms;
    offline.add(`wings/${wingOf(into)}.json`);
    await visit.prepare(at(from));
    visit.wantRooms([from]);
    await settled();
    expect(events.onWingFailed.mock.calls).toEqual([[wingOf(into)]]);
    expect(state().rooms.get(from)?.status).toBe('ready');
    const asked = source.loadPlan.mock.calls.length;
    visit.wantRooms([from]);
    await settled();
    expect(source.loadPlan).toHaveBeenCalledTimes(asked);
    offline.clear();
    visit.retryUnreachable();
    await settled();
    expect(state().plans.map(({ wing }) => wing)).toContain(wingOf(into));
    expect(events.onWingReached).toHaveBeenCalledWith(wingOf(into));
  });

  it('are those of the page one goes to', async () => {
    const { visit, state } = visitSynth(large);
    const wings = () => state().plans.map(({ wing }) => wing);
    expect(visit.prepare({ kind: 'list', lang: 'en' })).toBeUndefined();
    expect(visit.prepare({ kind: 'wing', lang: 'en', wing: 'wing-999' })).toBeUndefined();
    await visit.prepare({ kind: 'wing', lang: 'en', wing: 'wing-7' });
    expect(wings()).toEqual(['wing-7']);
    await visit.prepare({ kind: 'home', lang: 'en' });
    expect(wings()).toEqual(['wing-1', 'wing-7']);
    const one = visitSynth(makeSynthMuseum({ rooms: 3, works: 3, gated: 0, seed: 1 }));
    await one.visit.prepare({ kind: 'list', lang: 'en' });
    expect(one.state().plans.map(({ wing }) => wing)).toEqual(['wing-1']);
  });
});
