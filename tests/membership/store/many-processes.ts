import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { StoreConfig } from '../../../src/membership/store/store.ts';

const STORE = JSON.stringify(resolve('src/membership/store/open-store.ts'));

/**
 * Runs a body of code in several processes on one store at once, and gives what each returned. The body sees `store`,
 * `repositories` and `me` (0, 1 …). All begin once the last has opened the store.
 */
export async function inProcesses<T>(config: StoreConfig, count: number, body: string): Promise<T[]> {
  const script = `
    const { openStore } = await import(${STORE});
    const store = await openStore(${JSON.stringify(config)});
    const { repositories } = store;
    const me = Number(process.env.ME);
    process.send('ready');
    await new Promise((go) => process.once('message', go));
    const result = await (async () => { ${body} })();
    await store.close();
    process.send({ result }, () => process.disconnect());`;
  const children = Array.from({ length: count }, (_, me) =>
    spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, ME: String(me) },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    }),
  );
  const results = children.map((child) => resultOf<T>(child));
  await Promise.all(children.map((child) => new Promise((ready) => child.once('message', ready))));
  for (const child of children) child.send('go');
  return Promise.all(results);
}

function resultOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, failed) => {
    let said = '';
    child.stderr?.on('data', (chunk) => (said += chunk));
    child.on('message', (message) => {
      if (typeof message === 'object' && 'result' in message) done(message.result as T);
    });
    child.once('exit', (code) => {
      if (code !== 0) failed(new Error(said));
    });
  });
}
