import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** An empty corner of one picture is byte for byte that of another; in so few bytes there is nothing to see. */
const BLANK_TILE_BYTES = 1024;
const PICTURE = /\.(?:avif|webp|jpe?g|png)$/;

/** Throws when a file of the gated half, whatever its name became, lies in a folder that will be served. */
export function assertNothingGated(folder, membersDir) {
  if (!existsSync(membersDir)) return;
  const gated = new Map(
    filesIn(membersDir)
      .filter((path) => !PICTURE.test(path) || statSync(path).size > BLANK_TILE_BYTES)
      .map((path) => [digestOf(path), path]),
  );
  for (const path of filesIn(folder)) {
    const original = statSync(path).size > 0 ? gated.get(digestOf(path)) : undefined;
    if (original === undefined) continue;
    throw new Error(
      `${relative(folder, path)} in ${folder} is the members' file ${relative(membersDir, original)}. ` +
        'The site may hold nothing of the gated half: remove what imports or copies it.',
    );
  }
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const digestOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
