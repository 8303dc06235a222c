import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchJwks } from '../../../src/membership/issuers/fetch-jwks.ts';
import {
  COOLDOWN_MS,
  FRESH_MS,
  fileIssuerKeys,
  remoteKeys,
  STALE_MS,
} from '../../../src/membership/issuers/issuer-keys.ts';
import { readJwks } from '../../../src/membership/issuers/read-jwks.ts';
import { tempFolder } from '../temp-folder.ts';
import { EC_7515, ED_8037, RSA_7515 } from '../tokens/rfc-vectors.ts';
import { crmKey, jwksOf, serve } from './crm.ts';

const [one, two] = [crmKey('ES256', 'one'), crmKey('ES256', 'two')];
const ADDRESS = new URL('https://crm.museum.example/jwks.json');

/** An issuer's address as tests play it: what it answers, and how often it was asked. */
function played(first: string | undefined) {
  const state = { nowMs: 0, answer: first, asked: 0 };
  const load = async () => {
    state.asked++;
    if (state.answer === undefined) throw new Error('unreachable');
    return state.answer;
  };
  const keys = remoteKeys(ADDRESS, () => state.nowMs, load);
  const kids = async (kid?: string) => (await keys.find(kid))?.map((key) => key.kid);
  return { state, kids };
}

describe('an issuer’s keys at an address', () => {
  it('are fetched once, and again when ten minutes old', async () => {
    const { state, kids } = played(jwksOf(one));
    expect(state.asked).toBe(0);
    expect([await kids('one'), await kids('one'), await kids()]).toEqual([['one'], ['one'], ['one']]);
    expect(state.asked).toBe(1);
    state.nowMs = FRESH_MS - 1;
    await kids('one');
    expect(state.asked).toBe(1);
    state.nowMs = FRESH_MS;
    state.answer = jwksOf(two);
    expect(await kids('one')).toEqual(['two']);
    expect(state.asked).toBe(2);
  });

  it('are fetched once for many tokens that come at once', async () => {
    const { state, kids } = played(jwksOf(one));
    await Promise.all(Array.from({ length: 20 }, () => kids('one')));
    expect(state.asked).toBe(1);
  });

  it('rotate: an unknown id fetches them anew, at most once in half a minute', async () => {
    const { state, kids } = played(jwksOf(one));
    await kids('one');
    state.answer = jwksOf(two, one);
    expect(await kids('two')).toEqual(['one']);
    state.nowMs = COOLDOWN_MS;
    expect(await kids('two')).toEqual(['two', 'one']);
    for (let i = 0; i < 50; i++) await kids(`made-up-${i}`);
    expect(state.asked).toBe(2);
  });

  it('go on while their address can’t be reached, for an hour and no longer', async () => {
    const { state, kids } = played(jwksOf(one));
    await kids('one');
    state.answer = undefined;
    state.nowMs = STALE_MS - 1;
    expect(await kids('one')).toEqual(['one']);
    state.nowMs = STALE_MS;
    expect(await kids('one')).toBeUndefined();
    state.answer = jwksOf(two);
    state.nowMs = STALE_MS + COOLDOWN_MS;
    expect(await kids('two')).toEqual(['two']);
  });

  it.each([undefined, 'nonsense', '{"keys":"x"}', '{"keys":[],"keys":[]}', '[]'])(
    'are none while the address answers %s',
    async (answer) => {
      const { kids } = played(answer);
      expect(await kids('one')).toBeUndefined();
    },
  );
});

describe('an issuer’s keys in a file', () => {
  it('are read again when the file was replaced, and are none when it is broken or gone', async () => {
    const path = join(tempFolder(), 'jwks.json');
    const keys = fileIssuerKeys(path);
    expect(await keys.find('one')).toBeUndefined();
    writeFileSync(path, jwksOf(one));
    expect((await keys.find('one'))?.map(({ kid }) => kid)).toEqual(['one']);
    writeFileSync(`${path}.new`, jwksOf(two, one));
    renameSync(`${path}.new`, path);
    expect((await keys.find('two'))?.map(({ kid }) => kid)).toEqual(['two', 'one']);
    writeFileSync(path, '{');
    expect(await keys.find('two')).toBeUndefined();
    rmSync(path);
    expect(await keys.find('two')).toBeUndefined();
  });
});

describe('a key set', () => {
  it('gives the keys that can be used, and passes over the others', async () => {
    const jwks = JSON.stringify({
      keys: [
        one.jwk,
        { kty: 'oct', k: 'c2VjcmV0', kid: 'secret' },
        { ...two.jwk, use: 'enc' },
        { ...two.jwk, key_ops: ['sign'] },
        { kty: 'EC', crv: 'P-384', x: 'AA', y: 'AA' },
        two.privateKey.export({ format: 'jwk' }),
        'nonsense',
      ],
    });
    expect((await readJwks(jwks))?.map(({ kid }) => kid)).toEqual(['one']);
  });

  it('never gives a key whose private half is published', async () => {
    expect(await readJwks(JSON.stringify({ keys: [RSA_7515, EC_7515, ED_8037] }))).toEqual([]);
  });

  it('gives neither of two keys with one id', async () => {
    const twin = { ...two.jwk, kid: 'one' };
    expect(await readJwks(JSON.stringify({ keys: [one.jwk, twin, two.jwk] }))).toMatchObject([
      { kid: 'two' },
    ]);
  });
});

describe('fetching a key set', () => {
  it('takes what the address answers', async () => {
    const url = await serve((_request, response) => response.end(jwksOf(one)));
    expect(await fetchJwks(url)).toBe(jwksOf(one));
  });

  it('follows a redirect on the same host, and none to another', async () => {
    const elsewhere = await serve((_request, response) => response.end(jwksOf(two)));
    const url = await serve((request, response) => {
      if (request.url === '/there') return response.end(jwksOf(one));
      const location = request.url === '/away' ? elsewhere.href : '/there';
      return response.writeHead(302, { location }).end();
    });
    expect(await fetchJwks(url)).toBe(jwksOf(one));
    await expect(fetchJwks(new URL('/away', url))).rejects.toThrow('another host');
  });

  it('gives up where redirects never end', async () => {
    const url = await serve((_request, response) => response.writeHead(301, { location: '/again' }).end());
    await expect(fetchJwks(url)).rejects.toThrow('in circles');
  });

  it('refuses an error, and an answer without end', async () => {
    const failing = await serve((_request, response) => response.writeHead(500).end(jwksOf(one)));
    await expect(fetchJwks(failing)).rejects.toThrow('500');
    const endless = await serve((_request, response) => {
      const more = () => response.write(Buffer.alloc(65_536, 'x'), () => setImmediate(more));
      more();
    });
    await expect(fetchJwks(endless)).rejects.toThrow('too large');
  });

  it('waits no longer than its time', async () => {
    const signals: AbortSignal[] = [];
    const fetcher: typeof fetch = async (_url, init) => {
      signals.push(init!.signal!);
      throw new Error('aborted');
    };
    await expect(fetchJwks(ADDRESS, fetcher)).rejects.toThrow('aborted');
    expect(signals[0]).toBeInstanceOf(AbortSignal);
  });
});
