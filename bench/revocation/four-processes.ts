import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshJwk } from '../../src/membership/keys/key-set.ts';
import { type RunningServer, startServer } from '../../tests/helpers/running-server.ts';
import { ask } from '../ask.ts';
import { actAtDesk, openDeskSession } from '../members/desk.ts';
import { type MemberCards, memberCards } from '../members/sign-in.ts';
import { GATED_FILE } from './one-process.ts';

export const PROCESSES = 4;
export const WITHIN_MS = 1000;
const REVOCATIONS = 24;
/** So long a session is asked for before, that each process remembers it as it does in earnest. */
const WARM_MS = 700;
const GIVE_UP_MS = 10_000;

export type RevokedWithFour = {
  readonly revocations: number;
  /** Processes that gave the file more than a second after a revocation, of all revocations. */
  readonly late: number;
  /** From the revocation's answer to the first refusal of the last process. */
  readonly longestMs: number;
};

/** Revokes through one of four processes on a database, again and again, while the file is asked of all four. */
export async function revokeWithFour(databaseUrl: string): Promise<RevokedWithFour> {
  const dataDir = mkdtempSync(join(tmpdir(), 'enfilade-four-'));
  const signingKeys = JSON.stringify({ keys: [await freshJwk(Date.now())] });
  const env = { DATABASE_URL: databaseUrl, SIGNING_KEYS: signingKeys, PUBLIC_URL: 'http://museum.example' };
  const beside = await memberCards({ dataDir, databaseUrl, signingKeys });
  const servers: RunningServer[] = [];
  const agent = new Agent({ keepAlive: true });
  try {
    while (servers.length < PROCESSES) servers.push(await startServer(env));
    const desk = await openDeskSession(beside.service);
    const waits: number[] = [];
    for (let n = 0; n < REVOCATIONS; n++)
      waits.push(...(await revokeOnce(n, servers, { agent, beside, desk })));
    const late = waits.filter((ms) => ms > WITHIN_MS).length;
    return { revocations: REVOCATIONS, late, longestMs: Math.max(...waits) };
  } finally {
    agent.destroy();
    for (const server of servers) await server.stop();
    await beside.service.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Means = { readonly agent: Agent; readonly beside: MemberCards; readonly desk: string };

/** For each process, how long after the answer it last began to give the file; in milliseconds. */
async function revokeOnce(n: number, servers: readonly RunningServer[], { agent, beside, desk }: Means) {
  const { card, cookie } = await beside.show('friend');
  const { memberId } = card;
  const act =
    n % 2 === 0 ? ({ act: 'revoke-card', card: card.id } as const) : ({ act: 'revoke-member' } as const);
  let revokedAt = Number.POSITIVE_INFINITY;
  const wait = async ({ url }: RunningServer): Promise<number> => {
    let given = 0;
    for (;;) {
      const askedAt = performance.now();
      const { status } = await ask(url, agent, { path: GATED_FILE, headers: { cookie } });
      if (status === 403) break;
      if (status !== 200) throw new Error(`A gated file was answered ${status}`);
      given++;
      if (askedAt > revokedAt + GIVE_UP_MS) return GIVE_UP_MS;
    }
    if (given === 0) throw new Error('A member was refused before the revocation.');
    return Math.max(0, performance.now() - revokedAt);
  };
  const waits = servers.map(wait);
  await new Promise((later) => setTimeout(later, WARM_MS));
  const { url } = servers[n % servers.length]!;
  revokedAt = await actAtDesk(url, agent, { cookie: desk, memberId, act });
  return Promise.all(waits);
}
