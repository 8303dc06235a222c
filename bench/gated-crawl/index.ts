import { resolve } from 'node:path';
import { copyMuseum, type MuseumCopy } from '../../tests/helpers/museum-copy.ts';
import { type RunningServer, startServer } from '../../tests/helpers/running-server.ts';
import type { Asked } from '../ask.ts';
import type { Figure } from '../figures.ts';
import { builtFigures } from './built.ts';
import { controlFigures } from './control.ts';
import { type Crawled, type Crawler, openCrawler } from './crawl.ts';
import { makeDetector } from './detector.ts';
import { filesBelow } from './files.ts';
import { apiPathOf, type GatedFile, gatedFiles, roomsOf, toursOf } from './gated-files.ts';
import { apiAddresses, siteAddresses } from './known-addresses.ts';
import { gatedTargets, knownTargets } from './targets.ts';
import { makeVisitors, type Visitor, type Visitors } from './visitors.ts';

const SITE = resolve('dist/site');
const LOWEST = 'newcomer';
/** With all that has addresses of its own: signed files, a sitemap. */
const SETTINGS = { SIGNED_FILES: 'on', PUBLIC_URL: 'http://museum.example', LOG_LEVEL: 'error' };

type Museum = {
  readonly id: string;
  readonly languages: readonly string[];
  readonly tiers: readonly { readonly id: string; readonly rank: number }[];
};

/** What of the gated half leaves the server, by any address that anybody knows, for those to whom it is closed. */
export async function gatedCrawlFigures(): Promise<Figure[]> {
  const museum = copyMuseum();
  const content = addLowestTier(museum);
  const server = await startServer({ ...museum.env, ...SETTINGS });
  const { MUSEUM_DIR, MEMBERS_DIR } = museum.env;
  const kept = { rooms: roomsOf(MUSEUM_DIR), tours: toursOf(MUSEUM_DIR) };
  const gated = gatedFiles(MEMBERS_DIR, kept, Date.now());
  const detector = makeDetector(gated, filesBelow(MUSEUM_DIR));
  const crawler = openCrawler(server.url, detector);
  try {
    const visitors = await makeVisitors(server.dataDir, content.id, LOWEST);
    const control = await controlFigures(crawler, detector, gated, visitors.patronCookie, content.languages);
    await assertClosed(crawler, gated, visitors);
    const figures = await crawlAll({ museum, content, server, crawler, gated, visitors });
    // Nobody’s session was lost on the way.
    await assertClosed(crawler, gated, visitors);
    return [...figures, ...control, ...builtFigures(detector, gated, MUSEUM_DIR, SITE)];
  } finally {
    crawler.close();
    await server.stop();
    museum.remove();
  }
}

/** Under the tiers that the museum has, one that opens nothing. */
function addLowestTier(museum: MuseumCopy): Museum {
  const content = museum.read<Museum>('museum.json');
  const [first] = content.tiers;
  const tiers = content.tiers.map((tier) => ({ ...tier, rank: tier.rank + 1 }));
  const { offer: _, ...lowest } = { offer: undefined, ...first, id: LOWEST, rank: 1 };
  const changed = { ...content, tiers: [lowest, ...tiers] };
  museum.write('museum.json', JSON.stringify(changed));
  return changed;
}

/** Each visitor is refused for their own reason; otherwise the crawl would prove something else. */
async function assertClosed(crawler: Crawler, gated: readonly GatedFile[], { bad }: Visitors): Promise<void> {
  for (const { name, cookie, reason, isClosed } of bad) {
    const file = gated.find((one) => isClosed(one) && one.path.endsWith('/room.json'))!;
    const { status, body } = await crawler.look({ path: apiPathOf(file.path) }, cookie);
    const said = status < 400 ? status : JSON.parse(body.toString()).error?.refusal?.reason;
    if (said !== reason) throw new Error(`${name} got ${said} instead of ${reason}`);
  }
}

async function crawlAll(options: {
  readonly museum: MuseumCopy;
  readonly content: Museum;
  readonly server: RunningServer;
  readonly crawler: Crawler;
  readonly gated: readonly GatedFile[];
  readonly visitors: Visitors;
}): Promise<Figure[]> {
  const { museum, content, server, crawler, gated, visitors } = options;
  const { MUSEUM_DIR, MEMBERS_DIR } = museum.env;
  const rooms = roomsOf(MUSEUM_DIR);
  const groups = [...new Set(gated.flatMap(({ path }) => /^search\/([^/]+)/.exec(path)?.[1] ?? []))];
  const tours = toursOf(MUSEUM_DIR).map(({ id }) => id);
  const named = { rooms: rooms.map(({ id }) => id), tours, groups, languages: content.languages };
  const openapi = await (await fetch(`${server.url}/api/openapi.json`)).json();
  const api = apiAddresses(openapi, named);
  const known = [
    ...new Set([
      ...siteAddresses(SITE, MUSEUM_DIR, named),
      ...api,
      ...(await crawler.pages([
        '/',
        '/robots.txt',
        '/sitemap.xml',
        ...named.languages.map((language) => `/${language}`),
      ])),
    ]),
  ];
  const targets = gatedTargets(gated, {
    languages: named.languages,
    openRoom: rooms.find(({ access }) => access === undefined)!.id,
    group: groups[0]!,
    membersDir: MEMBERS_DIR,
    tickets: [visitors.endedTicket, `${Math.floor(Date.now() / 60_000) * 60 + 240}.${'A'.repeat(43)}`],
  });
  const figures: Figure[] = [];
  for (const visitor of visitors.bad) {
    console.error(`gated crawl: ${visitor.name}`);
    const all: Asked[] = visitor.isThorough
      ? [...knownTargets(known), ...targets]
      : [...knownTargets(api), ...gated.map(({ path }) => ({ path: apiPathOf(path) }))];
    const closed = new Set(gated.filter(visitor.isClosed).map(({ path }) => path));
    figures.push(figureOf(visitor, await crawler.crawl(all, visitor, closed), closed.size));
  }
  console.error(`gated crawl: ${known.length} addresses known, ${targets.length} tried for gated files`);
  return figures;
}

function figureOf({ name }: Visitor, { requests, leaks }: Crawled, files: number): Figure {
  for (const { address, file, bytes, by } of leaks.slice(0, 5))
    console.error(`gated crawl: ${name}, ${address}: ${bytes} bytes of ${file}, by ${by}`);
  return {
    name: `gated bytes given: ${name}`,
    value: leaks.reduce((sum, { bytes }) => sum + bytes, 0),
    unit: 'bytes',
    atMost: 0,
    note: `${requests} requests for ${files} gated files`,
  };
}
