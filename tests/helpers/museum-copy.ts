import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type MuseumCopy = {
  readonly env: { readonly MUSEUM_DIR: string; readonly MEMBERS_DIR: string };
  /** A path in the public half. */
  at(path: string): string;
  read<T = unknown>(path: string): T;
  write(path: string, text: string): void;
  remove(): void;
};

/** The built-in museum in a folder of its own, to be broken at will. */
export function copyMuseum(): MuseumCopy {
  const dir = mkdtempSync(join(tmpdir(), 'enfilade-museum-'));
  const env = { MUSEUM_DIR: join(dir, 'museum'), MEMBERS_DIR: join(dir, 'members') };
  cpSync('public/assets/museum', env.MUSEUM_DIR, { recursive: true });
  cpSync('members', env.MEMBERS_DIR, { recursive: true });
  const at = (path: string) => join(env.MUSEUM_DIR, path);
  return {
    env,
    at,
    read: (path) => JSON.parse(readFileSync(at(path), 'utf8')),
    write: (path, text) => writeFileSync(at(path), text),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
