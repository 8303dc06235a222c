import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSigner } from 'fast-jwt';
import { onTestFinished } from 'vitest';
import { encode } from '../tokens/card-fixture.ts';

export const NOW = Date.parse('2026-11-22T12:00:00Z');
export const CRM = 'https://crm.museum.example';
export type Algorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA';

export type CrmKey = {
  readonly kid: string;
  readonly algorithm: Algorithm;
  readonly privateKey: KeyObject;
  readonly jwk: Record<string, unknown>;
};

/** A key of a customer system, made by Node alone. */
export function crmKey(algorithm: Algorithm, kid: string = algorithm.toLowerCase()): CrmKey {
  const { privateKey, publicKey } = pairFor(algorithm);
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: algorithm };
  return { kid, algorithm, privateKey, jwk };
}

function pairFor(algorithm: Algorithm) {
  if (algorithm === 'EdDSA') return generateKeyPairSync('ed25519');
  if (algorithm === 'ES256') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

export const jwksOf = (...keys: readonly CrmKey[]): string =>
  JSON.stringify({ keys: keys.map(({ jwk }) => jwk) });

/** The claims of a gold member, as the worked example in docs/issuers.md has them. */
export const goldMember = (nowMs = NOW) => ({
  iss: CRM,
  aud: 'enfilade',
  sub: '4711',
  jti: 'token-1',
  name: 'Ada Lovelace',
  membership: { level: 'gold' },
  iat: Math.floor(nowMs / 1000),
  exp: Math.floor(nowMs / 1000) + 3600,
});

/** A token as the customer system mints it, with another library than ours (fast-jwt). */
export function mint({ privateKey, algorithm, kid }: CrmKey, claims: Record<string, unknown>): string {
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return createSigner({ key, algorithm, kid, clockTimestamp: Number(claims.iat) * 1000 })(claims);
}

/** A token with any header and claims, which no library would mint, under a good signature. */
export function forge({ privateKey, algorithm }: CrmKey, header: object, claims: object): string {
  const input = `${encode(JSON.stringify(header))}.${encode(JSON.stringify(claims))}`;
  const digest = algorithm === 'EdDSA' ? null : 'sha256';
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return `${input}.${encode(sign(digest, Buffer.from(input), key))}`;
}

/** A real HTTP server on this machine until the test ends. */
export async function serve(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`);
}
