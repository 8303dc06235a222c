// Finds the programs of a PostgreSQL 15 or newer for the store's tests, or installs Debian's package.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from './apt-install.mjs';

const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;

/** The folder that holds `initdb` and `postgres`; `undefined` where there is none. */
export function findPostgres() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
  const newest = versions.filter((version) => version >= OLDEST).sort((a, b) => b - a);
  const folders = [
    ...newest.map((version) => join(DEBIAN, String(version), 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
    '/opt/homebrew/opt/postgresql/bin',
  ];
  return folders.find((dir) => ['initdb', 'postgres'].every((name) => existsSync(join(dir, name))));
}

/** As `findPostgres`, but installs Debian's package when there is none and no server is named. */
export function findOrInstallPostgres() {
  if (process.env.ENFILADE_POSTGRES_URL) return undefined;
  const found = findPostgres();
  if (found) return found;
  aptInstall('postgresql');
  return findPostgres();
}
