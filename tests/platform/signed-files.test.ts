import { describe, expect, it, vi } from 'vitest';
import type { HttpOutcome } from '../../src/platform/http.ts';
import { createSignedFiles } from '../../src/platform/signed-files.ts';

const START = 1_800_000_000_000;
const FILE = '/visit/api/rooms/salon/images/zeta/full/max/0/default.avif';
const at = (ticket: string) => `/visit/api/signed/${ticket}/rooms/salon/images/zeta/full/max/0/default.avif`;
const refused: HttpOutcome<never> = { kind: 'refused', status: 403, error: { code: 'room-closed' } };

/** Answers as the API would: prefixes counted up, each for five minutes from when it is asked for. */
function visit(answer?: () => HttpOutcome<unknown>) {
  const clock = { nowMs: START };
  let given = 0;
  const asked: string[] = [];
  const prefix = () => ({
    kind: 'ok' as const,
    value: { filesAt: `/api/signed/${++given}/rooms/salon/`, endsAtMs: clock.nowMs + 300_000 },
  });
  const json = vi.fn(async ({ url, parse }: { url: string; parse: (value: unknown) => unknown }) => {
    asked.push(url);
    const outcome = (answer ?? prefix)();
    return outcome.kind === 'ok' ? { kind: 'ok', value: parse(outcome.value) } : outcome;
  });
  const files = createSignedFiles({
    base: '/visit/',
    http: { json: json as never },
    nowMs: () => clock.nowMs,
  });
  const look = async (url = FILE) => {
    files.elsewhere(url);
    await vi.waitFor(() => expect(json.mock.settledResults.length).toBe(asked.length));
    return files.elsewhere(url);
  };
  return { clock, files, asked, look };
}

describe('signed addresses of a room’s files', () => {
  it('are asked for with the first file, which does not wait, and once for a room', async () => {
    const { files, asked, look } = visit();
    expect(files.elsewhere(FILE)).toBeUndefined();
    expect(files.elsewhere(FILE)).toBeUndefined();
    expect(await look()).toBe(at('1'));
    expect(asked).toEqual(['/visit/api/signatures/rooms/salon']);
    await look('/visit/api/rooms/chance/room.json');
    expect(asked.length).toBe(2);
  });

  it('are there for the first file of a room that one is about to enter', async () => {
    const { files, asked } = visit();
    files.prepare('salon');
    await vi.waitFor(() => expect(files.elsewhere(FILE)).toBe(at('1')));
    expect(asked.length).toBe(1);
  });

  it('are for gated rooms alone', async () => {
    const { look, asked } = visit();
    for (const url of [
      '/visit/assets/museum/rooms/hall/a.avif',
      '/visit/api/session',
      '/visit/api/rooms/salon',
      'https://elsewhere.example/visit/api/rooms/salon/a.avif',
    ]) {
      expect(await look(url), url).toBeUndefined();
    }
    expect(asked).toEqual([]);
  });

  it('are renewed in their last minute while the old one goes on, and not used when nearly over', async () => {
    const { clock, look, files, asked } = visit();
    await look();
    clock.nowMs = START + 239_000;
    expect(await look()).toBe(at('1'));
    clock.nowMs = START + 241_000;
    expect(files.elsewhere(FILE)).toBe(at('1'));
    expect(await look()).toBe(at('2'));
    expect(asked.length).toBe(2);
    clock.nowMs = START + 241_000 + 291_000;
    expect(files.elsewhere(FILE)).toBeUndefined();
  });

  it('are asked for anew after one was refused, but rest when the next is refused at once', async () => {
    const { clock, look, files, asked } = visit();
    await look();
    clock.nowMs = START + 60_000;
    files.failed(FILE);
    expect(await look()).toBe(at('2'));
    files.failed(FILE);
    expect(await look()).toBeUndefined();
    expect(asked.length).toBe(2);
    clock.nowMs += 61_000;
    expect(await look()).toBe(at('3'));
  });

  it('are not asked for again where the museum offers none', async () => {
    const { look, asked } = visit(() => ({ kind: 'ok', value: null }));
    expect(await look()).toBeUndefined();
    expect(await look('/visit/api/rooms/chance/room.json')).toBeUndefined();
    expect(asked.length).toBe(1);
  });

  it.each([
    ['refused', refused],
    ['nonsense', { kind: 'broken' } as const],
    ['not to be reached', { kind: 'unreachable', trouble: 'offline' } as const],
  ])('rest for a minute where they are %s', async (_what, outcome) => {
    const { clock, look, asked } = visit(() => outcome);
    expect(await look()).toBeUndefined();
    expect(await look()).toBeUndefined();
    expect(asked.length).toBe(1);
    clock.nowMs += 61_000;
    await look();
    expect(asked.length).toBe(2);
  });

  it('are forgotten with the visitor they were given to, also one that is still on its way', async () => {
    const { files, look } = visit();
    await look();
    files.forget();
    expect(files.elsewhere(FILE)).toBeUndefined();
    files.forget();
    await Promise.resolve();
    expect(files.elsewhere(FILE)).toBeUndefined();
  });

  it('lie where the store is, when the museum names one', async () => {
    const filesAt = 'https://files.museum.example/gated/1.x/rooms/salon/';
    const { look } = visit(() => ({ kind: 'ok', value: { filesAt, endsAtMs: START + 300_000 } }));
    expect(await look()).toBe(`${filesAt}images/zeta/full/max/0/default.avif`);
  });
});
