import { each } from '../ask.ts';
import type { Figure } from '../figures.ts';
import type { Crawler } from './crawl.ts';
import type { Detector } from './detector.ts';
import { apiPathOf, type GatedFile } from './gated-files.ts';

/** Behind what all pictures of a kind begin with. */
const RANGE = { from: 400, to: 1423 };

/** That the detector sees what a patron is given: whole files, packed ones, parts, and words in pages. */
export async function controlFigures(
  crawler: Crawler,
  detector: Detector,
  gated: readonly GatedFile[],
  cookie: string,
  languages: readonly string[],
): Promise<Figure[]> {
  const told = new Set(detector.unknowable);
  const files = gated.filter(({ path }) => !told.has(path));
  const unseen = { files: 0, parts: 0, pages: 0 };
  await each(files, 8, async ({ path }) => {
    const headers = { 'accept-encoding': 'br, gzip' };
    const { seen } = await crawler.look({ path: apiPathOf(path), headers }, cookie);
    if (seen.length === 0) unseen.files++;
  });
  const long = files.filter(({ path, bytes }) => bytes.length > RANGE.to && !/\.json$/.test(path));
  await each(long, 8, async ({ path }) => {
    const headers = { range: `bytes=${RANGE.from}-${RANGE.to}` };
    const { status, seen } = await crawler.look({ path: apiPathOf(path), headers }, cookie);
    if (status !== 206 || seen.length === 0) unseen.parts++;
  });
  const rooms = [...new Set(gated.flatMap(({ path }) => /^rooms\/([^/]+)/.exec(path)?.[1] ?? []))];
  const pages = languages.flatMap((language) => rooms.map((room) => `/${language}/list/rooms/${room}`));
  for (const path of pages) {
    const headers = { accept: 'text/html', 'accept-encoding': 'br' };
    const { seen } = await crawler.look({ path, headers }, cookie);
    if (!seen.some(({ by }) => by === 'text')) unseen.pages++;
  }
  const figure = (what: string, value: number, of: number, note: string): Figure => ({
    name: `control, given to a patron and not seen: ${what}`,
    value,
    unit: `of ${of}`,
    atMost: 0,
    note,
  });
  const blank = `whole and packed; ${detector.unknowable.length} more are like public ones`;
  return [
    figure('gated files', unseen.files, files.length, blank),
    figure('parts of gated files', unseen.parts, long.length, `bytes ${RANGE.from} to ${RANGE.to}`),
    figure('pages of gated rooms', unseen.pages, pages.length, `by ${detector.texts} texts`),
  ];
}
