import { describe, expect, it } from 'vitest';
import { keepUnchanged } from '../../../src/features/visit/keep-unchanged.ts';

const before = { room: { id: 'hall', at: [1, 2] }, works: [{ id: 'wave' }, { id: 'rose' }] };

describe('what did not change', () => {
  it('stays the same object, whole or in part', () => {
    expect(keepUnchanged(before, structuredClone(before))).toBe(before);
    const after = { ...structuredClone(before), works: [{ id: 'wave' }, { id: 'knot' }] };
    const kept = keepUnchanged(before, after);
    expect(kept).toEqual(after);
    expect([kept.room, kept.works[0]]).toEqual([before.room, before.works[0]]);
    expect(kept.room).toBe(before.room);
    expect(kept.works[0]).toBe(before.works[0]);
  });

  it.each([
    [undefined, { a: 1 }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [[1, 2], [1]],
    [[1], { 0: 1 }],
    [{ a: null }, { a: {} }],
    [{ a: {} }, { a: null }],
  ])('%j and %j are not the same', (one, other) => expect(keepUnchanged(one, other)).toEqual(other));
});
