import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIssuers } from '../../../src/membership/issuers/read-issuers.ts';
import { type IssuerVerifier, issuerVerifier } from '../../../src/membership/issuers/verify-issued.ts';
import { readJws } from '../../../src/membership/tokens/read-jws.ts';
import type { TokenFault } from '../../../src/membership/tokens/token-fault.ts';
import { tempFolder } from '../temp-folder.ts';
import { encode } from '../tokens/card-fixture.ts';
import { type Algorithm, CRM, crmKey, forge, goldMember, jwksOf, mint, NOW } from './crm.ts';

const ALGORITHMS: readonly Algorithm[] = ['EdDSA', 'ES256', 'RS256', 'PS256'];
const keys = Object.fromEntries(ALGORITHMS.map((algorithm) => [algorithm, crmKey(algorithm)]));
const es = keys.ES256!;
const rs = keys.RS256!;
const AT = NOW / 1000;

function verifierOf(changes: object = {}): IssuerVerifier {
  const folder = tempFolder();
  writeFileSync(join(folder, 'jwks.json'), jwksOf(...Object.values(keys)));
  writeFileSync(join(folder, 'two.json'), jwksOf(es, crmKey('ES256', 'second')));
  const crm = {
    issuer: CRM,
    audience: 'enfilade',
    jwks: 'jwks.json',
    algorithms: ALGORITHMS,
    tier: { claim: 'membership.level', tiers: { gold: 'patron', silver: 'friend' } },
    ...changes,
  };
  const read = readIssuers(JSON.stringify({ issuers: [crm] }), join(folder, 'issuers.json'));
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return issuerVerifier(read.issuers, () => NOW);
}

async function outcomeOf(token: string, changes: object = {}) {
  const read = readJws(token, 8192);
  return read.ok ? verifierOf(changes).verify(read.jws) : read;
}
const reasonOf = async (token: string, changes: object = {}) => {
  const outcome = await outcomeOf(token, changes);
  return outcome.ok ? 'accepted' : outcome.reason;
};
const gold = (claims: object = {}, header: object = { alg: 'ES256', kid: es.kid, typ: 'JWT' }) =>
  forge(es, header, { ...goldMember(), ...claims });

describe('a token of the museum’s own system, minted by another library', () => {
  it.each(ALGORITHMS)('is taken as a card under %s', async (algorithm) => {
    expect(await outcomeOf(mint(keys[algorithm]!, goldMember()))).toEqual({
      ok: true,
      card: {
        id: `${CRM}|token-1`,
        memberId: `${CRM}|4711`,
        name: 'Ada Lovelace',
        tier: 'patron',
        startsAtMs: NOW - 30_000,
        endsAtMs: NOW + 3_600_000 + 30_000,
        issuedAtMs: NOW,
      },
    });
  });

  it.each([
    ['a value', { membership: { level: 'silver' } }, 'friend'],
    [
      'a list: the first that is configured counts',
      { membership: { level: ['silver', 'x', 'gold'] } },
      'patron',
    ],
  ])('has its tier by %s', async (_what, claims, tier) => {
    expect(await outcomeOf(gold(claims))).toMatchObject({ ok: true, card: { tier } });
  });

  it('may keep tier, name and member where the file says', async () => {
    const claims = { 'https://crm.example/level': 'gold', person: { label: 'Zoë', number: 7 } };
    const changes = {
      tier: { claim: ['https://crm.example/level'], tiers: { gold: 'patron' } },
      name: { claim: 'person.label' },
      member: { claim: 'person.number' },
    };
    expect(await outcomeOf(gold(claims), changes)).toMatchObject({
      ok: true,
      card: { name: 'Zoë', memberId: `${CRM}|7`, tier: 'patron' },
    });
  });

  it('is known by its hash where it has no id', async () => {
    const outcome = await outcomeOf(gold({ jti: undefined }));
    expect(outcome.ok && outcome.card.id).toMatch(/\|[\w-]{43}$/);
  });

  it.each<[string, object]>([
    ['our audience among others', { aud: ['other', 'enfilade'] }],
    ['no beginning', { iat: undefined }],
    ['a date with a fraction', { exp: AT + 10.5 }],
    ['an end within the tolerance', { iat: AT - 100, exp: AT - 29 }],
    ['a beginning within the tolerance', { nbf: AT + 29 }],
    ['claims that we know nothing of', { scope: 'openid', address: { city: 'Paris' } }],
  ])('is taken with %s', async (_what, claims) => expect(await reasonOf(gold(claims))).toBe('accepted'));

  it.each([[undefined], ['jwt'], ['at+JWT']])('is taken as of type %s', async (typ) => {
    expect(await reasonOf(gold({}, { alg: 'ES256', kid: es.kid, typ }))).toBe('accepted');
  });

  it('is taken without a key id only where one key alone can be meant', async () => {
    expect(await reasonOf(gold({}, { alg: 'ES256' }))).toBe('accepted');
    expect(await reasonOf(gold({}, { alg: 'ES256' }), { jwks: 'two.json' })).toBe('key-id-missing');
  });
});

