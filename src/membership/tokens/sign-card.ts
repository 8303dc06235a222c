import { SignJWT } from 'jose';
import type { KeySet } from '../keys/key-set.ts';
import { CARD_ALGORITHM, CARD_AUDIENCE, CARD_TYPE, type Card } from './card.ts';

/** The signed token (compact JWS) of a card. Its instants are cut to whole seconds. */
export function signCard(card: Card, keys: KeySet, issuer: string): Promise<string> {
  return new SignJWT({ name: card.name, tier: card.tier })
    .setProtectedHeader({ alg: CARD_ALGORITHM, typ: CARD_TYPE, kid: keys.signing.kid })
    .setIssuer(issuer)
    .setAudience(CARD_AUDIENCE)
    .setSubject(card.memberId)
    .setJti(card.id)
    .setNotBefore(toSeconds(card.startsAtMs))
    .setExpirationTime(toSeconds(card.endsAtMs))
    .setIssuedAt(toSeconds(card.issuedAtMs))
    .sign(keys.signing.key);
}

const toSeconds = (ms: number): number => Math.floor(ms / 1000);
