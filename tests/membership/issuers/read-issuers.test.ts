import { describe, expect, it } from 'vitest';
import { readIssuers } from '../../../src/membership/issuers/read-issuers.ts';

const PATH = '/etc/enfilade/issuers.json';
const crm = {
  issuer: 'https://crm.museum.example',
  audience: 'enfilade',
  jwks: 'https://crm.museum.example/.well-known/jwks.json',
  algorithms: ['ES256'],
  tier: { claim: 'membership.level', tiers: { gold: 'patron', silver: 'friend' } },
};
const read = (issuers: unknown) =>
  readIssuers(JSON.stringify({ issuers }, null, 2), PATH, ['friend', 'patron']);
const mistakes = (issuers: unknown) => {
  const outcome = read(issuers);
  return outcome.ok ? [] : outcome.mistakes.map(({ pointer, message }) => `${pointer} ${message}`);
};

describe('the issuers file', () => {
  it('says whose tokens are taken, with what it leaves out filled in', () => {
    const outcome = read([crm]);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.mistakes));
    expect(outcome.issuers[0]).toMatchObject({
      clockToleranceS: 30,
      name: { claim: ['name'] },
      member: { claim: ['sub'] },
      tier: { claim: ['membership', 'level'] },
    });
    expect(String(outcome.issuers[0]?.jwks)).toBe(crm.jwks);
  });

  it.each([
    ['keys/crm.json', '/etc/enfilade/keys/crm.json'],
    ['/srv/crm.json', '/srv/crm.json'],
    ['http://127.0.0.1:8080/jwks', 'http://127.0.0.1:8080/jwks'],
    ['http://localhost/jwks', 'http://localhost/jwks'],
  ])('finds the key set %s at %s', (jwks, place) => {
    const outcome = read([{ ...crm, jwks }]);
    expect(outcome.ok && String(outcome.issuers[0]?.jwks)).toBe(place);
  });

  it('may name claims that hold dots by a list', () => {
    const claim = ['https://crm.example/claims', 'level'];
    const outcome = read([{ ...crm, tier: { ...crm.tier, claim } }]);
    expect(outcome.ok && outcome.issuers[0]?.tier.claim).toEqual(claim);
  });

  it.each([
    [
      'an address without encryption',
      { jwks: 'http://crm.museum.example/jwks' },
      '/issuers/0/jwks must be an https',
    ],
    ['a user in the address', { jwks: 'https://u:p@crm.example/jwks' }, '/issuers/0/jwks must be an https'],
    ['another scheme', { jwks: 'file:///etc/passwd' }, '/issuers/0/jwks must be an https'],
    ['no algorithm', { algorithms: [] }, '/issuers/0/algorithms has a value'],
    [
      'a shared-secret algorithm',
      { algorithms: ['HS256'] },
      '/issuers/0/algorithms/0 must be one of EdDSA, ES256',
    ],
    ['the algorithm none', { algorithms: ['ES256', 'none'] }, '/issuers/0/algorithms/1 must be one of'],
    ['a long tolerance', { clockToleranceS: 3600 }, '/issuers/0/clockToleranceS has a value'],
    ['no audience', { audience: undefined }, '/issuers/0/audience must be there, as string'],
    [
      'our own name for cards',
      { issuer: 'urn:enfilade:small-museum' },
      '/issuers/0/issuer is how museums name',
    ],
    ['a stroke in its name', { issuer: 'a|b' }, '/issuers/0/issuer may hold no'],
    [
      'a tier that is not the museum’s',
      { tier: { claim: 'l', tiers: { gold: 'king' } } },
      '/issuers/0/tier/tiers/gold is no tier of this museum; its tiers: friend, patron',
    ],
    ['no tiers', { tier: { claim: 'l', tiers: {} } }, '/issuers/0/tier/tiers has a value'],
    [
      'a setting that there is none of',
      { algorithm: 'ES256' },
      '/issuers/0/algorithm is no setting of an issuer',
    ],
  ])('is refused with %s', (_what, change, start) => {
    expect(mistakes([{ ...crm, ...change }])).toEqual([expect.stringContaining(start)]);
  });

  it('is refused where two issuers share a name', () => {
    expect(mistakes([crm, crm])).toEqual(['/issuers/1/issuer is there already']);
  });

  it('has all its mistakes named at once, each with its line', () => {
    const text = [
      '{ "issuers": [',
      '  { "issuer": "a",',
      '    "audience": 7,',
      '    "jwks": "k.json",',
      '    "algorithms": ["HS256"],',
      '    "extra": 1,',
      '    "tier": { "claim": "l", "tiers": { "a": "friend", "a": "patron" } } }',
      '] }',
    ].join('\n');
    const outcome = readIssuers(text, PATH);
    if (outcome.ok) throw new Error('accepted');
    expect(outcome.mistakes.map(({ line, pointer }) => [line, pointer])).toEqual([
      [7, '/issuers/0/tier/tiers/a'],
      [3, '/issuers/0/audience'],
      [5, '/issuers/0/algorithms/0'],
      [6, '/issuers/0/extra'],
    ]);
  });

  it.each(['', '{', '[]', '{"issuers": []}', '{"issuers": {}}', `{"x":${' '.repeat(200_001)}1}`])(
    'is refused as it is no list of issuers (%#)',
    (text) => expect(readIssuers(text, PATH).ok).toBe(false),
  );
});
