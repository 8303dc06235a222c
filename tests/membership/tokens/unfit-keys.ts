import { encode } from './card-fixture.ts';
import { EC_7515, ED_8037, RSA_7515 } from './rfc-vectors.ts';

const { kty, n } = RSA_7515;

/** Keys that may check no signature: what is the matter with each, in words and as it is said, and the key. */
export const UNFIT_KEYS: readonly (readonly [what: string, fault: string, jwk: unknown])[] = [
  ['is an encryption key', 'wrong-use', { ...RSA_7515, use: 'enc' }],
  ['may only sign', 'wrong-use', { ...RSA_7515, key_ops: ['sign'] }],
  ['may do nothing', 'wrong-use', { ...EC_7515, key_ops: [] }],
  ['may only encrypt', 'wrong-use', { ...EC_7515, key_ops: ['encrypt', 'wrapKey'] }],
  ['has its private half', 'private', { ...ED_8037, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' }],
  ['is a shared secret', 'kind-not-allowed', { kty: 'oct', k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ' }],
  ['is on another curve', 'kind-not-allowed', { ...EC_7515, crv: 'secp256k1' }],
  ['is for agreeing on keys', 'kind-not-allowed', { ...ED_8037, crv: 'X25519' }],
  ['names the algorithm of another kind', 'wrong-algorithm', { ...ED_8037, alg: 'ES256' }],
  ['names an algorithm that nobody takes', 'wrong-algorithm', { ...RSA_7515, alg: 'RS512' }],
  ['names encryption', 'wrong-algorithm', { ...RSA_7515, alg: 'RSA-OAEP' }],
  ['has a point off its curve', 'not-a-jwk', { ...EC_7515, y: EC_7515.x }],
  [
    'has a short modulus',
    'weak',
    { kty, n: encode(Buffer.from(n, 'base64url').subarray(0, 128)), e: 'AQAB' },
  ],
  ['has the exponent 1', 'weak', { kty, n, e: 'AQ' }],
  ['has the exponent 3', 'weak', { kty, n, e: 'Aw' }],
  ['is a list', 'not-a-jwk', []],
  ['is nothing', 'not-a-jwk', null],
  ['is a word', 'not-a-jwk', 'RSA'],
];
