import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type CardFixture, encode, signTexts } from './card-fixture.ts';
import { type HostileToken, ofKind, type Row } from './hostile-token.ts';

/** Attacks by the algorithm, the key or the header's other fields. */
export function headerAttacks(fixture: CardFixture): HostileToken[] {
  return [
    ...ofKind('no or another algorithm', algorithms(fixture)),
    ...ofKind('none', nones(fixture)),
    ...ofKind('key confusion', confusions(fixture)),
    ...ofKind('a key in the header', embedded(fixture)),
    ...ofKind('key id', keyIds(fixture)),
    ...ofKind('type and extensions', types(fixture)),
  ];
}

function algorithms({ signed }: CardFixture): Row[] {
  const others = ['HS256', 'HS512', 'RS256', 'PS256', 'ES256', 'ES256K', 'RS1', 'dir', 'Ed25519', 'eddsa'];
  return [
    ['no algorithm', 'algorithm-missing', signed({ alg: undefined })],
    ['an empty algorithm', 'algorithm-missing', signed({ alg: '' })],
    ['an algorithm that is null', 'algorithm-missing', signed({ alg: null })],
    ['a list of algorithms', 'algorithm-missing', signed({ alg: ['EdDSA'] })],
    ['an algorithm that is a number', 'algorithm-missing', signed({ alg: 1 })],
    ...others.map((alg): Row => [`the algorithm ${alg}`, 'algorithm-not-allowed', signed({ alg })]),
  ];
}

function nones({ signed, payload, token }: CardFixture): Row[] {
  const spellings = ['none', 'None', 'NONE', 'nOnE', 'none ', ' none', '\tnone\n'];
  const [, claims, signature] = token.split('.');
  return spellings.flatMap((alg): Row[] => {
    const header = encode(JSON.stringify({ alg, typ: 'enfilade-card+jwt' }));
    const name = JSON.stringify(alg);
    return [
      [`${name}, signed`, 'algorithm-none', signed({ alg })],
      [`${name}, with another token’s signature`, 'algorithm-none', `${header}.${claims}.${signature}`],
      [`${name}, without signature`, 'unsigned', `${header}.${encode(payload)}.`],
      [`${name}, without the last dot`, 'not-compact', `${header}.${encode(payload)}`],
    ];
  });
}

function confusions({ jwk, header, payload }: CardFixture): Row[] {
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const { d: _, ...publicJwk } = jwk;
  const secrets: [string, string | Buffer][] = [
    ['bytes', Buffer.from(jwk.x, 'base64url')],
    ['text', jwk.x],
    ['PEM', pem],
    ['PEM without its last line end', pem.trimEnd()],
    ['DER', der],
    ['JWK', JSON.stringify(publicJwk)],
    ['absence', ''],
  ];
  const input = (alg: string) =>
    `${encode(JSON.stringify({ ...JSON.parse(header), alg }))}.${encode(payload)}`;
  const hmac = (secret: string | Buffer) =>
    createHmac('sha256', secret).update(input('HS256')).digest('base64url');
  const signed = (alg: string, key: KeyObject, dsaEncoding: 'der' | 'ieee-p1363' = 'der') =>
    `${input(alg)}.${sign('sha256', Buffer.from(input(alg)), { key, dsaEncoding }).toString('base64url')}`;
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  return [
    ...secrets.map(
      ([what, secret]): Row => [
        `HS256 with the public key’s ${what} as its secret`,
        'algorithm-not-allowed',
        `${input('HS256')}.${hmac(secret)}`,
      ],
    ),
    ['RS256 with a foreign RSA key', 'algorithm-not-allowed', signed('RS256', rsa)],
    ['ES256 with a foreign P-256 key', 'algorithm-not-allowed', signed('ES256', ec, 'ieee-p1363')],
    ['an RSA signature called EdDSA', 'signature-wrong', signed('EdDSA', rsa)],
    ['an ECDSA signature called EdDSA', 'signature-wrong', signed('EdDSA', ec, 'ieee-p1363')],
    ['an HMAC called EdDSA', 'signature-wrong', `${input('EdDSA')}.${hmac(jwk.x)}`],
    ['a signature of zeros', 'signature-wrong', `${input('EdDSA')}.${encode(new Uint8Array(64))}`],
    [
      'the point that is no point, twice',
      'signature-wrong',
      `${input('EdDSA')}.${encode(new Uint8Array(64).fill(1, 0, 1))}`,
    ],
  ];
}

function embedded({ signed, jwk, second }: CardFixture): Row[] {
  const { d: _, ...publicJwk } = jwk;
  const foreign = { ...second, kid: 'evil' };
  return [
    ['our own public key', 'brings-its-key', signed({ jwk: publicJwk })],
    ['a foreign key that signed it', 'brings-its-key', foreignSigned(foreign, { jwk: foreign })],
    ['a key that is null', 'brings-its-key', signed({ jwk: null })],
    ['the address of a key set', 'brings-its-key', signed({ jku: 'https://evil.example/jwks.json' })],
    ['the address of a certificate', 'brings-its-key', signed({ x5u: 'https://evil.example/c.pem' })],
    ['a certificate', 'brings-its-key', signed({ x5c: ['MIIB'] })],
    ['a certificate’s fingerprint', 'header-unknown', signed({ x5t: 'AAAA' })],
  ];
}

function foreignSigned(jwk: CardFixture['jwk'], more: object): string {
  const header = { alg: 'EdDSA', typ: 'enfilade-card+jwt', kid: jwk.kid, ...more };
  return signTexts(jwk, JSON.stringify(header), '{}');
}

function keyIds({ signed, keys }: CardFixture): Row[] {
  const second = keys.verifying[1]!.kid;
  const paths = ['../../keys/signing-keys.json', '/dev/null', "x' OR '1'='1", 'constructor', '__proto__', ''];
  return [
    ['no key id', 'key-id-missing', signed({ kid: undefined })],
    ['the id of our other key', 'signature-wrong', signed({ kid: second })],
    ['an unknown id', 'key-unknown', signed({ kid: 'another' })],
    ...paths.map((kid): Row => [`the id ${JSON.stringify(kid)}`, 'key-unknown', signed({ kid })]),
    ['a list of ids', 'key-unknown', signed({ kid: [keys.signing.kid] })],
    ['an id that is null', 'key-unknown', signed({ kid: null })],
    ['our id with a space', 'key-unknown', signed({ kid: `${keys.signing.kid} ` })],
    ['our id in capitals', 'key-unknown', signed({ kid: keys.signing.kid.toUpperCase() })],
  ];
}

function types({ signed }: CardFixture): Row[] {
  const others = ['JWT', 'jwt', 'at+jwt', 'ENFILADE-CARD+JWT', 'application/enfilade-card+jwt', '', null];
  return [
    ['no type', 'type-other', signed({ typ: undefined })],
    ...others.map((typ): Row => [`the type ${JSON.stringify(typ)}`, 'type-other', signed({ typ })]),
    ['an extension that must be understood', 'critical', signed({ crit: ['b64'], b64: false })],
    ['an empty list of extensions', 'critical', signed({ crit: [] })],
    ['an unencoded payload', 'critical', signed({ b64: false })],
    ['a packed payload', 'critical', signed({ zip: 'DEF' })],
    ['a content type', 'header-unknown', signed({ cty: 'JWT' })],
    ['a claim in the header', 'header-unknown', signed({ iss: 'urn:enfilade:small-museum' })],
  ];
}
