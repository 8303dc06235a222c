import { describe, expect, it } from 'vitest';
import { createSearch, type IndexSource } from '../../../src/museum/search/index.ts';
import { EMPTY, indexOf, sourceOf, work } from './index-for-tests.ts';

const never = new AbortController().signal;

const WORKS = [
  work('Water Lilies', {
    maker: 'Claude Monet',
    date: '1906',
    words: ['oil on canvas', 'A pond at Giverny'],
  }),
  work('Impression, Sunrise', {
    maker: 'Claude Monet',
    date: '1872–1873',
    words: ['the harbour of Le Havre'],
  }),
  work('A Portrait of Monet', { maker: 'Auguste Renoir', date: '1875' }),
  work('Monetary Study', { maker: 'Anon', date: '1990' }),
  work('Pond', { maker: 'Berthe Morisot', words: ['seen in the manner of Monet'] }),
  work('Été', { maker: 'Georgia O’Keeffe', date: 'about 1930' }),
];

async function titles(typed: string, sources: readonly IndexSource[] = [sourceOf(indexOf(WORKS))]) {
  const outcome = await createSearch(sources, 'en')(typed, 10, never);
  return outcome.kind === 'found' ? outcome.hits.map(({ title }) => title) : outcome.kind;
}

describe('a search', () => {
  it('finds by title, maker, date and other words, titles first', async () => {
    expect(await titles('Monet ')).toEqual([
      'A Portrait of Monet',
      'Water Lilies',
      'Impression, Sunrise',
      'Pond',
    ]);
  });

  it('takes the last word as begun, whole words before begun ones', async () => {
    expect(await titles('monet')).toEqual([
      'A Portrait of Monet',
      'Monetary Study',
      'Water Lilies',
      'Impression, Sunrise',
      'Pond',
    ]);
    expect(await titles('sunr')).toEqual(['Impression, Sunrise']);
  });

  it('wants every word', async () => {
    expect(await titles('claude wa')).toEqual(['Water Lilies']);
    expect(await titles('pond monet')).toEqual(['Pond', 'Water Lilies']);
    expect(await titles('pond havre ')).toEqual([]);
  });

  it('takes a word that is followed by another as whole', async () => {
    expect(await titles('clau monet')).toEqual([]);
  });

  it.each([
    ['1872', ['Impression, Sunrise']],
    ['1873 ', ['Impression, Sunrise']],
    ['187', ['Impression, Sunrise', 'A Portrait of Monet']],
    ['1870-1880', ['Impression, Sunrise', 'A Portrait of Monet']],
    ['1870-1880 renoir', ['A Portrait of Monet']],
    ['1881-1899', []],
  ])('finds by year, decade and span: %s', async (typed, found) =>
    expect(await titles(typed)).toEqual(found),
  );

  it.each(['ete', 'ÉTÉ', 'okeeffe', "o'keeffe", 'keef'])(
    'does not mind how it is written: %s',
    async (typed) => expect(await titles(typed)).toEqual(['Été']),
  );

  it('is none where nothing was typed', async () => expect(await titles(' – ')).toBe('nothing-asked'));

  it('counts all and gives the first', async () => {
    const outcome = await createSearch([sourceOf(indexOf(WORKS))], 'en')('monet', 2, never);
    expect(outcome).toMatchObject({ kind: 'found', total: 5, incomplete: false });
    expect(outcome.kind === 'found' && outcome.hits.length).toBe(2);
  });

  it('fetches no file twice', async () => {
    const source = sourceOf(indexOf(WORKS));
    const search = createSearch([source], 'en');
    for (const typed of ['m', 'mo', 'mon', 'mone', 'monet']) await search(typed, 10, never);
    expect(source.asked.length).toBe(new Set(source.asked).size);
  });
});

describe('a search over several indexes', () => {
  const gated = indexOf([work('Monet in Secret', { room: 'vault' }), work('Lilies', { maker: 'Monet' })]);

  it('is one list, the best first, and says which index each is in', async () => {
    const outcome = await createSearch([sourceOf(indexOf(WORKS)), sourceOf(gated)], 'en')('monet ', 4, never);
    expect(outcome).toMatchObject({
      total: 6,
      hits: [
        { title: 'A Portrait of Monet', source: 0 },
        { title: 'Monet in Secret', source: 1 },
        { title: 'Water Lilies', source: 0 },
        { title: 'Impression, Sunrise', source: 0 },
      ],
    });
  });

  it('goes on without one that is not there, or not for this visitor', async () => {
    expect(await titles('pond', [sourceOf(indexOf(WORKS)), sourceOf(EMPTY)])).toHaveLength(2);
    expect(await titles('secret', [sourceOf(EMPTY), sourceOf(gated)])).toEqual(['Monet in Secret']);
    expect(await titles('secret', [sourceOf(EMPTY), sourceOf(EMPTY)])).toBe('no-index');
  });

  it('says when one can’t be reached, and what it found in the others', async () => {
    const out = sourceOf(gated, () => ({ kind: 'unreachable' }));
    const search = createSearch([sourceOf(indexOf(WORKS)), out], 'en');
    expect(await search('pond', 10, never)).toMatchObject({ kind: 'found', total: 2, incomplete: true });
    expect(await titles('pond', [out])).toBe('unreachable');
  });
});

