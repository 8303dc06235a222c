import { mkdirSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { copyMuseum } from '../../tests/helpers/museum-copy.ts';
import { ask } from '../ask.ts';
import { type Figure, quartile } from '../figures.ts';
import { type MeasuredServer, startMeasured } from './measured-server.ts';

const REQUESTS = 40;
const ROUNDS = 61;
const FILE = Buffer.alloc(100_000, 'enfilade ');
const GATED = '/api/rooms/salon/bench.bin';
const OPEN = '/assets/museum/rooms/rotunda/bench.bin';
const MEMBERS = [10, 1000, 100_000];

/** CPU that a server spends on a request, in microseconds, round by round. */
type Costs = { readonly gated: number[]; readonly open: number[] };

/**
 * The server's CPU per request of one 100 kB file, gated against public, with few and many members in the store: a
 * server each, asked in turn.
 */
export async function gateFigures(): Promise<Figure[]> {
  const museum = copyMuseum();
  mkdirSync(museum.at('rooms/rotunda'), { recursive: true });
  writeFileSync(museum.at('rooms/rotunda/bench.bin'), FILE);
  writeFileSync(join(museum.env.MEMBERS_DIR, 'rooms/salon/bench.bin'), FILE);
  const servers: MeasuredServer[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (const members of MEMBERS) servers.push(await startMeasured(members, museum.env));
    return figuresOf(await measure(servers, agent));
  } finally {
    agent.destroy();
    for (const server of servers) await server.stop();
    museum.remove();
  }
}

async function measure(servers: readonly MeasuredServer[], agent: Agent): Promise<readonly Costs[]> {
  const costs: Costs[] = servers.map(() => ({ gated: [], open: [] }));
  for (let round = -1; round < ROUNDS; round++) {
    for (let turn = 0; turn < servers.length; turn++) {
      const at = (turn + round + 1) % servers.length;
      const of = { gated: 0, open: 0 };
      const both = round % 2 === 0 ? (['gated', 'open'] as const) : (['open', 'gated'] as const);
      for (const kind of both) of[kind] = await cost(servers[at]!, kind === 'gated' ? GATED : OPEN, agent);
      // The first round only warms up.
      if (round < 0) continue;
      costs[at]!.gated.push(of.gated);
      costs[at]!.open.push(of.open);
    }
  }
  return costs;
}

async function cost(server: MeasuredServer, path: string, agent: Agent): Promise<number> {
  const before = await server.cpuUs();
  for (let i = 0; i < REQUESTS; i++) {
    const headers = { cookie: server.cookies[i % server.cookies.length]! };
    const { status, body } = await ask(server.url, agent, { path, headers });
    if (status !== 200 || body.length !== FILE.length)
      throw new Error(`${path}: ${status}, ${body.length} bytes`);
  }
  return ((await server.cpuUs()) - before) / REQUESTS;
}

/** Of each the lower quartile of all rounds: what else the machine does can only add to them. */
function figuresOf(costs: readonly Costs[]): Figure[] {
  const gated = costs.map((of) => quartile(of.gated));
  const how = `lower quartile of ${ROUNDS} interleaved rounds of ${REQUESTS} requests`;
  return [
    ...MEMBERS.map((members, at) => ({
      name: `CPU of a gated 100 kB file against a public one, ${members} members`,
      value: gated[at]! / quartile(costs[at]!.open),
      unit: '×',
      atMost: 1.3,
      note: `${how}; ${Math.round(gated[at]!)} µs gated`,
    })),
    {
      name: 'CPU of a gated 100 kB file, most against least of these',
      value: Math.max(...gated) / Math.min(...gated),
      unit: '×',
      atMost: 1.1,
    },
  ];
}
