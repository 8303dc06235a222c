import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { sharedKeysPath } from '../membership/index.ts';
import { MuseumError } from '../museum/errors.ts';
import type { ServerConfig } from './config.ts';

/** A folder with the name under which it is configured, for the sentence that refuses the start. */
export type NamedFolder = { readonly name: string; readonly path: string };

export class NeverServedError extends MuseumError<'secret-inside-served'> {
  override readonly message: string;

  constructor(secret: NamedFolder, served: NamedFolder) {
    super('secret-inside-served', { secret: secret.name, served: served.name });
    this.message =
      `Refusing to start: ${secret.name} (${secret.path}) and ${served.name} (${served.path}), which is served to ` +
      'everyone, lie inside one another once links are resolved. Move one of them elsewhere.';
  }
}

/** Throws when a folder that must never be served lies inside a served one, is it, or contains it; links resolved. */
export function assertNeverServed(secrets: readonly NamedFolder[], served: readonly NamedFolder[]): void {
  for (const secret of secrets) {
    for (const open of served) {
      const [hidden, shown] = [realFolder(secret.path), realFolder(open.path)];
      if (isInside(hidden, shown) || isInside(shown, hidden)) throw new NeverServedError(secret, open);
    }
  }
}

/** The folder of the built site, as refusals name it. */
export const builtSite = (dir: string): NamedFolder => ({ name: 'the built site', path: dir });

/** The files and folders of a configuration that nobody may ever be given, by the names of their settings. */
export function secretsOf({
  membersDir,
  dataDir,
  signingKeys,
}: Pick<ServerConfig, 'membersDir' | 'dataDir' | 'signingKeys'>): readonly NamedFolder[] {
  const keysPath = signingKeys && sharedKeysPath(signingKeys);
  return [
    { name: 'MEMBERS_DIR', path: membersDir },
    { name: 'DATA_DIR', path: dataDir },
    ...(keysPath ? [{ name: 'SIGNING_KEYS', path: keysPath }] : []),
  ];
}

/** Throws when a configuration would serve one of its secrets; `beside` is what is served besides its museum. */
export function assertSecretsNeverServed(
  config: Pick<ServerConfig, 'membersDir' | 'dataDir' | 'museumDir' | 'signingKeys'>,
  beside: readonly NamedFolder[],
): void {
  assertNeverServed(secretsOf(config), [{ name: 'MUSEUM_DIR', path: config.museumDir }, ...beside]);
}

/** True when `path` is `folder` or lies below it; both absolute, links already resolved. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path);
}

/** The real path of a folder that may not exist yet: that of its nearest parent, and the rest as written. */
export function realFolder(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(realFolder(parent), basename(absolute));
  }
}
