import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../tests/helpers/running-server.ts';
import { type Figure, median } from './figures.ts';

const REQUESTS = 1500;
const ROUNDS = 7;

/** CPU time of a process in clock ticks, user and system (proc(5), fields 14 and 15). */
function cpuTicks(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

function get(url: string, agent: Agent, cookie: string): Promise<number> {
  return new Promise((done, failed) => {
    request(url, { agent, headers: { cookie } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () =>
        answer.statusCode === 200 ? done(bytes) : failed(new Error(`${answer.statusCode}`)),
      );
    })
      .once('error', failed)
      .end();
  });
}

/** The server's CPU per request of one 100 kB file, gated against public, interleaved; a ratio of medians. */
export async function gateFigures(): Promise<Figure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'enfilade-gate-'));
  cpSync('public/assets/museum', join(dir, 'museum'), { recursive: true });
  cpSync('members', join(dir, 'members'), { recursive: true });
  mkdirSync(join(dir, 'museum/rooms/rotunda'), { recursive: true });
  const file = Buffer.alloc(100_000, 'enfilade ');
  writeFileSync(join(dir, 'museum/rooms/rotunda/bench.bin'), file);
  writeFileSync(join(dir, 'members/rooms/salon/bench.bin'), file);
  const server = await startServer({ MUSEUM_DIR: join(dir, 'museum'), MEMBERS_DIR: join(dir, 'members') });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const card = await server.issueCard();
    const opened = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ card }),
    });
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const cost = async (path: string) => {
      const before = cpuTicks(server.pid);
      for (let i = 0; i < REQUESTS; i++) {
        const bytes = await get(server.url + path, agent, cookie);
        if (bytes !== file.length) throw new Error(`${path} gave ${bytes} bytes`);
      }
      return cpuTicks(server.pid) - before;
    };
    const gated = '/api/rooms/salon/bench.bin';
    const open = '/assets/museum/rooms/rotunda/bench.bin';
    await cost(gated);
    await cost(open);
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const [first, second] = round % 2 === 0 ? [gated, open] : [open, gated];
      const costs = { [first]: await cost(first), [second]: await cost(second) };
      ratios.push(costs[gated]! / costs[open]!);
    }
    const note = `median of ${ROUNDS} interleaved rounds of ${REQUESTS} requests`;
    return [
      {
        name: 'CPU of a gated 100 kB file against a public one',
        value: median(ratios),
        unit: '×',
        atMost: 1.3,
        note,
      },
    ];
  } finally {
    agent.destroy();
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
