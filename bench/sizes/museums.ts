import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../../tests/helpers/running-server.ts';

/** The museums that are compared. Twenty works fill two rooms; fourteen more, which hang nothing, are there to be walked. */
export const SIZES = [
  { works: 20, rooms: 16 },
  { works: 1000 },
  { works: 10_000 },
  { works: 100_000 },
] as const satisfies readonly { works: number; rooms?: number }[];

export type SizedMuseum = { readonly works: number; readonly server: RunningServer };

export type Museums = {
  readonly folder: string;
  readonly museums: readonly SizedMuseum[];
  stop(): Promise<void>;
};

/** Writes a synthetic museum of each size, as anyone would, two at a time, and serves each from a process of its own. */
export async function startMuseums(): Promise<Museums> {
  const folder = mkdtempSync(join(tmpdir(), 'enfilade-sizes-'));
  const dirOf = (works: number) => join(folder, String(works));
  for (let i = 0; i < SIZES.length; i += 2) {
    await Promise.all(SIZES.slice(i, i + 2).map((size) => synth(size, dirOf(size.works))));
  }
  const museums = await Promise.all(
    SIZES.map(async ({ works }) => ({ works, server: await startServer({ MUSEUM_DIR: dirOf(works) }) })),
  );
  return {
    folder,
    museums,
    async stop() {
      await Promise.all(museums.map(({ server }) => server.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function synth(size: { works: number; rooms?: number }, out: string): Promise<void> {
  const rooms = size.rooms === undefined ? [] : ['--rooms', String(size.rooms)];
  const args = ['bin/enfilade.mjs', 'synth', '--works', String(size.works), ...rooms, '--out', out];
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    child.once('error', failed);
    child.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`synth of ${size.works} works: ${code}`)),
    );
  });
}