describe('an index with faults', () => {
  const whole = indexOf(WORKS);
  const isTerms = (path: string) => /\/t\d+\.bin$/.test(path);
  const isRecords = (path: string) => /\/r\d+\.bin$/.test(path);

  it.each([
    ['a root of nonsense', (path: string) => path === 'root.bin', 'unreachable'],
    ['terms of nonsense', isTerms, 'unreachable'],
    ['records of nonsense', isRecords, 'unreachable'],
  ])('is told from none: %s', async (_, isBroken, kind) => {
    const bytes = new Uint8Array([200, 200, 200]);
    const source = sourceOf(whole, (path) => (isBroken(path) ? { kind: 'ok', bytes } : undefined));
    expect(await titles('monet', [source])).toBe(kind);
  });

  it('is none where the host answers with its front page', async () => {
    const bytes = new TextEncoder().encode('<!doctype html><title>Museum</title>');
    expect(await titles('monet', [sourceOf(EMPTY, () => ({ kind: 'ok', bytes }))])).toBe('no-index');
  });

  it('is asked again after a failure', async () => {
    let fails = true;
    const source = sourceOf(whole, () => (fails ? { kind: 'unreachable' } : undefined));
    const search = createSearch([source], 'en');
    expect((await search('pond', 10, never)).kind).toBe('unreachable');
    fails = false;
    expect((await search('pond', 10, never)).kind).toBe('found');
  });

  it.each([
    ['terms', 'pond'],
    ['records', 'mon'],
  ])('is opened anew when its files are gone: %s', async (_, typed) => {
    const files = new Map(whole);
    const source = sourceOf(files);
    const search = createSearch([source], 'en');
    await search('1990', 0, never);
    files.clear();
    for (const [path, bytes] of indexOf([...WORKS, work('Pond in Monmouth')])) files.set(path, bytes);
    expect(await search(typed, 20, never)).toMatchObject({ kind: 'found' });
  });

  it('whose files stay away is unreachable', async () => {
    expect(
      await titles('pond', [sourceOf(whole, (path) => (isTerms(path) ? { kind: 'missing' } : undefined))]),
    ).toBe('unreachable');
  });

  it('without works finds nothing', async () => {
    expect(await titles('pond', [sourceOf(indexOf([]))])).toEqual([]);
    expect(await titles('pond ', [sourceOf(indexOf([]))])).toEqual([]);
  });
});

describe('a search that is no longer wanted', () => {
  it('ends and calls off what it alone was waiting for', async () => {
    const stopped: string[] = [];
    const source = sourceOf(indexOf(WORKS), (path, signal) =>
      path === 'root.bin'
        ? undefined
        : new Promise((_, reject) => {
            signal.addEventListener('abort', () => {
              stopped.push(path);
              reject(signal.reason);
            });
          }),
    );
    const search = createSearch([source], 'en');
    const controller = new AbortController();
    const outcome = search('mo', 10, controller.signal);
    await new Promise((next) => setTimeout(next, 20));
    controller.abort();
    expect((await outcome).kind).toBe('aborted');
    expect(stopped).toHaveLength(1);
  });

  it('leaves to others what they wait for as well', async () => {
    let open = () => {};
    const gate = new Promise<undefined>((done) => {
      open = () => done(undefined);
    });
    const files = indexOf(WORKS);
    const source = sourceOf(files, (path) => gate.then(() => ({ kind: 'ok', bytes: files.get(path)! })));
    const search = createSearch([source], 'en');
    const controller = new AbortController();
    const first = search('mo', 10, controller.signal);
    const second = search('mon', 10, never);
    controller.abort();
    open();
    expect((await first).kind).toBe('aborted');
    expect(await second).toMatchObject({ kind: 'found', total: 5 });
    expect(source.asked.filter((path) => path === 'root.bin')).toHaveLength(1);
  });
});
