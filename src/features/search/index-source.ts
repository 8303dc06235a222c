import type { FileAnswer, IndexSource } from '../../museum/search/index.ts';
import type { Http } from '../../platform/http.ts';

/** An index whose folder is at an address, with a slash at its end. */
export function createIndexSource(url: string, http: Http): IndexSource {
  return {
    async read(path, signal): Promise<FileAnswer> {
      const outcome = await http.bytes({ url: url + path, signal, retries: 1 });
      signal.throwIfAborted();
      if (outcome.kind === 'ok') return { kind: 'ok', bytes: outcome.value };
      const isClosed = outcome.kind === 'refused' && outcome.error.code === 'room-closed';
      return { kind: isClosed || outcome.kind === 'not-found' ? 'missing' : 'unreachable' };
    },
    async inflate(bytes) {
      const { body } = new Response(new Uint8Array(bytes));
      const inflated = body!.pipeThrough(new DecompressionStream('deflate-raw'));
      return new Uint8Array(await new Response(inflated).arrayBuffer());
    },
  };
}
