/**
 * Private Ed25519 keys that are printed in standards, hence known to everyone (base64url of the 32-byte seed):
 * RFC 8032 section 7.1 (tests 1, 2, 3, 1024 and SHA(abc)); RFC 8037 appendix A.1 is RFC 8032's test 1.
 */
const PUBLISHED_SEEDS_HEX: readonly string[] = [
  '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
  '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
  'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
  'f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5',
  '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
];
const PUBLISHED = new Set(PUBLISHED_SEEDS_HEX);

/** A random seed of 32 bytes has about 30 different ones; fewer than 16 happens to less than one in 10^15. */
const FEWEST_DISTINCT_BYTES = 16;

/** True when a seed (32 bytes) is published somewhere or plainly not random: all the same, counting, a short pattern. */
export function isWeakSeed(seed: Uint8Array): boolean {
  if (seed.length !== 32) return true;
  if (PUBLISHED.has(Buffer.from(seed).toString('hex'))) return true;
  if (new Set(seed).size < FEWEST_DISTINCT_BYTES) return true;
  const step = (seed[1]! - seed[0]! + 256) % 256;
  const counts = seed.every((byte, at) => at === 0 || (byte - seed[at - 1]! + 256) % 256 === step);
  const repeats = seed.every((byte, at) => byte === seed[at % 16]);
  // A key that somebody typed is text from end to end; a random seed is so once in 10^13.
  const isText = seed.every((byte) => byte >= 0x20 && byte < 0x7f);
  return counts || repeats || isText;
}
