import { describe, expect, it } from 'vitest';
import { BrokenBytes } from '../../../src/museum/search/format/bytes.ts';
import { packLists, unpackLists } from '../../../src/museum/search/format/lists.ts';
import { packRecords, unpackRecords } from '../../../src/museum/search/format/records.ts';
import { packRising, unpackRising } from '../../../src/museum/search/format/rice.ts';
import { packRoot, shardOf, unpackRoot } from '../../../src/museum/search/format/root.ts';
import { packTerms, type Term, unpackTerms } from '../../../src/museum/search/format/terms.ts';

const every = (step: number, to: number) => Array.from({ length: Math.ceil(to / step) }, (_, i) => i * step);

describe('lists of works', () => {
  it.each([
    ['nothing', []],
    ['one', [0]],
    ['the last of many', [99_999]],
    ['all', every(1, 5000)],
    ['some far apart', [3, 4, 70_000, 8_000_000]],
    ['every seventh', every(7, 10_000)],
  ])('come back: %s', (_, works) => expect([...unpackRising(packRising(works))]).toEqual(works));

  it('cost a bit for each work at most', () => {
    for (const step of [1, 2, 3, 5, 8, 13, 100])
      expect(packRising(every(step, 80_000)).length).toBeLessThanOrEqual(10_000 + 5);
  });

  it('that share none come back together', () => {
    const lists = [every(3, 900), every(3, 900).map((work) => work + 1), [], [2, 5, 899]];
    const packed = packLists(lists);
    expect(unpackLists(packed).map((works) => [...works])).toEqual(lists);
    expect(packed[2]).toBeUndefined();
  });

  it.each([
    ['an end too early', packRising(every(7, 1000)).subarray(0, 20)],
    ['a count without works', new Uint8Array([255, 255, 3, 0])],
    ['nothing at all', new Uint8Array()],
  ])('are refused: %s', (_, bytes) => expect(() => unpackRising(bytes)).toThrow(BrokenBytes));
});

describe('a file of terms', () => {
  const list = packRising([1, 2]);
  const terms: Term[] = [
    { text: 'paint', isUnion: true, lists: [list, undefined, undefined, undefined, undefined, list] },
    { text: 'paint', isUnion: false, lists: [list, undefined, undefined] },
    { text: 'painting', isUnion: false, lists: [undefined, list, list] },
    { text: '𝒜b', isUnion: false, lists: [undefined, undefined, list] },
    { text: '𝒞b', isUnion: false, lists: [undefined, undefined, list] },
  ];
  it('comes back', () => expect(unpackTerms(packTerms(terms))).toEqual(terms));
  it('is refused where it ends too early', () =>
    expect(() => unpackTerms(packTerms(terms).subarray(0, 12))).toThrow(BrokenBytes));
});

describe('a root', () => {
  const firsts = ['a', 'm', 'z'].map((text) => ({ text, isUnion: text === 'm' }));
  const root = { version: 'a1b2', works: 12, block: 24, firsts };
  it('comes back', () => expect(unpackRoot(packRoot(root))).toEqual(root));
  it.each([
    ['0', 0],
    ['a', 0],
    ['b', 0],
    ['m', 1],
    ['zz', 2],
  ])('says in which file %s is', (text, shard) =>
    expect(shardOf(root, { text, isUnion: false })).toBe(shard),
  );
  it.each([
    ['a page', new TextEncoder().encode('<!doctype html>')],
    ['another format', new Uint8Array([0x45, 0x4e, 0x46, 0x53, 2])],
    ['nothing', new Uint8Array()],
  ])('is refused: %s', (_, bytes) => expect(() => unpackRoot(bytes)).toThrow(BrokenBytes));
});

describe('records', () => {
  const record = { title: 'Été', maker: 'Monet', date: '1872', room: 'hall', work: 'ete' };
  it('come back, with and without a thumbnail', () => {
    const records = [record, { ...record, thumbnail: 'images/ete.avif' }];
    expect(unpackRecords(packRecords(records))).toEqual(records);
  });
  it.each(['{}', '[[1]]', '[["a"]]', 'no'])('are refused: %s', (text) =>
    expect(() => unpackRecords(new TextEncoder().encode(text))).toThrow(BrokenBytes),
  );
});
