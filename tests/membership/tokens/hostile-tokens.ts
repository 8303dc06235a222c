import type { CardFixture } from './card-fixture.ts';
import { claimAttacks } from './hostile-claims.ts';
import { encodingAttacks } from './hostile-encodings.ts';
import { headerAttacks } from './hostile-headers.ts';
import type { HostileToken } from './hostile-token.ts';

/** Every hostile token, made anew from a museum's keys and a valid card. */
export const hostileTokens = (fixture: CardFixture): readonly HostileToken[] => [
  ...headerAttacks(fixture),
  ...claimAttacks(fixture),
  ...encodingAttacks(fixture),
];
