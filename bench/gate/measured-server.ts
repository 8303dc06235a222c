import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startServer } from '../../tests/helpers/running-server.ts';
import { fillStore } from '../members/fill-store.ts';
import { memberCards } from '../members/sign-in.ts';

const VISITORS = 10;

export type MeasuredServer = Awaited<ReturnType<typeof startMeasured>>;

/** Starts a server on a store of so many members, ten of whom visit; it tells how much CPU it has used. */
export async function startMeasured(members: number, env: Readonly<Record<string, string>>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'enfilade-gate-'));
  await fillStore({ dataDir }, members - VISITORS);
  const cards = await memberCards({ dataDir });
  const cookies: string[] = [];
  for (let n = 0; n < VISITORS; n++) cookies.push((await cards.show('friend')).cookie);
  await cards.service.close();
  const port = await freePort();
  const command = ['--import', './bench/gate/tell-cpu.ts', 'scripts/start.mjs'];
  const server = await startServer({ ...env, DATA_DIR: dataDir, TELL_CPU_PORT: String(port) }, command);
  return {
    url: server.url,
    cookies,
    async cpuUs(): Promise<number> {
      const { user, system } = await (await fetch(`http://127.0.0.1:${port}`)).json();
      return user + system;
    },
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
