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
  /** Ends all its processes at once, as a crash does. */
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
  const start = async () => {
    // A process group of its own, so that a crash takes all of it.
    server = spawn(join(bin, 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore', detached: true });
    await untilItAnswers(url, server);
  };
  const end = async (signal: NodeJS.Signals, group: boolean) => {
    const gone = new Promise((done) => server.once('exit', done));
    process.kill(group ? -server.pid! : server.pid!, signal);
    await gone;
  };
  await start();
  return {
    url,
    start,
    kill: () => end('SIGKILL', true),
    async stop() {
      if (server.exitCode === null && server.signalCode === null) await end('SIGINT', false);
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

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (Date.now() < giveUpAt && server.exitCode === null) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((next) => setTimeout(next, 50));
    }
  }
  throw new Error('PostgreSQL did not start.');
}
