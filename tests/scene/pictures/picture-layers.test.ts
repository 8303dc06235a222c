import { describe, expect, it } from 'vitest';
import { LOW_LAYERS } from '../../../src/scene/pictures/picture-material.ts';
import { bytesPerLayer, hangingOf, ownTree, wallForTests } from './pictures-for-tests.ts';

describe('the layers', () => {
  it('are as many as there are, whatever hangs: more is wanted than fits, and all comes coarser', () => {
    const { wall, standAt, finish, quads, frame } = wallForTests({ tile: 6, low: 8 });
    for (let i = 0; i < 8; i++) wall.hang(hangingOf(ownTree(`a${i}`), (i - 4) * 0.3));
    standAt(0, 0.8);
    finish();
    expect(wall.counts.textures).toBeLessThanOrEqual(14);
    expect(wall.counts.bytes).toBe(6 * bytesPerLayer('tile') + 8 * bytesPerLayer('low'));
    expect(quads().every(({ layer }) => layer >= 0)).toBe(true);
    // It has come to rest: no more frames, nothing under way.
    expect(frame()).toBe(false);
    expect(wall.counts).toMatchObject({ loading: 0, waiting: 0 });
  });

  it('that are too few go to what one looks at; what is aside stays coarser', () => {
    const sizesWith = (tile: number) => {
      const { wall, standAt, finish, quads, frame } = wallForTests({ tile, low: 8 });
      wall.hang(hangingOf(ownTree('ahead'), 0));
      wall.hang(hangingOf(ownTree('aside'), 1.3));
      standAt(0, 1);
      finish();
      expect(quads().every(({ layer }) => layer >= 0)).toBe(true);
      expect(frame()).toBe(false);
      return quads().map(({ width }) => width);
    };
    expect(Math.max(...sizesWith(40))).toBeLessThan(0.6);
    // Half a metre of the one ahead, a metre of the other.
    expect(Math.min(...sizesWith(8))).toBeLessThan(0.6);
    expect(Math.max(...sizesWith(8))).toBeGreaterThan(0.9);
  });

  it('are chosen once while nothing changes: at rest the same is drawn, and nothing asked for', () => {
    const { wall, standAt, finish, quads, frame, asked, written } = wallForTests({ tile: 8, low: 8 });
    for (let i = 0; i < 5; i++) wall.hang(hangingOf(ownTree(`a${i}`), (i - 2) * 0.7));
    standAt(0.1, 0.7);
    finish();
    const [before, files, uploads] = [quads(), asked.length, written.length];
    for (let i = 0; i < 200; i++) expect(frame()).toBe(false);
    expect(quads()).toEqual(before);
    expect(asked.length).toBe(files);
    expect(written.length).toBe(uploads);
  });

  it('become more or fewer, and what is drawn stays what it was', () => {
    const { wall, finish, arrays, quads, asked, frame } = wallForTests({ tile: 30, low: 20 });
    wall.hang(hangingOf(ownTree('a')));
    wall.hang(hangingOf(ownTree('b'), 2));
    finish();
    const files = asked.length;
    wall.fit({ tile: 40, low: 30 });
    expect(arrays.layers).toEqual({ tile: 40, low: 30 });
    frame();
    expect(quads().every(({ layer, shown }) => layer >= 0 && shown === 1)).toBe(true);
    wall.fit({ tile: 6, low: 10 });
    frame();
    expect(quads().every(({ layer }) => layer >= 0)).toBe(true);
    expect(wall.counts.bytes).toBe(6 * bytesPerLayer('tile') + 10 * bytesPerLayer('low'));
    expect(asked.length).toBe(files);
  });

  it('of tiles are given up while nobody looks; then what is seen from afar is there at once, and the rest comes again', () => {
    const { wall, finish, arrays, quads, asked, frame, standAt } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    finish();
    const before = quads();
    standAt(0, 0.6);
    frame();
    wall.rest();
    expect(asked.at(-1)!.isCancelled).toBe(true);
    expect(arrays.free).toHaveBeenCalledExactlyOnceWith('tile');
    expect(wall.counts).toMatchObject({ textures: 1, loading: 0, waiting: 0 });
    expect(wall.counts.bytes).toBe(40 * bytesPerLayer('low'));
    standAt(0, 3);
    wall.wakeUp({ tile: 20, low: 40 });
    expect(arrays.layers.tile).toBe(20);
    frame();
    expect(quads()).toMatchObject([{ layer: LOW_LAYERS }]);
    finish();
    expect(quads().map(({ width }) => width)).toEqual(before.map(({ width }) => width));
  });

  it('that were lost while nobody looked are made when somebody does', () => {
    const { wall, finish, arrays, quads } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    finish();
    wall.rest();
    wall.restore({ tile: 12, low: 30 });
    expect(arrays.remake).toHaveBeenCalledExactlyOnceWith('low', 30);
    wall.wakeUp({ tile: 12, low: 30 });
    expect(arrays.remake).toHaveBeenLastCalledWith('tile', 12);
    finish();
    expect(quads().every(({ layer }) => layer >= 0)).toBe(true);
  });

  it('lost in the middle of an upload, and again before all is back, end up filled', () => {
    const { wall, finish, frame, answer, quads } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    frame();
    answer();
    // Half of the tile is uploaded.
    frame({ isMoving: true });
    wall.restore({ tile: 18, low: 30 });
    frame();
    answer();
    frame({ isMoving: true });
    wall.restore({ tile: 18, low: 30 });
    finish();
    expect(quads().length).toBeGreaterThan(0);
    expect(quads().every(({ layer, shown }) => layer >= 0 && shown === 1)).toBe(true);
    expect(frame()).toBe(false);
  });

  it('are all given back when the pictures are taken down', () => {
    const { wall, finish } = wallForTests();
    const hung = ['a', 'b', 'c'].map((id) => wall.hang(hangingOf(ownTree(id))));
    finish();
    expect(wall.counts.textures).toBeGreaterThan(3);
    for (const one of hung) one.release();
    for (const one of hung) one.release();
    expect(wall.counts).toMatchObject({ entries: 0, textures: 0, loading: 0, waiting: 0 });
  });

  it('are filled again after the context was lost', () => {
    const { wall, finish, asked, arrays, quads } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    finish();
    const before = quads();
    const files = new Set(asked.map(({ url }) => url));
    wall.restore({ tile: 24, low: 30 });
    expect(arrays.layers).toEqual({ tile: 24, low: 30 });
    expect(wall.counts.textures).toBe(0);
    asked.length = 0;
    finish();
    expect(quads().length).toBe(before.length);
    expect(new Set(asked.map(({ url }) => url))).toEqual(files);
  });

  it('of a wall that is put up a second time start empty', () => {
    const { wall, scene, finish, detach, arrays, quads, worker } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    finish();
    detach();
    expect(worker.terminate).toHaveBeenCalled();
    expect(scene.children).toEqual([]);
    wall.attach(arrays, scene);
    finish();
    expect(quads().every(({ layer }) => layer >= 0)).toBe(true);
  });
});
