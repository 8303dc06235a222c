import { describe, expect, it, vi } from 'vitest';
import { LOW_LAYERS } from '../../../src/scene/pictures/picture-material.ts';
import { roomPreviews } from '../../../src/scene/pictures/room-previews.ts';
import { previewsOf } from '../../helpers/previews.ts';
import { hangingOf, ownTree, wallForTests } from './pictures-for-tests.ts';

const SHEET = '/rooms/here/previews/sheet-0123456789.webp';
const IDS = ['a', 'b', 'c'];

/** A wall with three pictures of a room, of which the room tells what it is given. */
function wallWithPreviews(of = previewsOf(IDS.map((id) => ownTree(id)))) {
  const set = wallForTests();
  const previewOf = roomPreviews(of, '/rooms/here/');
  const orders = IDS.map((id, i) => {
    const image = ownTree(id);
    return { ...hangingOf(image, 2.2 * (i - 1)), preview: previewOf(image), onFailed: vi.fn() };
  });
  for (const order of orders) set.wall.hang(order);
  set.standAt(0, 5);
  return { ...set, orders };
}

describe('pictures of which the room tells colours and a sheet', () => {
  it('are their colours at once, then from the sheet, then tiles', () => {
    const { frame, answer, quads, asked } = wallWithPreviews();
    frame();
    expect(quads().map(({ layer }) => layer)).toEqual([-1, -1, -1]);
    expect(quads()[0]!.colors).toEqual([
      ...new Array(3).fill(0xff0000),
      ...new Array(3).fill(0x00ff00),
      ...new Array(3).fill(0x0000ff),
    ]);
    expect(asked.slice(0, 3).map(({ url }) => url)).toEqual([SHEET, SHEET, SHEET]);
    answer(undefined, (url) => url === SHEET);
    frame();
    expect(quads().every(({ layer }) => layer >= LOW_LAYERS)).toBe(true);
    answer();
    frame();
    frame();
    expect(quads().every(({ layer }) => layer >= 0 && layer < LOW_LAYERS)).toBe(true);
    expect(asked.some(({ url }) => url.includes('full/128'))).toBe(false);
  });

  it('that are cut from one sheet count as one file under way', () => {
    const { wall, frame, asked, answer } = wallWithPreviews();
    wall.limits = { parallel: 2, waitingBytes: 12e6, roomsAhead: 0 };
    frame();
    expect(asked.filter(({ url }) => url === SHEET)).toHaveLength(IDS.length);
    // And one other.
    expect(asked).toHaveLength(IDS.length + 1);
    answer(undefined, (url) => url === SHEET);
    frame();
    expect(asked).toHaveLength(IDS.length + 2);
  });

  it('come up from the sheet over their colours, and at once under reduced motion', () => {
    const { wall, frame, answer, quads } = wallWithPreviews();
    frame();
    answer(undefined, (url) => url === SHEET);
    frame({}, 0.1);
    expect(quads()[0]).toMatchObject({ below: -1, shown: expect.closeTo(0.33, 1) });
    wall.cutsOnly = true;
    frame({}, 0.01);
    expect(quads()[0]!.shown).toBe(1);
  });

  it('are cut from the sheet where each lies', () => {
    const image = ownTree('b');
    const preview = roomPreviews(previewsOf(IDS.map((id) => ownTree(id))), '/rooms/here')(image)!;
    expect(preview.sheet.url).toBe(SHEET);
    expect(preview.at).toEqual([128, 0, 128, 64]);
    const { worker, frame, wall } = wallForTests();
    const post = vi.spyOn(worker, 'postMessage');
    wall.hang({ ...hangingOf(image), preview });
    frame();
    expect(post.mock.calls[0]![0]).toMatchObject({
      job: {
        pieces: [{ url: SHEET, from: [1 / 3, 0, 1 / 3, 0.5], to: [0, 0, 128, 64], isShared: true }],
      },
    });
  });

  it('come from their own files where the sheet can’t be had, and nobody is told of a failure', () => {
    const { frame, answer, finish, quads, asked, orders } = wallWithPreviews();
    frame();
    answer((url) => url !== SHEET);
    finish();
    expect(quads().every(({ layer }) => layer >= 0)).toBe(true);
    expect(asked.filter(({ url }) => url === SHEET)).toHaveLength(3);
    const own = asked.filter(({ url }) => url.includes('full/128')).map(({ url }) => url.split('/')[4]);
    expect(own.toSorted()).toEqual(IDS);
    for (const { onFailed } of orders) expect(onFailed).not.toHaveBeenCalled();
  });

  it('of which only the sheet can be had stay as blurred, and are told of once', () => {
    const { frame, answer, quads, orders, pass, standAt } = wallWithPreviews();
    for (let i = 0; i < 12; i++) {
      // From near, the tile of the whole is never asked for.
      standAt(2.2 * ((i % 3) - 1), 0.5);
      frame();
      answer((url) => url === SHEET);
      pass(20_000);
    }
    frame();
    expect(quads().every(({ layer }) => layer >= LOW_LAYERS)).toBe(true);
    for (const { onFailed } of orders) expect(onFailed).toHaveBeenCalledOnce();
  });

  it('of which some tiles can be had are not told of', () => {
    const { frame, answer, orders, quads, standAt } = wallWithPreviews();
    standAt(0, 1.2);
    for (let i = 0; i < 20; i++) {
      frame();
      answer((url) => !url.includes('/0,0,'));
    }
    expect(quads().some(({ layer }) => layer >= 0 && layer < LOW_LAYERS)).toBe(true);
    expect(orders[1]!.onFailed).not.toHaveBeenCalled();
  });

  it('are told of where neither the sheet nor their own files can be had', () => {
    const { frame, answer, orders } = wallWithPreviews();
    frame();
    answer(() => false);
    frame();
    answer(() => false);
    for (const { onFailed } of orders) expect(onFailed).toHaveBeenCalledOnce();
  });

  it('that are not as they were when previews were made are shown as if there were none', () => {
    const old = previewsOf(IDS.map((id) => ownTree(id, id === 'b' ? { width: 4000 } : {})));
    const { frame, asked, quads } = wallWithPreviews(old);
    frame();
    const low = asked.filter(({ side }) => side === 128).map(({ url }) => url);
    expect(low.toSorted()).toEqual(
      [SHEET, SHEET, '/rooms/here/images/b/full/128,64/0/default.avif'].toSorted(),
    );
    expect(new Set(quads().flatMap(({ colors }) => colors))).toContain(0x8f8b83);
  });
});

it('a room without previews has none for any picture', () => {
  expect(roomPreviews(undefined, '/rooms/here/')(ownTree('a'))).toBeUndefined();
});
