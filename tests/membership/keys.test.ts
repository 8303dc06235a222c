import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { embeddedKeysPath, loadEmbeddedKeys } from '../../src/membership/keys/embedded-keys.ts';
import { completeJwk, importKeySet } from '../../src/membership/keys/key-set.ts';
import { isWeakSeed } from '../../src/membership/keys/weak-keys.ts';
import { tempFolder } from './temp-folder.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;
/** RFC 8037, appendix A.1. */
const PUBLISHED = {
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
};

describe('embedded keys', () => {
  it('are made on first use, for their owner alone, and kept', async () => {
    const dataDir = tempFolder();
    const first = await loadEmbeddedKeys(dataDir);
    const path = embeddedKeysPath(dataDir);
    expect([modeOf(path), modeOf(dirname(path))]).toEqual([0o600, 0o700]);
    const again = await loadEmbeddedKeys(dataDir);
    expect(again.signing.kid).toBe(first.signing.kid);
    expect(again.verifying).toHaveLength(1);
  });

  it('are the same for processes that start at once', async () => {
    const dataDir = tempFolder();
    const sets = await Promise.all(Array.from({ length: 8 }, () => loadEmbeddedKeys(dataDir)));
    expect(new Set(sets.map(({ signing }) => signing.kid)).size).toBe(1);
  });

  it.each([0o644, 0o640, 0o660, 0o602])(
    'are refused when others may touch the file: mode %o',
    async (mode) => {
      const dataDir = tempFolder();
      await loadEmbeddedKeys(dataDir);
      chmodSync(embeddedKeysPath(dataDir), mode);
      await expect(loadEmbeddedKeys(dataDir)).rejects.toMatchObject({ code: 'private-path-open' });
    },
  );

  it('are refused when others may enter the folder', async () => {
    const dataDir = tempFolder();
    await loadEmbeddedKeys(dataDir);
    chmodSync(dirname(embeddedKeysPath(dataDir)), 0o755);
    await expect(loadEmbeddedKeys(dataDir)).rejects.toMatchObject({ code: 'private-path-open' });
  });

  it.each(['', '{', '[]', '{"keys":[]}', '{"keys":[{"kty":"RSA","d":"secret-half"}]}'])(
    'are refused where the file holds %s, without quoting it',
    async (text) => {
      const dataDir = tempFolder();
      const path = embeddedKeysPath(dataDir);
      mkdirSync(dirname(path), { mode: 0o700 });
      writeFileSync(path, text, { mode: 0o600 });
      const error = await loadEmbeddedKeys(dataDir).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'keys-unreadable' });
      expect(String(error)).not.toContain('secret-half');
      expect((error as Error).cause).toBeUndefined();
    },
  );
});

describe('weak keys', () => {
  const seed = (make: (at: number) => number) => Uint8Array.from({ length: 32 }, (_, at) => make(at) & 255);

  it.each([
    ['all zero', seed(() => 0)],
    ['all the same', seed(() => 0x42)],
    ['counting up', seed((at) => at)],
    ['counting down from 255', seed((at) => 255 - at)],
    ['counting in sevens', seed((at) => at * 7)],
    ['a short pattern', seed((at) => [1, 9, 200][at % 3]!)],
    ['sixteen bytes twice', seed((at) => ((at % 16) * 37 + 11) ^ 5)],
    ['a sentence', new TextEncoder().encode('a museum of mathematics, opened!')],
    ['too short', new Uint8Array(16).map((_, at) => at * 13)],
    ['in a standard', Buffer.from(PUBLISHED.d, 'base64url')],
  ])('are known by their form: %s', (_what, weak) => {
    expect(isWeakSeed(weak)).toBe(true);
  });

  it('are not what random numbers make', () => {
    for (let i = 0; i < 500; i++) expect(isWeakSeed(crypto.getRandomValues(new Uint8Array(32)))).toBe(false);
  });

  it('are refused, named by their id', async () => {
    const jwk = await completeJwk(PUBLISHED);
    const error = await importKeySet({ keys: [jwk] }, 'keys.json').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'key-weak', params: { path: 'keys.json', kid: jwk.kid } });
    expect(String(error)).not.toContain(PUBLISHED.d);
  });

  it('are refused when the public half is somebody else’s', async () => {
    const dataDir = tempFolder();
    await loadEmbeddedKeys(dataDir);
    const { keys } = JSON.parse(readFileSync(embeddedKeysPath(dataDir), 'utf8'));
    const mixed = { ...keys[0], x: PUBLISHED.x };
    await expect(importKeySet({ keys: [mixed] }, 'k')).rejects.toMatchObject({ code: 'keys-unreadable' });
  });

  it('are refused when two share an id', async () => {
    const dataDir = tempFolder();
    await loadEmbeddedKeys(dataDir);
    const { keys } = JSON.parse(readFileSync(embeddedKeysPath(dataDir), 'utf8'));
    await expect(importKeySet({ keys: [keys[0], keys[0]] }, 'k')).rejects.toMatchObject({
      code: 'keys-unreadable',
    });
  });
});
