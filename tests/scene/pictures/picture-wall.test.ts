import { describe, expect, it, vi } from 'vitest';
import { type Connection, Network } from '../../../src/scene/engine/network.ts';
import { LOW_LAYERS } from '../../../src/scene/pictures/picture-material.ts';
import { bytesPerLayer, hangingOf, ownTree, wallForTests } from './pictures-for-tests.ts';

const tiles = (asked: readonly { side: number }[]) => asked.filter(({ side }) => side === 512).length;

describe('a picture on the wall', () => {
  it('is paper, then what is seen from afar, then the tiles that the screen asks for', () => {
    const { wall, asked, answer, frame, quads } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    frame();
    expect(quads()).toMatchObject([{ layer: -1 }]);
    expect(asked[0]!.url).toBe('/rooms/here/images/a/full/128,64/0/default.avif');
    answer(undefined, (url) => url.includes('full/128'));
    frame();
    frame();
    expect(quads()[0]).toMatchObject({ layer: LOW_LAYERS, shown: 1 });
    answer();
    frame();
    frame();
    expect(quads()[0]!.layer).toBeLessThan(LOW_LAYERS);
  });

  it('far away needs no tile at all', () => {
    const { wall, asked, standAt, finish } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    standAt(0, 12);
    finish();
    expect(asked.map(({ side }) => side)).toEqual([128]);
  });

  it('is as sharp as the screen wherever one stands, and asks only for what is before one', () => {
    const { wall, standAt, finish, quads, asked } = wallForTests();
    wall.hang(hangingOf(ownTree('a', { width: 16_384, height: 8192 })));
    standAt(0.4, 0.1);
    finish();
    // 2 m in 16,384 pixels: 0.12 mm each; at 10 cm the screen's pixels are 0.16 mm.
    const narrowest = Math.min(...quads().map(({ width }) => width));
    expect(narrowest).toBeLessThan((2 * 1024 * 1.01) / 16_384);
    expect(quads().every(({ layer }) => layer >= 0)).toBe(true);
    expect(tiles(asked)).toBeLessThan(40);
  });

  it('comes up softly over what was there before, and at once under reduced motion', () => {
    const { wall, frame, answer, quads } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    frame();
    answer(undefined, (url) => url.includes('full/128'));
    expect(frame({}, 0.1)).toBe(true);
    expect(quads()[0]!.shown).toBeCloseTo(0.33, 1);
    expect(quads()[0]!.below).toBe(-1);
    wall.cutsOnly = true;
    frame({}, 0.01);
    expect(quads()[0]!.shown).toBe(1);
  });

  it('is not drawn from behind, beside, or in rooms that are not seen', () => {
    const { wall, standAt, frame, quads } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    standAt(0, -3, Math.PI);
    frame();
    expect(quads()).toEqual([]);
    standAt(0, 3, Math.PI);
    frame();
    expect(quads()).toEqual([]);
    standAt(0, 3);
    frame({ visible: ['elsewhere'] });
    expect(quads()).toEqual([]);
    expect(wall.quads.mesh.visible).toBe(false);
  });

  it('beside the doorway one looks through is neither drawn nor fetched sharp', () => {
    const { wall, finish, quads, asked } = wallForTests();
    wall.hang(hangingOf(ownTree('a'), 0, 'there'));
    finish({ visible: ['here', 'there'], sight: { sees: (room) => room === 'here' } });
    expect(quads()).toEqual([]);
    expect(tiles(asked)).toBe(0);
    finish({ visible: ['here', 'there'] });
    expect(quads().length).toBeGreaterThan(0);
  });

  it('behind one is drawn for the mirror in the floor, which shows the own room alone', () => {
    const { wall, standAt, frame, quads } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    wall.hang(hangingOf(ownTree('b'), 0, 'there'));
    standAt(0, 3, Math.PI);
    frame({ isMirrored: true });
    expect(quads().length).toBe(1);
    standAt(0, 3);
    frame({ visible: ['here', 'there'], isMirrored: true });
    expect(wall.quads.mesh.geometry.instanceCount).toBe(2);
    wall.drawOwnRoom(true);
    expect(wall.quads.mesh.geometry.instanceCount).toBe(1);
    wall.drawOwnRoom(false);
    expect(wall.quads.mesh.geometry.instanceCount).toBe(2);
  });
});

