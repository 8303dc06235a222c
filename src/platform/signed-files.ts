import { API } from '../museum/api-paths.ts';
import type { FileAddresses } from '../museum/file-addresses.ts';
import { withBase } from './base.ts';
import type { Http } from './http.ts';

/** A prefix is renewed when it has so much left, in milliseconds, */
const RENEW_MS = 60_000;
/** and not used any more when it has so little left: a file may be under way for a while. */
const SPARE_MS = 10_000;
/** What fails so soon after it was given is not asked for again for `REST_MS`. */
const SOON_MS = 10_000;
const REST_MS = 60_000;

type Signed = { readonly filesAt: string; readonly endsAtMs: number; readonly gotAtMs: number };

export type SignedFiles = FileAddresses & {
  /** A gated room's files will be asked for. */
  readonly prepare: (room: string) => void;
  /** The visitor is another than before: what was given to that one is not theirs. */
  readonly forget: () => void;
};

/**
 * Addresses of gated files by signature, where the museum gives such: one prefix for a room, asked for with its first
 * file and renewed before its end. Until it is there, and where it fails, files come through the API, which always works.
 */
export function createSignedFiles(options: {
  readonly base: string;
  readonly http: Pick<Http, 'json'>;
  /** The server's clock. */
  readonly nowMs: () => number;
}): SignedFiles {
  const { base, http, nowMs } = options;
  const rooms = withBase(base, API.roomFile('', '').replace(/\/+$/, '/'));
  const signed = new Map<string, Signed>();
  const asking = new Map<string, symbol>();
  const restsUntilMs = new Map<string, number>();
  let isOffered = true;

  async function ask(room: string): Promise<void> {
    const mine = Symbol(room);
    asking.set(room, mine);
    const answer = await http.json({ url: withBase(base, API.signature(room)), parse: parsePrefix });
    if (asking.get(room) !== mine) return;
    asking.delete(room);
    if (answer.kind !== 'ok') restsUntilMs.set(room, nowMs() + REST_MS);
    else if (answer.value === 'not-offered') isOffered = false;
    else {
      const { filesAt, endsAtMs } = answer.value;
      const at = filesAt.startsWith('/') ? withBase(base, filesAt) : filesAt;
      signed.set(room, { filesAt: at, endsAtMs, gotAtMs: nowMs() });
    }
  }

  /** What is held for a room; what is missing, or nearly over, is asked for. */
  function look(room: string): Signed | undefined {
    const known = signed.get(room);
    const isFresh = known !== undefined && known.endsAtMs - nowMs() >= RENEW_MS;
    const rests = nowMs() < (restsUntilMs.get(room) ?? 0);
    if (isOffered && !isFresh && !asking.has(room) && !rests) void ask(room);
    return known;
  }

  /** The room that a file is of, and its path there; `undefined` for what is public. */
  const partsOf = (url: string): readonly [room: string, file: string] | undefined => {
    const slash = url.startsWith(rooms) ? url.indexOf('/', rooms.length) : -1;
    return slash < 0 ? undefined : [url.slice(rooms.length, slash), url.slice(slash + 1)];
  };

  return {
    elsewhere(url) {
      const [room, file] = partsOf(url) ?? [];
      const known = room === undefined ? undefined : look(room);
      return known && known.endsAtMs - nowMs() > SPARE_MS ? known.filesAt + file : undefined;
    },
    prepare: look,
    failed(url) {
      const [room] = partsOf(url) ?? [];
      const known = room === undefined ? undefined : signed.get(room);
      if (room === undefined || !known) return;
      signed.delete(room);
      if (nowMs() - known.gotAtMs < SOON_MS) restsUntilMs.set(room, nowMs() + REST_MS);
    },
    forget() {
      for (const held of [signed, asking, restsUntilMs]) held.clear();
    },
  };
}

type Prefix = { readonly filesAt: string; readonly endsAtMs: number };

function parsePrefix(value: unknown): Prefix | 'not-offered' | undefined {
  if (value === null) return 'not-offered';
  const { filesAt, endsAtMs } = value as Partial<Record<keyof Prefix, unknown>>;
  return typeof filesAt === 'string' && typeof endsAtMs === 'number' ? { filesAt, endsAtMs } : undefined;
}