describe('a token of the museum’s own system is refused', () => {
  const hmac = `${encode(JSON.stringify({ alg: 'HS256', kid: es.kid }))}.${encode(JSON.stringify(goldMember()))}.${encode('x'.repeat(32))}`;
  const foreign = { ...crmKey('ES256'), kid: es.kid };
  const rows: [string, TokenFault, string, object?][] = [
    ['from another issuer', 'issuer-other', gold({ iss: 'https://other.example' })],
    ['from our issuer with a slash', 'issuer-other', gold({ iss: `${CRM}/` })],
    ['without an issuer', 'claim-missing', gold({ iss: undefined })],
    ['with a list of issuers', 'issuer-other', gold({ iss: [CRM] })],
    ['that names a card’s issuer', 'issuer-other', gold({ iss: 'urn:enfilade:small-museum' })],
    ['for another audience', 'audience-other', gold({ aud: 'shop' })],
    ['for nobody', 'claim-missing', gold({ aud: undefined })],
    ['without an end', 'claim-missing', gold({ exp: undefined })],
    ['with an end as text', 'claim-wrong', gold({ exp: `${AT + 9}` })],
    ['with an end below zero', 'claim-wrong', gold({ exp: -1 })],
    ['with an end beyond all dates', 'claim-wrong', gold({ exp: 1e300 })],
    ['with a beginning as a list', 'claim-wrong', gold({ nbf: [AT] })],
    ['that ended', 'expired', gold({ iat: AT - 100, exp: AT - 30 })],
    ['that begins later', 'not-yet-valid', gold({ nbf: AT + 31 })],
    ['that ends before it begins', 'dates-reversed', gold({ nbf: AT + 10, exp: AT + 5 })],
    ['without a member', 'claim-missing', gold({ sub: undefined })],
    ['with a member of spaces', 'claim-wrong', gold({ sub: 'a b' })],
    ['with a member that is a list', 'claim-wrong', gold({ sub: ['4711'] })],
    ['with a member that is a fraction', 'claim-wrong', gold({ sub: 1.5 })],
    ['without a name', 'claim-missing', gold({ name: undefined })],
    ['with a name that turns the text around it', 'claim-wrong', gold({ name: 'Ada\u202Eeva' })],
    ['with a level that opens nothing', 'no-tier', gold({ membership: { level: 'bronze' } })],
    ['without a level', 'no-tier', gold({ membership: undefined })],
    ['with a level that is a prototype’s', 'no-tier', gold({ membership: { level: 'constructor' } })],
    ['with a level in another form', 'no-tier', gold({ membership: [{ level: 'gold' }] })],
    [
      'under an algorithm that is not allowed',
      'algorithm-not-allowed',
      mint(rs, goldMember()),
      { algorithms: ['ES256'] },
    ],
    ['under a shared secret', 'algorithm-not-allowed', hmac],
    ['under a foreign key of the same id', 'signature-wrong', mint(foreign, goldMember())],
    ['under an unknown key id', 'key-unknown', gold({}, { alg: 'ES256', kid: 'other' })],
    ['under a key of another kind', 'key-unfit', gold({}, { alg: 'ES256', kid: rs.kid })],
    ['with its key in its header', 'brings-its-key', gold({}, { alg: 'ES256', kid: es.kid, jwk: es.jwk })],
    [
      'with its key’s address',
      'brings-its-key',
      gold({}, { alg: 'ES256', kid: es.kid, jku: 'https://evil.example' }),
    ],
    ['with critical extensions', 'critical', gold({}, { alg: 'ES256', kid: es.kid, crit: ['exp'] })],
    [
      'that says it is a card of ours',
      'type-other',
      gold({}, { alg: 'ES256', kid: es.kid, typ: 'enfilade-card+jwt' }),
    ],
    ['that is for another purpose', 'type-other', gold({}, { alg: 'ES256', kid: es.kid, typ: 'logout+jwt' })],
    ['while the keys can’t be had', 'issuer-unavailable', gold(), { jwks: 'nowhere.json' }],
  ];

  it.each(rows)('%s: %s', async (_what, reason, token, changes) => {
    expect(await reasonOf(token, changes)).toBe(reason);
  });
});

describe('the worked example of docs/issuers.md', () => {
  const [config = '', claims = ''] = [
    ...readFileSync('docs/issuers.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g),
  ].map(([, block]) => block!);

  it('is an issuers file without a mistake', () => {
    expect(readIssuers(config, '/etc/enfilade/issuers.json', ['friend', 'patron'])).toMatchObject({
      ok: true,
      issuers: [{ issuer: CRM, algorithms: ['ES256'] }],
    });
  });

  it('is a token that opens what the text says', async () => {
    const { exp: _, iat: __, ...said } = JSON.parse(claims);
    const changes = JSON.parse(config).issuers[0];
    const token = mint(es, { ...goldMember(), ...said });
    expect(await outcomeOf(token, { ...changes, jwks: 'jwks.json' })).toMatchObject({
      ok: true,
      card: { name: 'Ada Lovelace', tier: 'patron', memberId: `${CRM}|4711` },
    });
  });
});

describe('a member of the museum’s own system', () => {
  let verifier: IssuerVerifier;
  beforeAll(() => {
    verifier = issuerVerifier(
      [{ issuer: CRM, jwks: '/nowhere' } as Parameters<typeof issuerVerifier>[0][number]],
      () => NOW,
    );
  });

  it.each([
    [`${CRM}|4711`, true],
    [`${CRM}|a|b`, true],
    [`${CRM}|`, false],
    ['https://other.example|4711', false],
    ['|4711', false],
    ['4711', false],
  ])('is named by issuer and id: %s %s', (id, known) => expect(verifier.isMember(id)).toBe(known));
});
