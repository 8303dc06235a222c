import { readdirSync } from 'node:fs';
import { Agent } from 'node:http';
import { startServer } from '../tests/helpers/running-server.ts';
import { type Asked, ask, each } from './ask.ts';
import { type Figure, median } from './figures.ts';
import { memberCards } from './members/sign-in.ts';

const MEMBERS = 200;
const FILES = 20;
/** A browser's connections to one host. */
const AT_ONCE = 6;
const ROOM = 'salon';

type Walker = { readonly n: number; readonly card: string; readonly agent: Agent };
type Walk = { readonly waitsMs: number[]; readonly errors: string[] };

/**
 * Members who show their cards all at once, each from a network of their own, then fetch a room's JSON and twenty of its
 * pictures, as a browser does, six at a time.
 */
export async function walkingMembersFigures(): Promise<Figure[]> {
  const server = await startServer({ TRUST_PROXY: 'loopback', LOG_LEVEL: 'error' });
  try {
    const cards = await memberCards({ dataDir: server.dataDir });
    const tokens: string[] = [];
    for (let n = 0; n < MEMBERS; n++) tokens.push((await cards.issue('friend')).token);
    await cards.service.close();
    const files = picturesOf(ROOM);
    const walk: Walk = { waitsMs: [], errors: [] };
    const members = tokens.map((card, n) => ({
      n,
      card,
      agent: new Agent({ keepAlive: true, maxSockets: AT_ONCE }),
    }));
    for (const { agent } of members) await openConnections(server.url, agent);
    await Promise.all(members.map((member) => walkAs(member, server.url, files, walk)));
    for (const { agent } of members) agent.destroy();
    return figuresOf(walk);
  } finally {
    await server.stop();
  }
}

const picturesOf = (room: string): string[] =>
  readdirSync(`members/rooms/${room}/images`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.avif'))
    .sort()
    .map((path) => `/api/rooms/${room}/images/${path}`);

/** They have come through rooms for everybody: their browsers' connections are open. */
async function openConnections(url: string, agent: Agent): Promise<void> {
  const path = '/assets/museum/museum.json';
  await Promise.all(Array.from({ length: AT_ONCE }, () => ask(url, agent, { path })));
}

async function walkAs({ n, card, agent }: Walker, url: string, files: readonly string[], walk: Walk) {
  const network = { 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}` };
  let cookie = '';
  const get = async (asked: Asked) => {
    const from = performance.now();
    const headers = { ...network, ...asked.headers, ...(cookie ? { cookie } : {}) };
    const answer = await ask(url, agent, { ...asked, headers }).catch((error: Error) => error);
    walk.waitsMs.push(performance.now() - from);
    if (answer instanceof Error) walk.errors.push(`${asked.path}: ${answer.message}`);
    else if (answer.status !== 200) walk.errors.push(`${asked.path}: ${answer.status}`);
    else return answer;
    return undefined;
  };
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ card });
  const opened = await get({ path: '/api/session', method: 'POST', headers, body });
  cookie = String(opened?.headers['set-cookie']?.[0] ?? '').split(';')[0]!;
  for (const path of ['room.json', 'works.json']) await get({ path: `/api/rooms/${ROOM}/${path}` });
  // Not all look at the same pictures.
  const own = Array.from({ length: FILES }, (_, at) => files[(n * 7 + at) % files.length]!);
  await each(own, AT_ONCE, async (path) => void (await get({ path })));
}

function figuresOf({ waitsMs, errors }: Walk): Figure[] {
  for (const error of errors.slice(0, 5)) console.error(`walking members: ${error}`);
  const sorted = [...waitsMs].sort((a, b) => a - b);
  const slow = sorted[Math.ceil(sorted.length * 0.99) - 1]!;
  const middle = median(sorted);
  return [
    {
      name: `errors of ${MEMBERS} members walking`,
      value: errors.length,
      unit: `of ${sorted.length}`,
      atMost: 0,
      note: 'requests',
    },
    {
      name: 'their waits, 99th percentile against the median',
      value: slow / middle,
      unit: '×',
      atMost: 5,
      note: `session, room and ${FILES} pictures each, all at once over ${AT_ONCE} open connections; median ${Math.round(middle)} ms here`,
    },
  ];
}
