import { issuerOf } from '../../../src/membership/tokens/card.ts';
import { type CardFixture, DAY, NOW } from './card-fixture.ts';
import { type HostileToken, ofKind, type Row } from './hostile-token.ts';

const SECOND = 1000;
const seconds = (ms: number) => Math.floor(ms / SECOND);

/** Attacks by what a token says, under our own signature. */
export function claimAttacks(fixture: CardFixture): HostileToken[] {
  return [
    ...ofKind('issuer and audience', parties(fixture)),
    ...ofKind('dates', dates(fixture)),
    ...ofKind('claims missing or added', presence(fixture)),
    ...ofKind('claims of another type', forms(fixture)),
    ...ofKind('odd characters', characters(fixture)),
  ];
}

function parties({ signed }: CardFixture): Row[] {
  return [
    ['another museum’s', 'issuer-other', signed({}, { iss: issuerOf('other-museum') })],
    ['our issuer with a slash', 'issuer-other', signed({}, { iss: `${issuerOf('small-museum')}/` })],
    ['our issuer in capitals', 'issuer-other', signed({}, { iss: 'URN:ENFILADE:SMALL-MUSEUM' })],
    ['a list with our issuer', 'issuer-other', signed({}, { iss: [issuerOf('small-museum')] })],
    ['no issuer', 'claim-missing', signed({}, { iss: undefined })],
    ['another audience', 'audience-other', signed({}, { aud: 'other' })],
    ['a list of audiences, ours among them', 'audience-other', signed({}, { aud: ['enfilade', 'other'] })],
    ['no audience', 'claim-missing', signed({}, { aud: undefined })],
    ['an empty audience', 'audience-other', signed({}, { aud: '' })],
  ];
}

function dates({ signed }: CardFixture): Row[] {
  const at = seconds(NOW);
  return [
    ['ended a day ago', 'expired', signed({}, { exp: at - DAY / SECOND, nbf: 1 })],
    ['ends this very second', 'expired', signed({}, { exp: at })],
    ['begins tomorrow', 'not-yet-valid', signed({}, { nbf: at + 60, exp: at + 120 })],
    ['begins in a second', 'not-yet-valid', signed({}, { nbf: at + 1 })],
    ['ends before it begins', 'dates-reversed', signed({}, { nbf: at, exp: at - 1 })],
    ['ends as it begins', 'dates-reversed', signed({}, { nbf: at, exp: at })],
  ];
}

function presence({ signed }: CardFixture): Row[] {
  const all = ['sub', 'jti', 'name', 'tier', 'nbf', 'exp', 'iat'];
  return [
    ...all.map((claim): Row => [`no ${claim}`, 'claim-missing', signed({}, { [claim]: undefined })]),
    ['a claim that we never sign', 'claim-unknown', signed({}, { admin: true })],
    ['a claim named like a prototype', 'claim-unknown', signed({}, { constructor: 'x' })],
  ];
}

function forms({ signed, text, header, payload }: CardFixture): Row[] {
  const numbers: readonly unknown[] = [
    '9999999999',
    [9e9],
    { at: 9e9 },
    true,
    null,
    -1,
    1.5,
    253_402_300_800,
  ];
  const spellings = ['1e999', '-1e999', '1e400', '9007199254740993e3', '-0.5', '1e-7'];
  const strings: readonly unknown[] = [['friend'], { id: 'friend' }, 7, true, null, ''];
  return [
    ...['exp', 'nbf', 'iat'].flatMap((claim) => [
      ...numbers.map(
        (value): Row => [`${claim} ${JSON.stringify(value)}`, 'claim-wrong', signed({}, { [claim]: value })],
      ),
      ...spellings.map(
        (value): Row => [
          `${claim} spelt ${value}`,
          'claim-wrong',
          text(header, payload.replace(new RegExp(`"${claim}":\\d+`), `"${claim}":${value}`)),
        ],
      ),
    ]),
    ...['sub', 'jti', 'name', 'tier'].flatMap((claim) =>
      strings.map(
        (value): Row => [`${claim} ${JSON.stringify(value)}`, 'claim-wrong', signed({}, { [claim]: value })],
      ),
    ),
  ];
}

function characters({ signed }: CardFixture): Row[] {
  const names: readonly [string, string][] = [
    ['of several lines', 'Ada\nadmin'],
    ['with a zero', 'Ada\0'],
    ['with a line separator', 'Ada\u2028Bo'],
    ['that turns the text around it', 'Ada\u202Enimda'],
    ['that isolates a direction', 'Ada\u2066x'],
    ['with half a character', 'Ada\uD800'],
    ['with a byte order mark', 'Ada\uFEFF!'],
    ['of spaces', '\u2003 \u00a0'],
    ['beyond its length', 'a'.repeat(121)],
  ];
  const ids = ['../friend', 'Friend', 'fri end', 'ｆriend', 'friend\u200b', 'frıend', '__proto__'];
  const records = ['m\u0000', 'm|n', 'm/n', 'é', 'm'.repeat(65), ' m'];
  return [
    ...names.map(([what, name]): Row => [`a name ${what}`, 'claim-wrong', signed({}, { name })]),
    ...ids.map((tier): Row => [`the tier ${JSON.stringify(tier)}`, 'claim-wrong', signed({}, { tier })]),
    ...records.map((sub): Row => [`the member ${JSON.stringify(sub)}`, 'claim-wrong', signed({}, { sub })]),
  ];
}
