import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { embeddedKeysPath, loadEmbeddedKeys } from '../../src/membership/keys/embedded-keys.ts';
import { sharedKeys } from '../../src/membership/keys/shared-keys.ts';
import { tempFolder } from './temp-folder.ts';

async function keyFile(): Promise<string> {
  const dataDir = tempFolder();
  await loadEmbeddedKeys(dataDir);
  return embeddedKeysPath(dataDir);
}

describe('shared keys', () => {
  it('are taken from a private file, and from the setting itself', async () => {
    const path = await keyFile();
    const text = readFileSync(path, 'utf8');
    const { kid } = JSON.parse(text).keys[0];
    expect((await sharedKeys(path).current()).signing.kid).toBe(kid);
    expect((await sharedKeys(text).current()).signing.kid).toBe(kid);
  });

  it('are refused from a file that others may read', async () => {
    const path = await keyFile();
    chmodSync(path, 0o644);
    await expect(sharedKeys(path).current()).rejects.toMatchObject({ code: 'private-path-open' });
  });

  it('are refused when everybody could know them', async () => {
    const keys = JSON.parse(readFileSync(await keyFile(), 'utf8'));
    keys.keys[0].d = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A';
    await expect(sharedKeys(JSON.stringify(keys)).current()).rejects.toMatchObject({ code: 'key-weak' });
  });

  it.each(['{"keys":[]}', '{', '{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}'])(
    'are refused where they are none (%s), without repeating them',
    async (text) => {
      const error = await sharedKeys(text)
        .current()
        .catch((cause: unknown) => cause);
      expect(error).toMatchObject({ code: 'shared-keys-unreadable', params: { path: 'SIGNING_KEYS' } });
      expect((error as Error).cause).toBeUndefined();
    },
  );

  it('are refused from a file that is not there or holds something else', async () => {
    const path = join(tempFolder(), 'keys.json');
    const refusal = { code: 'shared-keys-unreadable', params: { path } };
    await expect(sharedKeys(path).current()).rejects.toMatchObject(refusal);
    writeFileSync(path, 'text', { mode: 0o600 });
    await expect(sharedKeys(path).current()).rejects.toMatchObject(refusal);
  });
});
