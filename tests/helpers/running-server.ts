import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type RunningServer = {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Prints a new card of the built-in command line and returns its token. */
  issueCard(options?: { tier?: string; days?: number; name?: string }): Promise<string>;
  run(args: readonly string[]): Promise<{ code: number | null; out: string; err: string }>;
  stop(): Promise<void>;
};

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts a script of ours as a process of its own and waits until it answers that it is ready. */
export async function startServer(
  env: Readonly<Record<string, string>> = {},
  command: readonly string[] = ['scripts/start.mjs'],
): Promise<RunningServer> {
  const port = env.PORT ? Number(env.PORT) : await freePort();
  const dataDir = env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'enfilade-data-'));
  const fullEnv: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: undefined,
    PORT: String(port),
    DATA_DIR: dataDir,
    // Benchmarks read with one session what a hall full of people reads with many.
    GATED_READS_A_MINUTE: '9999999',
    ...env,
  };
  const args = command.map((part) => part.replace('{port}', String(port)));
  const child = spawn(process.execPath, args, { env: fullEnv, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, url, () => said);
  const run = (cliArgs: readonly string[]) => runCommand(cliArgs, fullEnv);
  return {
    url,
    dataDir,
    pid: child.pid!,
    run,
    async issueCard({ tier = 'friend', days = 365, name = 'Ada Lovelace' } = {}) {
      const done = await run(['members', 'issue', '--tier', tier, '--days', String(days), '--name', name]);
      const token = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(done.out)?.[0];
      if (!token) throw new Error(`No card was printed: ${done.out}${done.err}`);
      return token;
    },
    async stop() {
      const gone = new Promise((end) => child.once('exit', end));
      child.kill('SIGTERM');
      await gone;
      if (!env.DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess, url: string, said: () => string): Promise<void> {
  const giveUpAt = Date.now() + 120_000;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}: ${said()}`);
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 150));
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not ready after two minutes: ${said()}`);
}

function runCommand(args: readonly string[], env: NodeJS.ProcessEnv) {
  return new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn(process.execPath, [resolve('bin/enfilade.mjs'), ...args], { env });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.once('exit', (code) => done({ code, out, err }));
  });
}
