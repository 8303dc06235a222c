import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/museum/addresses.ts';
import { leavesWing } from '../../src/museum/plan/join-plans.ts';
import type { MuseumFiles, MuseumSnapshot } from '../../src/server/museum-files.ts';
import { preparePage } from '../../src/server/pages/page-data.ts';
import { makeRoomContent, poolPictures } from '../../src/synth/index.ts';
import { synthOf } from '../helpers/synth-source.ts';

const synth = synthOf(1000, 3000);
const plans = [...synth.plans.values()];
const snapshot: MuseumSnapshot = {
  museum: synth.museum,
  plans,
  rooms: new Map(plans.flatMap((plan) => plan.rooms.map((room) => [room.id, room] as const))),
};
const files: Pick<MuseumFiles, 'room'> = {
  room: async ({ id }) => {
    const room = synth.rooms.find((each) => each.id === id)!;
    const content = makeRoomContent(synth, room, poolPictures(1));
    return { ok: true, value: { ...content, filesAt: `/rooms/${id}/` } };
  },
};

async function pageAt(path: string) {
  const session = { member: null, nowMs: 0 };
  const { data, status } = await preparePage(files as MuseumFiles, snapshot, parseAddress(path), session);
  return { status, wings: data.plans.map(({ wing }) => wing) };
}

const border = plans.flatMap((plan) => plan.openings.filter(leavesWing))[0]!;

describe('the page of a large museum', () => {
  it.each([
    ['/en', ['wing-1']],
    ['/en/rooms/room-1', ['wing-1']],
    ['/en/list/rooms/room-3/works/work-21', ['wing-1']],
    ['/en/list/wings/wing-40', ['wing-40']],
    ['/en/list', []],
  ])('at %s carries the plans %j', async (path, wings) => {
    expect(await pageAt(path)).toEqual({ status: 200, wings });
  });

  it('of a room at a border carries the wing behind it too', async () => {
    const { wings } = await pageAt(`/fr/rooms/${border.rooms[0]}`);
    expect(wings).toEqual(expect.arrayContaining([...border.wings!]));
    expect(wings.length).toBeLessThan(4);
  });

  it.each(['/en/rooms/room-1001', '/en/list/wings/wing-41', '/en/rooms/room-1/works/work-3000'])(
    'says that there is nothing at %s',
    async (path) => expect((await pageAt(path)).status).toBe(404),
  );
});
