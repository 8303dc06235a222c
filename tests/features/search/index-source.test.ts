import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { createIndexSource } from '../../../src/features/search/index.ts';
import type { Http, HttpOutcome } from '../../../src/platform/http.ts';

const never = new AbortController().signal;

function sourceOver(outcome: HttpOutcome<Uint8Array>) {
  const bytes = vi.fn<Http['bytes']>(async () => outcome);
  return { bytes, source: createIndexSource('/at/en/', { json: vi.fn(), bytes }) };
}

describe('an index at an address', () => {
  it.each<[string, HttpOutcome<Uint8Array>, object]>([
    ['bytes', { kind: 'ok', value: new Uint8Array([1]) }, { kind: 'ok', bytes: new Uint8Array([1]) }],
    ['a missing file', { kind: 'not-found' }, { kind: 'missing' }],
    ['a closed door', { kind: 'refused', status: 401, error: { code: 'room-closed' } }, { kind: 'missing' }],
    [
      'too many requests',
      { kind: 'refused', status: 429, error: { code: 'too-many-requests' } },
      { kind: 'unreachable' },
    ],
    ['a lost connection', { kind: 'unreachable', trouble: 'offline' }, { kind: 'unreachable' }],
  ])('tells of %s', async (_, outcome, answer) => {
    const { source, bytes } = sourceOver(outcome);
    expect(await source.read('a1/t0.bin', never)).toEqual(answer);
    expect(bytes).toHaveBeenCalledWith(expect.objectContaining({ url: '/at/en/a1/t0.bin' }));
  });

  it('rejects only what was called off', async () => {
    const { source } = sourceOver({ kind: 'aborted' });
    await expect(source.read('root.bin', AbortSignal.abort())).rejects.toThrow();
  });

  it('inflates what was deflated, and refuses what was not', async () => {
    const { source } = sourceOver({ kind: 'not-found' });
    const text = new TextEncoder().encode('["Water Lilies"]'.repeat(100));
    expect(await source.inflate(new Uint8Array(deflateRawSync(text)))).toEqual(text);
    await expect(source.inflate(new Uint8Array([255, 255, 255]))).rejects.toThrow();
  });
});
