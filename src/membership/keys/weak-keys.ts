/**
 * Private Ed25519 keys that are printed in standards, hence known to everyone (hexadecimal, 32-byte seed): RFC 8032
 * section 7.1 (tests 1, 2, 3, 1024 and SHA(abc); RFC 8037 appendix A.1 is test 1), RFC 8410 section 10.3, RFC 9421
 * appendix B.1.4.
 */
const PUBLISHED_SEEDS_HEX: readonly string[] = [
  '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
  '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
  'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
  'f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5',
  '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
  'd4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842',
  '9f8362f87a484a954e6e740c5b4c0e84229139a20aa8ab56ff66586f6a7d29c5',
];
const PUBLISHED = new Set(PUBLISHED_SEEDS_HEX);

/** RFC 7638 thumbprints of the public halves of keys whose private half is printed somewhere. */
const PUBLISHED_THUMBPRINTS = new Set([
  // The seeds above, in their order.
  'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  'FtIu-VbGrfe_KB6CH7GNwODB72MNxj_ml11dEvO-7kk',
  'FVV5umTuau890q59V-4Ga_R6qWb7ON_ivJc4EjvCwTM',
  'lZI1vM7tnlYapaF5-cy86ptx0tT_8Av721hhiNB5ti4',
  'iiDHHfFVNG6ICMUTsicgrWf1igtFYZEK73xlobt1ah4',
  '3YZxBJ12jO3n_mXt_q-j_Z-TFP1vt-NiI3OCf-fEnHQ',
  'poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U',
  // RFC 7515 appendix A.2 (RSA) and A.3 (P-256).
  'IsUn6_e04MaShXFIISMp4kG62LWzMIPy_MvSA5pJgX8',
  'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U',
  // RFC 7517 appendix A.2 (P-256, RSA).
  'cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s',
  'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
  // RFC 7520 section 3.4 (RSA).
  '9jg46WB3rR_AHD-EBXdN7cBkH1WOu0tA3M9fm21mqTI',
  // Wycheproof's JSON Web Signature vectors (RSA, P-256).
  'hKoe1YKmJxChuUJIUBuWgD3Kc_DtVa-vpjuCNmmDQh8',
  'jtGSXJVYuZVE0cLF8m4OWz-gvUEtc1LxRfUd7fMBarg',
  // The examples that jwt.io signs with (RSA, P-256).
  'oGDmHqCJ7yzMkWEkrlZVHkvrHIyQwtlDmeq5ForUHeY',
  '19J8y7Zprt2-QKLjF2I5pVk0OELX6cY2AfaAv1LC_w8',
]);

/** True for the RFC 7638 thumbprint of a key with which anybody can sign, since its private half is published. */
export const isPublishedKey = (thumbprint: string): boolean => PUBLISHED_THUMBPRINTS.has(thumbprint);

/**
 * Encodings of the points of small order on Curve25519, sign bit off (as libsodium refuses them): under such a "key" one
 * signature holds for any message.
 */
const SMALL_ORDER_HEX = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** True for an Ed25519 public key (32 bytes) of small order; also for anything that is not 32 bytes. */
export function isSmallOrderPoint(point: Uint8Array): boolean {
  if (point.length !== 32) return true;
  const unsigned = Buffer.from(point);
  unsigned[31] = unsigned[31]! & 0x7f;
  return SMALL_ORDER_HEX.has(unsigned.toString('hex'));
}

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
