import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Below this the headers weigh more than what is saved. */
const SMALLEST_BYTES = 1024;
/** A quick setting: a file is packed each time it is asked for. */
const BROTLI_QUALITY = 4;

/** Packs the JSON files that the routes of a scope give; pictures and models are packed in themselves. */
export async function packJson(scope: FastifyInstance): Promise<void> {
  await scope.register(compress, {
    global: true,
    globalDecompression: false,
    threshold: SMALLEST_BYTES,
    customTypes: /^application\/json(?:;|$)/,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    inflateIfDeflated: false,
  });
}