describe('what is fetched', () => {
  it('comes a few files at a time, what shows nothing yet before what is blurred', () => {
    const { wall, asked, frame, answer } = wallForTests();
    for (let i = 0; i < 9; i++) wall.hang(hangingOf(ownTree(`a${i}`), (i - 4) * 0.2));
    frame();
    expect(asked.map(({ side }) => side)).toEqual([128, 128, 128, 128, 128, 128]);
    answer();
    frame();
    expect(asked.slice(6, 9).map(({ side }) => side)).toEqual([128, 128, 128]);
  });

  it('is what one looks at first', () => {
    const { wall, asked, standAt, frame } = wallForTests();
    wall.hang(hangingOf(ownTree('aside'), 2.5));
    wall.hang(hangingOf(ownTree('ahead'), 0));
    standAt(0, 4);
    frame();
    expect(asked[0]!.url).toContain('ahead');
  });

  it('of rooms that are built but not seen is only what is seen from afar', () => {
    const { wall, asked, finish } = wallForTests();
    wall.hang(hangingOf(ownTree('a'), 0, 'next'));
    finish({ mounted: ['here', 'next'] });
    expect(asked.map(({ side }) => side)).toEqual([128]);
  });

  it('is stopped when nobody looks for it any more', () => {
    const { wall, asked, standAt, frame } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    frame();
    standAt(0, 3, Math.PI);
    for (let i = 0; i < 40; i++) frame({ isMoving: true });
    expect(asked[0]!.isCancelled).toBe(true);
    expect(wall.counts.loading).toBe(0);
  });

  it('is uploaded in slices while one moves', () => {
    const { wall, answer, frame, written } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    frame();
    answer();
    // The picture from afar, and half of the tile: the rest waits for the next frame.
    expect(frame({ isMoving: true })).toBe(true);
    expect(written.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['low', 128],
      ['tile', 128],
    ]);
    frame({ isMoving: true });
    expect(written.at(-1)).toMatchObject({ kind: 'tile', rows: 256 });
  });

  it('is no more than a class may have under way or decoded, and one at least', () => {
    const { wall, asked, frame, answer } = wallForTests();
    for (let i = 0; i < 9; i++) wall.hang(hangingOf(ownTree(`a${i}`), (i - 4) * 0.2));
    wall.limits = { parallel: 8, waitingBytes: 3 * bytesPerLayer('low'), roomsAhead: 0 };
    frame();
    expect(asked.length).toBe(3);
    answer();
    expect(wall.counts.waiting).toBe(3);
    wall.limits = { parallel: 8, waitingBytes: 0, roomsAhead: 0 };
    frame();
    expect(asked.length).toBe(4);
  });

  it('is of as many rooms ahead as the class and the network allow', () => {
    const ahead = (roomsAhead: number, connection: Connection = {}) => {
      const network = new Network(() => connection);
      const { wall, asked, finish } = wallForTests(undefined, network);
      const mounted = ['here', 'one', 'two', 'three'];
      for (const room of mounted.slice(1)) wall.hang(hangingOf(ownTree(room), 0, room));
      wall.limits = { parallel: 6, waitingBytes: 12e6, roomsAhead };
      finish({ mounted });
      return asked.length;
    };
    expect(ahead(2)).toBe(2);
    expect(ahead(8)).toBe(3);
    expect(ahead(8, { effectiveType: '2g' })).toBe(1);
    expect(ahead(8, { saveData: true })).toBe(0);
  });

  it('over a slow network comes fewer at a time', () => {
    const { wall, asked, frame } = wallForTests(undefined, new Network(() => ({ effectiveType: '2g' })));
    for (let i = 0; i < 9; i++) wall.hang(hangingOf(ownTree(`a${i}`), (i - 4) * 0.2));
    frame();
    expect(asked.length).toBe(3);
  });

  it('is the same once for two that show the same service', () => {
    const { wall, asked, finish } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    finish();
    const before = asked.length;
    const second = wall.hang(hangingOf(ownTree('a'), 0.3));
    finish();
    expect(asked.length).toBe(before);
    second.release();
    expect(wall.counts.entries).toBe(1);
  });
});

describe('a picture that can’t be had', () => {
  it('is told of once, asked for again later, and shown when it comes', () => {
    const { wall, frame, answer, pass, finish, quads, asked } = wallForTests();
    const order = hangingOf(ownTree('a'));
    wall.hang(order);
    frame();
    answer(() => false);
    frame();
    expect(order.onFailed).toHaveBeenCalledOnce();
    const before = asked.length;
    frame();
    expect(asked.length).toBe(before);
    pass(20_000);
    finish();
    expect(order.onFailed).toHaveBeenCalledOnce();
    expect(quads().every(({ layer }) => layer >= 0)).toBe(true);
  });

  it('is asked for again when the connection is back', () => {
    const { wall, frame, answer, finish, quads } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    frame();
    answer(() => false);
    wall.retry();
    finish();
    expect(quads().every(({ layer }) => layer >= 0)).toBe(true);
  });

  it('in one tile stays blurred there and whole everywhere else', () => {
    const { wall, frame, answer, standAt, quads } = wallForTests();
    const order = hangingOf(ownTree('a'));
    wall.hang(order);
    standAt(0, 1.2);
    for (let i = 0; i < 20; i++) {
      frame();
      answer((url) => !url.includes('/0,0,'));
    }
    frame();
    expect(order.onFailed).not.toHaveBeenCalled();
    expect(quads().every(({ layer }) => layer >= 0)).toBe(true);
    expect(quads().some(({ layer }) => layer >= LOW_LAYERS)).toBe(true);
  });

  it('because its service does not answer is told of, too', async () => {
    const { wall, frame, infos } = wallForTests();
    const { sizes: _, tiles: __, ...bare } = ownTree('a');
    const order = hangingOf(bare);
    wall.hang(order);
    frame();
    expect(wall.counts.loading).toBe(1);
    await vi.waitFor(() => expect(order.onFailed).toHaveBeenCalledOnce());
    expect(infos[0]).toBe('/rooms/here/images/a/info.json');
    expect(wall.counts.loading).toBe(0);
  });
});

it('a hundred rounds of hanging and taking down leave nothing behind', () => {
  const { wall, frame, answer, finish, scene } = wallForTests();
  for (let round = 0; round < 100; round++) {
    const hung = ['a', 'b', 'c'].map((id) => wall.hang(hangingOf(ownTree(`${id}${round % 7}`))));
    frame();
    if (round % 3) answer();
    if (round % 5 === 0) finish();
    frame();
    for (const one of hung) one.release();
  }
  answer();
  frame();
  expect(wall.counts).toMatchObject({ entries: 0, textures: 0, loading: 0, waiting: 0 });
  expect(scene.children.length).toBe(1);
});
