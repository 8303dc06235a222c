import { readFile, stat } from 'node:fs/promises';
import type { VerificationKey } from '../keys/verification-key.ts';
import { fetchJwks } from './fetch-jwks.ts';
import { readJwks } from './read-jwks.ts';

/** A set that was fetched is used for ten minutes without asking again. */
export const FRESH_MS = 10 * 60_000;
/** While its address can't be reached, a set goes on being used until it is an hour old; then nothing is taken. */
export const STALE_MS = 60 * 60_000;
/** A token with an unknown key id has the set fetched anew, at most once in half a minute; so has a failed fetch. */
export const COOLDOWN_MS = 30_000;

/** An issuer's public keys. */
export type IssuerKeys = {
  /** The keys to check a token of key id `kid` with; `undefined` when the set can't be had. */
  find(kid: string | undefined): Promise<readonly VerificationKey[] | undefined>;
};

type Known = { readonly keys: readonly VerificationKey[]; readonly fetchedAtMs: number };

/** The keys of a JWKS at an address. Its state is what was fetched last, and when it was tried last. */
export function remoteKeys(url: URL, nowMs: () => number, load: typeof fetchJwks = fetchJwks): IssuerKeys {
  let known: Known | undefined;
  let triedAtMs = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;

  async function fetchNow(): Promise<void> {
    triedAtMs = nowMs();
    try {
      const keys = await readJwks(await load(url));
      if (keys) known = { keys, fetchedAtMs: nowMs() };
    } catch {
      // What is known goes on until it is too old; the caller sees by its age that there was no other.
    }
  }
  /** Many tokens that arrive at once wait for one and the same fetch. */
  function refresh(): Promise<void> {
    if (running) return running;
    if (nowMs() - triedAtMs < COOLDOWN_MS) return Promise.resolve();
    running = fetchNow().finally(() => {
      running = undefined;
    });
    return running;
  }
  const ageMs = () => (known ? nowMs() - known.fetchedAtMs : Number.POSITIVE_INFINITY);
  const misses = (kid: string | undefined) =>
    kid !== undefined && !known?.keys.some((key) => key.kid === kid);

  return {
    async find(kid) {
      if (ageMs() >= FRESH_MS || misses(kid)) await refresh();
      return ageMs() < STALE_MS ? known?.keys : undefined;
    },
  };
}

/** The keys of a JWKS in a file, read again when it changed; one that is broken or gone gives none. */
export function fileIssuerKeys(path: string): IssuerKeys {
  let known: { readonly mark: string; readonly keys: readonly VerificationKey[] | undefined } | undefined;
  return {
    async find() {
      try {
        const { ino, mtimeNs, size } = await stat(path, { bigint: true });
        const mark = [ino, mtimeNs, size].join('/');
        if (known?.mark !== mark) known = { mark, keys: await readJwks(await readFile(path, 'utf8')) };
        return known.keys;
      } catch {
        return undefined;
      }
    },
  };
}
