import { describe, expect, it } from 'vitest';
import { lightKey } from '../../src/building/light-key.ts';
import { bakeCommand, roomLights } from '../../src/cli/room-lights.ts';
import type { Plan } from '../../src/museum/format/plan.ts';
import type { Room } from '../../src/museum/format/room.ts';
import type { Works } from '../../src/museum/format/works.ts';
import { placeWorks } from '../../src/museum/hang/place-works.ts';
import { resolvePlan } from '../../src/museum/plan/openings.ts';
import { memorySource, put } from '../helpers/memory-source.ts';
import { type SmallMuseum, smallMuseum } from '../helpers/small-museum.ts';

/** Marks a room as baked and writes its `light.json`. */
function bake(museum: SmallMuseum, folder: string, id: string) {
  put(museum, `${folder}/room.json`, '/light/baked', true);
  const plan = resolvePlan(museum.files['wings/main.json'] as Plan);
  const room = museum.files[`${folder}/room.json`] as Room;
  const placed = placeWorks(plan.rooms.get(id)!, room, museum.files[`${folder}/works.json`] as Works);
  const part = { src: 'a.webp', scale: 1 };
  museum.files[`${folder}/light/light.json`] = {
    format: 1,
    room: id,
    key: lightKey(plan, id, { room, placed }),
    inputs: '',
    width: 4,
    height: 4,
    rects: [],
    sky: part,
    lamps: part,
    probes: [],
    meanWall: { sky: [0, 0, 0], lamps: [0, 0, 0] },
  };
}

async function statesOf(museum: SmallMuseum) {
  const states = await roomLights(memorySource(museum));
  return Object.fromEntries(states.map(({ room, state }) => [room, state]));
}

describe('the light of a museum’s rooms', () => {
  it('is nowhere baked at first', async () =>
    expect(await statesOf(smallMuseum())).toEqual({ hall: 'none', gallery: 'none', vault: 'none' }));

  it('is baked where it is of what the room is now, members’ rooms included', async () => {
    const museum = smallMuseum();
    bake(museum, 'rooms/hall', 'hall');
    bake(museum, 'members/rooms/vault', 'vault');
    expect(await statesOf(museum)).toEqual({ hall: 'baked', gallery: 'none', vault: 'baked' });
  });

  it.each<[string, (museum: SmallMuseum) => void]>([
    ['the room was painted', (m) => put(m, 'rooms/hall/room.json', '/finishes/wall/color', '#102030')],
    ['its walls were moved', (m) => put(m, 'wings/main.json', '/rooms/0/heightM', 4.5)],
    [
      'its light is gone',
      (m) => {
        delete m.files['rooms/hall/light/light.json'];
      },
    ],
    [
      'its light is damaged',
      (m) => {
        m.files['rooms/hall/light/light.json'] = '{ "format": 1,';
      },
    ],
  ])('is stale where %s', async (_, change) => {
    const museum = smallMuseum();
    bake(museum, 'rooms/hall', 'hall');
    change(museum);
    expect((await statesOf(museum)).hall).toBe('stale');
  });

  it('stays where only words were changed, or previews were made', async () => {
    const museum = smallMuseum();
    bake(museum, 'rooms/hall', 'hall');
    put(museum, 'rooms/hall/room.json', '/text', { fr: 'Autre', en: 'Other' });
    put(museum, 'rooms/hall/room.json', '/previews', true);
    expect((await statesOf(museum)).hall).toBe('baked');
  });

  it('is not told of rooms that can’t be read', async () => {
    const museum = smallMuseum();
    museum.files['rooms/hall/room.json'] = '{';
    expect(await statesOf(museum)).toEqual({ gallery: 'none', vault: 'none' });
    museum.files['museum.json'] = '{';
    expect(await statesOf(museum)).toEqual({});
  });
});

it.each([
  [undefined, undefined, 'npx enfilade bake'],
  ['my-museum', undefined, 'npx enfilade bake my-museum'],
  ['my museum', '../gated', 'npx enfilade bake "my museum" --members ../gated'],
])('the command for %s and %s is %s', (dir, members, command) =>
  expect(bakeCommand(dir, members)).toBe(command),
);
