import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:js|mjs|css|html|svg|json|txt|xml|webmanifest|map)$/;
/** Below this the headers weigh more than what is saved. */
const SMALLEST_BYTES = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Puts a `.br` and a `.gz` beside every text file of a built site, where they are smaller. */
export async function precompress(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => TEXT.test(name));
  for (const file of files) {
    const path = join(folder, file);
    const bytes = await readFile(path);
    if (bytes.length < SMALLEST_BYTES) continue;
    // Source maps are read by developers only; they are not worth the slowest setting.
    const quality = path.endsWith('.map') ? 5 : constants.BROTLI_MAX_QUALITY;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    for (const [extension, packed] of [
      ['br', await brotli(bytes, { params })],
      ['gz', await zip(bytes, { level: 9 })],
    ]) {
      if (packed.length < bytes.length) await writeFile(`${path}.${extension}`, packed);
    }
  }
}
