import { describe, expect, it, vi } from 'vitest';
import { SharedFiles } from '../../../src/scene/pictures/shared-files.ts';

/** Files that come when told to. */
function files() {
  const asked: { url: string; signal: AbortSignal; come: () => void; fail: () => void }[] = [];
  const load = vi.fn(
    (url: string, signal: AbortSignal) =>
      new Promise<string>((resolve, reject) => {
        asked.push({ url, signal, come: () => resolve(url), fail: () => reject(new Error(url)) });
      }),
  );
  return { asked, shared: new SharedFiles(load) };
}
const someone = () => new AbortController();

describe('a file that several tiles are cut from', () => {
  it('is fetched once, however many ask while it is under way or afterwards', async () => {
    const { asked, shared } = files();
    const both = [shared.get('a', someone().signal), shared.get('a', someone().signal)];
    asked[0]!.come();
    expect(await Promise.all(both)).toEqual(['a', 'a']);
    expect(await shared.get('a', someone().signal)).toBe('a');
    expect(asked).toHaveLength(1);
  });

  it('is stopped when the last who waits for it goes, not before, and fetched again for the next', () => {
    const { asked, shared } = files();
    const [one, other] = [someone(), someone()];
    for (const { signal } of [one, other]) shared.get('a', signal).catch(() => {});
    one.abort();
    expect(asked[0]!.signal.aborted).toBe(false);
    other.abort();
    expect(asked[0]!.signal.aborted).toBe(true);
    shared.get('a', someone().signal).catch(() => {});
    expect(asked).toHaveLength(2);
  });

  it('stays when those who have it go', async () => {
    const { asked, shared } = files();
    const one = someone();
    const file = shared.get('a', one.signal);
    asked[0]!.come();
    await file;
    one.abort();
    await shared.get('a', someone().signal);
    expect(asked).toHaveLength(1);
  });

  it('that failed is fetched again when it is asked for again', async () => {
    const { asked, shared } = files();
    const failed = shared.get('a', someone().signal);
    asked[0]!.fail();
    await expect(failed).rejects.toThrow('a');
    shared.get('a', someone().signal).catch(() => {});
    expect(asked).toHaveLength(2);
  });

  it('is let go when three others were asked for since; what is under way never is', async () => {
    const { asked, shared } = files();
    shared.get('slow', someone().signal).catch(() => {});
    for (const url of ['a', 'b', 'c', 'd']) {
      const file = shared.get(url, someone().signal);
      asked.at(-1)!.come();
      await file;
    }
    const count = asked.length;
    for (const url of ['slow', 'b', 'c', 'd']) shared.get(url, someone().signal).catch(() => {});
    expect(asked).toHaveLength(count);
    shared.get('a', someone().signal).catch(() => {});
    expect(asked).toHaveLength(count + 1);
  });
});
