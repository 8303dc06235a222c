import { type CardFixture, encode } from './card-fixture.ts';
import { type HostileToken, ofKind, type Row } from './hostile-token.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Attacks by the token's spelling. */
export function encodingAttacks(fixture: CardFixture): HostileToken[] {
  return [
    ...truncated(fixture),
    ...ofKind('spelt otherwise', spellings(fixture)),
    ...ofKind('changed under its signature', changes(fixture)),
    ...ofKind('duplicate members', duplicates(fixture)),
    ...ofKind('JSON at its edges', edges(fixture)),
    ...ofKind('huge or nested', sizes(fixture)),
    ...ofKind('other serialisations', serialisations(fixture)),
  ];
}

/** The token cut off after each of its characters: by what is left of it. */
function truncated({ token }: CardFixture): HostileToken[] {
  const [header = '', payload = ''] = token.split('.');
  const reasonAt = (length: number): HostileToken['reason'] => {
    if (length < header.length + payload.length + 2) return 'not-compact';
    if (length === header.length + payload.length + 2) return 'unsigned';
    const signature = token.slice(header.length + payload.length + 2, length);
    return encode(Buffer.from(signature, 'base64url')) === signature ? 'signature-wrong' : 'not-canonical';
  };
  return Array.from({ length: token.length }, (_, length) => ({
    kind: 'truncated',
    what: `after ${length} characters`,
    reason: reasonAt(length),
    token: token.slice(0, length),
  }));
}

function spellings({ token }: CardFixture): Row[] {
  const parts = token.split('.');
  const swap = (at: number, change: (part: string) => string) => parts.with(at, change(parts[at]!)).join('.');
  const names = ['header', 'payload', 'signature'];
  const spare = `${token.slice(0, -1)}${ALPHABET[ALPHABET.indexOf(token.at(-1)!) + 1]}`;
  return [
    ...names.flatMap((name, at): Row[] => [
      [`the ${name} padded`, 'not-canonical', swap(at, (part) => `${part}=`)],
      [`the ${name} padded twice`, 'not-canonical', swap(at, (part) => `${part}==`)],
      [`a space before the ${name}`, 'not-canonical', swap(at, (part) => ` ${part}`)],
      [
        `a line end in the ${name}`,
        'not-canonical',
        swap(at, (part) => `${part.slice(0, 9)}\n${part.slice(9)}`),
      ],
      [`a zero after the ${name}`, 'not-canonical', swap(at, (part) => `${part}\0`)],
      [`a plus in the ${name}`, 'not-canonical', swap(at, (part) => `${part.slice(0, 8)}+${part.slice(9)}`)],
      [`a slash in the ${name}`, 'not-canonical', swap(at, (part) => `${part.slice(0, 8)}/${part.slice(9)}`)],
      [
        `percent signs in the ${name}`,
        'not-canonical',
        swap(at, (part) => `${part.slice(0, 8)}%41${part.slice(9)}`),
      ],
      [`a full-width letter in the ${name}`, 'not-canonical', swap(at, (part) => `Ａ${part.slice(1)}`)],
    ]),
    ['spare bits set at its end', 'not-canonical', spare],
    ['full-width dots', 'not-compact', token.replaceAll('.', '．')],
    ['with a scheme before it', 'not-canonical', `Bearer ${token}`],
    ['in quotation marks', 'not-canonical', `"${token}"`],
    ['encoded once more', 'not-compact', encode(token)],
    ['as hexadecimal', 'not-compact', Buffer.from(token).toString('hex')],
    ['with a byte order mark', 'not-canonical', `\uFEFF${token}`],
    ['with an invisible space', 'not-canonical', `${token}\u200B`],
  ];
}

function changes({ token, payload, header, signed, second, keys }: CardFixture): Row[] {
  const [head, claims, signature] = token.split('.') as [string, string, string];
  const bytes = Buffer.from(signature, 'base64url');
  const flipped = (at: number) => encode(bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)));
  // S + L (RFC 8032, 5.1.7): the same equation holds, were S not to be below the group's order.
  const order = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;
  let s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) + order;
  const malleable = Buffer.from(bytes);
  for (let i = 32; i < 64; i++, s >>= 8n) malleable[i] = Number(s & 255n);
  return [
    [
      'the tier raised',
      'signature-wrong',
      `${head}.${encode(payload.replace('friend', 'patron'))}.${signature}`,
    ],
    [
      'the key id changed',
      'signature-wrong',
      `${encode(header.replace(keys.signing.kid, second.kid))}.${claims}.${signature}`,
    ],
    ...[0, 31, 32, 63].map(
      (at): Row => [
        `bit of byte ${at} of the signature`,
        'signature-wrong',
        `${head}.${claims}.${flipped(at)}`,
      ],
    ),
    [
      'the signature’s other half of the same equation',
      'signature-wrong',
      `${head}.${claims}.${encode(malleable)}`,
    ],
    ['half a signature', 'signature-wrong', `${head}.${claims}.${encode(bytes.subarray(0, 32))}`],
    ['a signature and more', 'signature-wrong', `${head}.${claims}.${encode(Buffer.concat([bytes, bytes]))}`],
    [
      'another card’s signature',
      'signature-wrong',
      `${head}.${claims}.${signed({}, { tier: 'patron' }).split('.')[2]}`,
    ],
  ];
}

