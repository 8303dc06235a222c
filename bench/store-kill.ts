import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore } from '../src/membership/store/open-store.ts';
import type { StoreConfig } from '../src/membership/store/store.ts';
import type { PostgresServer } from '../tests/helpers/postgres.ts';
import type { Figure } from './figures.ts';
import { durablePostgres, NO_POSTGRES } from './postgres.ts';

const KILLS = 50;
const ROWS_A_TRANSACTION = 3;
const WRITER = resolve('bench/store-writer.ts');

type Tally = { acknowledged: number; lost: number; half: number; unopened: number };

/** What each store keeps of acknowledged writes when its processes are killed at random, 50 times. */
export async function storeKillFigures(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'enfilade-kill-'));
  const postgres = await durablePostgres();
  try {
    const sqlite = figuresOf('SQLite', await killAtRandom({ dataDir }), '');
    if (!postgres) return [...sqlite, ...notRun('PostgreSQL')];
    const shared = await killAtRandom({ dataDir, databaseUrl: postgres.url }, postgres);
    return [...sqlite, ...figuresOf('PostgreSQL', shared, 'every second time the server too')];
  } finally {
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function killAtRandom(config: StoreConfig, server?: PostgresServer): Promise<Tally> {
  const acknowledged = new Set<string>();
  let unopened = 0;
  let seen = { lost: 0, half: 0 };
  for (let round = 0; round < KILLS; round++) {
    const crashServer = round % 2 === 1 ? server : undefined;
    for (const id of await writeUntilKilled(config, `r${round}`, crashServer)) acknowledged.add(id);
    await crashServer?.start();
    try {
      seen = await look(config, acknowledged);
    } catch {
      unopened++;
    }
  }
  return { acknowledged: acknowledged.size * ROWS_A_TRANSACTION, ...seen, unopened };
}

/** Lets a process write for a while, kills it, and gives what it was told to be written. */
async function writeUntilKilled(
  config: StoreConfig,
  prefix: string,
  server?: PostgresServer,
): Promise<string[]> {
  const args = [WRITER, JSON.stringify(config), prefix];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = new Promise((done) => child.once('close', done));
  let said = '';
  await new Promise<void>((opened) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.startsWith('open\n')) opened();
    });
    child.once('close', () => opened());
  });
  await new Promise((later) => setTimeout(later, randomInt(5, 250)));
  await server?.kill();
  child.kill('SIGKILL');
  await closed;
  // The last line may have been cut.
  return said.split('\n').slice(1, -1);
}

/** Opens the store anew: what is missing of the acknowledged, and transactions of which only a part is there. */
async function look(config: StoreConfig, acknowledged: ReadonlySet<string>) {
  const store = await openStore(config);
  try {
    const members = await store.db.selectFrom('members').select('id').execute();
    const memberships = await store.db.selectFrom('memberships').select('memberId as id').execute();
    const mails = await store.db.selectFrom('mails').select('recipient as id').execute();
    const tables = [members, memberships, mails].map((rows) => new Set(rows.map(({ id }) => id)));
    const ids = new Set(tables.flatMap((table) => [...table]));
    const half = [...ids].filter((id) => !tables.every((table) => table.has(id))).length;
    const missing = [...acknowledged].flatMap((id) => tables.filter((table) => !table.has(id)));
    return { lost: missing.length, half };
  } finally {
    await store.close();
  }
}

function figuresOf(store: string, { acknowledged, lost, half, unopened }: Tally, more: string): Figure[] {
  const note = [`of ${acknowledged}; ${KILLS} × SIGKILL while four lanes write`, more]
    .filter(Boolean)
    .join(', ');
  // Nothing can be lost where nothing was written.
  if (acknowledged === 0) throw new Error(`Nothing was written to ${store}.`);
  const reopened = `of ${KILLS}`;
  return namesOf(store).map((name, at) => ({
    name,
    value: [lost, half, unopened][at]!,
    unit: '',
    atMost: 0,
    note: [note, '', reopened][at]!,
  }));
}

const namesOf = (store: string): string[] =>
  ['acknowledged rows lost', 'transactions half done', 'failed reopenings'].map(
    (what) => `${what}, ${store}`,
  );

const notRun = (store: string): Figure[] =>
  namesOf(store).map((name) => ({ name, value: null, unit: '', atMost: 0, note: NO_POSTGRES }));
