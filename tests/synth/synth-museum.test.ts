import { describe, expect, it } from 'vitest';
import { isSecondEntry, leavesWing } from '../../src/museum/plan/join-plans.ts';
import { resolvePlans } from '../../src/museum/plan/openings.ts';
import { VisibleRooms } from '../../src/museum/plan/visible-rooms.ts';
import { validateMuseum } from '../../src/museum/validate/validate-museum.ts';
import { placesIn } from '../../src/synth/hang.ts';
import { capacityOf, makeRoomContent, poolPictures, roomsFor } from '../../src/synth/index.ts';
import { MOST_WORKS_IN_ROOM } from '../../src/synth/spread.ts';
import { synthOf, synthSource } from '../helpers/synth-source.ts';

const pictures = poolPictures(1);

describe('a synthetic museum', () => {
  it.each([
    [1, 7],
    [2, 20],
    [3, 40],
    [25, 480],
    [26, 60],
    [27, 0],
    [51, 1000],
    [130, 400],
    [301, 999],
  ])('of %i rooms and %i works has just as many, and nothing that validation finds', async (rooms, works) => {
    const report = await validateMuseum(synthSource(synthOf(rooms, works)));
    expect(report.issues).toEqual([]);
    expect(report.rooms.size).toBe(rooms);
    const ids = [...report.rooms.values()].flatMap((room) => room.works!.works.map(({ id }) => id));
    expect(new Set(ids).size).toBe(works);
  });

  it('keeps a share of its rooms for members, and is still sound', async () => {
    const synth = synthOf(120, 600, { gated: 0.2 });
    expect(synth.gated.size).toBe(24);
    expect((await validateMuseum(synthSource(synth))).issues).toEqual([]);
  });

  it('has place on its walls for the works of every room', () => {
    const { rooms, openingsOf } = synthOf(700, 0);
    for (const room of rooms) {
      expect(placesIn(room, openingsOf.get(room.id) ?? []).length, room.id).toBeGreaterThanOrEqual(
        MOST_WORKS_IN_ROOM,
      );
    }
  });

  it('is the same for the same wish, and another for another seed', () => {
    const contentOf = (seed: number) => {
      const synth = synthOf(60, 1000, { seed });
      return JSON.stringify(makeRoomContent(synth, synth.rooms[30]!, poolPictures(seed)));
    };
    expect(contentOf(4)).toBe(contentOf(4));
    expect(contentOf(5)).not.toBe(contentOf(4));
  });

  it('has wings of at most 25 rooms on several floors, joined by doors and stairs', () => {
    const { plans, museum } = synthOf(5000, 100);
    expect(plans.size).toBe(200);
    expect(new Set(museum.wings.flatMap(({ floors }) => floors ?? [])).size).toBe(6);
    for (const plan of plans.values()) expect(plan.rooms.length).toBe(25);
    const between = [...plans.values()].flatMap((plan) =>
      plan.openings.filter((opening) => leavesWing(opening) && !isSecondEntry(plan, opening)),
    );
    const kinds = between.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['door', 'arch', 'stair']));
  });

  it('shows the same two rooms to those who come in, however large it is', () => {
    const nearEntrance = (rooms: number, works: number) => {
      const synth = synthOf(rooms, works);
      const plan = resolvePlans([...synth.plans.values()]);
      const { room, position, headingDeg } = synth.museum.entrance;
      const visible = new VisibleRooms(plan);
      const yaw = (headingDeg * Math.PI) / 180;
      const seen = [...visible.update(room, { x: position[0], z: position[1], yaw, tanHalf: 1.2 })];
      const beside = plan.openingsOf.get(room)!.flatMap(({ sides }) => sides.map((side) => side.room));
      const near = [...new Set([...seen, ...beside])];
      return {
        near,
        works: near.map((id) =>
          makeRoomContent(synth, synth.rooms.find((each) => each.id === id)!, pictures).works.works.map(
            (work) => work.id,
          ),
        ),
      };
    };
    const small = nearEntrance(2, 20);
    expect(small.near).toEqual(['room-1', 'room-2']);
    expect(nearEntrance(51, 1000)).toEqual(small);
    expect(nearEntrance(700, 13_000)).toEqual(small);
  });
});

describe('the rooms for a number of works', () => {
  it.each([[0], [20], [21], [1000], [100_000]])('have place for %i, and one room less has not', (works) => {
    const rooms = roomsFor(works);
    expect(capacityOf(rooms)).toBeGreaterThanOrEqual(works);
    if (rooms > 2) expect(capacityOf(rooms - 1)).toBeLessThan(works);
  });
});

describe('the works', () => {
  const synth = synthOf(roomsFor(4000), 4000);
  const works = synth.rooms.flatMap((room) => makeRoomContent(synth, room, pictures).works.works);

  it('of one room have all different pictures', () => {
    for (const room of synth.rooms) {
      const ids = makeRoomContent(synth, room, pictures).works.works.map(({ image }) => image.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('have words as a catalogue has them: few are everywhere, most are rare', () => {
    const counts = new Map<string, number>();
    for (const { maker } of works) counts.set(maker.label.en!, (counts.get(maker.label.en!) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(100);
    expect(sorted.length).toBeGreaterThan(1000);
    expect(sorted[Math.floor(sorted.length / 2)]).toBe(1);
  });
});
