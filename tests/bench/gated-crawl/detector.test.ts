import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeDetector } from '../../../bench/gated-crawl/detector.ts';
import { RUN_BYTES } from '../../../bench/gated-crawl/run-index.ts';

const head = randomBytes(300);
const picture = Buffer.concat([head, randomBytes(5000)]);
const tile = Buffer.concat([head, Buffer.alloc(40)]);
const SECRET = 'L’aiguille de Buffon tombe "au hasard" & reste là';
const works = Buffer.from(
  JSON.stringify({ works: [{ label: { fr: SECRET }, rights: 'said of all of them' }] }),
);
const gated = [
  { path: 'rooms/salon/a.avif', bytes: picture },
  { path: 'rooms/salon/blank.avif', bytes: tile },
  { path: 'rooms/salon/works.json', bytes: works },
];
const open = [
  { path: 'b.avif', bytes: Buffer.concat([head, randomBytes(900)]) },
  { path: 'blank.avif', bytes: tile },
  {
    path: 'works.json',
    bytes: Buffer.from('{"rights":"said of all of them","other":"and much more besides"}'),
  },
];
const detector = makeDetector(gated, open);
const filesIn = (body: Buffer, encoding?: string) => detector.see(body, encoding).map(({ file }) => file);
const around = (bytes: Buffer) => Buffer.concat([randomBytes(777), bytes, randomBytes(333)]);

describe('the detector of gated files', () => {
  it('sees a file whole, as it is and packed', () => {
    expect(detector.see(picture)).toEqual([
      { file: 'rooms/salon/a.avif', bytes: picture.length, by: 'hash' },
    ]);
    expect(filesIn(gzipSync(picture))).toEqual(['rooms/salon/a.avif']);
    expect(filesIn(brotliCompressSync(works), 'br')).toEqual(['rooms/salon/works.json']);
    expect(filesIn(zstdCompressSync(works), 'zstd')).toEqual(['rooms/salon/works.json']);
    expect(filesIn(deflateRawSync(works), 'deflate')).toEqual(['rooms/salon/works.json']);
    expect(filesIn(gzipSync(brotliCompressSync(works)), 'br, gzip')).toEqual(['rooms/salon/works.json']);
  });

  it('sees any run of 64 of its bytes, wherever it begins', () => {
    for (let from = head.length; from + RUN_BYTES <= picture.length; from += 1) {
      const [seen, ...more] = detector.see(around(picture.subarray(from, from + RUN_BYTES)));
      expect(seen).toMatchObject({ file: 'rooms/salon/a.avif', by: 'run' });
      expect(seen!.bytes).toBeGreaterThanOrEqual(RUN_BYTES);
      expect(more).toEqual([]);
    }
  });

  it('says how much of it is there, and sees two runs in one body', () => {
    const body = Buffer.concat([picture.subarray(1000, 1200), randomBytes(50), picture.subarray(3000, 3100)]);
    expect(detector.see(body).map(({ bytes }) => bytes)).toEqual([200, 100]);
  });

  it('sees its words however they are written', () => {
    const html = SECRET.replace('&', '&amp;').replaceAll('"', '&quot;').replace('’', '&#8217;');
    const hex = SECRET.replace('&', '&#38;').replace('’', '&#x2019;');
    const json = JSON.stringify(SECRET).replace('’', '\\u2019');
    const both = JSON.stringify(SECRET).replaceAll('"', '&quot;').replace('&', '\\u0026');
    for (const text of [SECRET, html, hex, json, both, html.replaceAll('à', '\\u00e0')])
      expect(filesIn(Buffer.from(`<p>${text}</p>`)), text).toEqual(['rooms/salon/works.json']);
  });

  it('sees nothing in what is public, nor in what begins alike', () => {
    for (const { bytes } of open) expect(filesIn(bytes)).toEqual([]);
    expect(filesIn(around(head))).toEqual([]);
    expect(filesIn(around(picture.subarray(500, 530)))).toEqual([]);
    expect(filesIn(Buffer.alloc(5000))).toEqual([]);
    expect(filesIn(Buffer.alloc(0))).toEqual([]);
    expect(filesIn(Buffer.from('not packed'), 'br')).toEqual([]);
  });

  it('says which files can’t be told from public ones', () => {
    expect(detector.unknowable).toEqual(['rooms/salon/blank.avif']);
    expect(detector.texts).toBe(1);
  });
});
