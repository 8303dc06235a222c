import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findPostgres } from '../../scripts/find-postgres.mjs';
import { freePort } from './running-server.ts';

export type PostgresServer = {
  /** The address of its database `postgres`, as its superuser. */
  readonly url: string;
  /** Kills it as a crash does; its processes for single connections notice and end themselves. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  start(): Promise<void>;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
};

export type PostgresOptions = {
  /** With fsync, as in earnest; tests that look at no crash do without. */
  readonly durable?: boolean;
};

/** Starts a PostgreSQL of its own in a temporary folder; `undefined` where there is none on this machine. */
export async function startPostgres({
  durable = false,
}: PostgresOptions = {}): Promise<PostgresServer | undefined> {
  const bin = findPostgres();
  if (!bin) return undefined;
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'enfilade-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const port = await freePort();
  const url = `postgres://enfilade@127.0.0.1:${port}/postgres`;
  const initdb = ['-D', data, '-U', 'enfilade', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'pipe' });

  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  let server: ChildProcess;
  const launch = () => spawn(join(bin, 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' });
  const start = async () => {
    server = await startUntilItAnswers(launch, url);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((done) => server.once('exit', done));
    server.kill(signal);
    await gone;
  };
  const leave = () => server.kill('SIGQUIT');
  process.once('exit', leave);
  await start();
  return {
    url,
    start,
    kill: () => end('SIGKILL'),
    async stop() {
      process.off('exit', leave);
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then as a user that is there for such things. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string, name: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {
      // The next one, then.
    }
  }
  throw new Error('PostgreSQL can’t run as root, and there is neither a user postgres nor nobody.');
}

/** Starts a server; after a crash it may refuse until the last of its old processes has gone. */
async function startUntilItAnswers(launch: () => ChildProcess, url: string): Promise<ChildProcess> {
  const giveUpAt = Date.now() + 120_000;
  let server = launch();
  while (Date.now() < giveUpAt) {
    if (await answers(url)) return server;
    await new Promise((next) => setTimeout(next, 50));
    if (server.exitCode !== null) server = launch();
  }
  server.kill('SIGKILL');
  throw new Error('PostgreSQL did not start.');
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