function duplicates({ text, header, payload }: CardFixture): Row[] {
  const doubled = (json: string, name: string, value: string) => [
    json.replace('{', `{"${name}":${value},`),
    json.replace(/\}$/, `,"${name}":${value}}`),
  ];
  const claims = ['iss', 'aud', 'sub', 'jti', 'name', 'tier', 'nbf', 'exp', 'iat'];
  return [
    ...['alg', 'kid', 'typ'].flatMap((name) =>
      doubled(header, name, '"none"').map(
        (json, at): Row => [
          `${name} in the header, ${at ? 'last' : 'first'}`,
          'duplicate-member',
          text(json, payload),
        ],
      ),
    ),
    ...claims.flatMap((name) =>
      doubled(payload, name, '1').map(
        (json, at): Row => [`${name}, ${at ? 'last' : 'first'}`, 'duplicate-member', text(header, json)],
      ),
    ),
    [
      'the tier, once escaped',
      'duplicate-member',
      text(header, payload.replace('{', '{"\\u0074ier":"patron",')),
    ],
    ['within a claim', 'duplicate-member', text(header, payload.replace('{', '{"a":[{"b":1,"b":2}],'))],
  ];
}

function edges({ text, header, payload }: CardFixture): Row[] {
  const notJson = [
    'friend',
    '',
    '{',
    '{}}',
    "{'a':1}",
    '{"a":1,}',
    '{/**/"a":1}',
    '{"a":NaN}',
    '{"a":0x1}',
    '{"a":"\t"}',
    '{"a":01}',
  ];
  const others = ['[]', 'null', '"text"', '1', 'true'];
  const bytes = (json: string) => Buffer.concat([Buffer.from(json), Buffer.of(0xff)]);
  return [
    ...notJson
      .filter((json) => json !== '')
      .map((json): Row => [`claims ${json}`, 'not-json', text(header, json)]),
    ...notJson
      .filter((json) => json !== '')
      .map((json): Row => [`header ${json}`, 'not-json', text(json, payload)]),
    ...others.map((json): Row => [`claims ${json}`, 'not-an-object', text(header, json)]),
    ...others.map((json): Row => [`header ${json}`, 'not-an-object', text(json, payload)]),
    ['a byte order mark before the claims', 'not-json', text(header, `\uFEFF${payload}`)],
    ['a byte order mark before the header', 'not-json', text(`\uFEFF${header}`, payload)],
    ['claims that are no UTF-8', 'not-utf8', text(header, bytes(payload))],
    ['a header that is no UTF-8', 'not-utf8', text(bytes(header), payload)],
    [
      'claims in UTF-16',
      'not-json',
      text(header, Buffer.from(payload.replace(/[^\x20-\x7e]/g, 'x'), 'utf16le')),
    ],
    ['an overlong sequence', 'not-utf8', text(header, Buffer.from('7b2261223a22c0af227d', 'hex'))],
  ];
}

function sizes({ signed, text, header, payload, token }: CardFixture): Row[] {
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  return [
    ['a long name', 'too-long', signed({}, { name: 'a'.repeat(5000) })],
    ['a megabyte', 'too-long', `${token}${'A'.repeat(1_000_000)}`],
    ['a megabyte of dots', 'too-long', '.'.repeat(1_000_000)],
    ['a megabyte of brackets', 'too-long', text(header, '['.repeat(1_000_000))],
    ['one character over the limit', 'too-long', 'a'.repeat(4097)],
    ['claims nested nine deep', 'too-deep', text(header, nested(9))],
    ['claims nested three hundred deep', 'too-deep', text(header, nested(300))],
    ['a header nested three hundred deep', 'too-deep', text(nested(300), payload)],
    ['lists nested a thousand deep', 'too-deep', text(header, '['.repeat(1000))],
  ];
}

function serialisations({ token, payload }: CardFixture): Row[] {
  const [header, claims, signature] = token.split('.');
  const general = { payload: claims, signatures: [{ protected: header, signature }] };
  return [
    ['nothing', 'not-compact', ''],
    ['one dot', 'not-compact', '.'],
    ['two dots', 'not-compact', '..'],
    ['three dots', 'not-compact', '...'],
    ['detached', 'detached', `${header}..${signature}`],
    ['without header', 'not-compact', `.${claims}.${signature}`],
    ['a part too many', 'not-compact', `${token}.${encode('x')}`],
    ['an empty part too many', 'not-compact', `${token}.`],
    ['flattened JSON', 'json-serialised', JSON.stringify({ payload: claims, protected: header, signature })],
    ['general JSON', 'json-serialised', JSON.stringify(general)],
    ['the claims alone', 'json-serialised', payload],
    ['encrypted, direct', 'encrypted', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..aXY.Y3Q.dGFn'],
    ['encrypted, with a key', 'encrypted', 'eyJhbGciOiJSU0EtT0FFUCJ9.a2V5.aXY.Y3Q.dGFn'],
    ['two tokens', 'encrypted', `${token}.${token}`.split('.').slice(0, 5).join('.')],
  ];
}
