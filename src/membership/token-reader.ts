import type { IssuerVerifier } from './issuers/verify-issued.ts';
import type { KeySource } from './keys/key-source.ts';
import { CARD_TYPE, FOREIGN_MAX_LENGTH } from './tokens/card.ts';
import { type Jws, readJws } from './tokens/read-jws.ts';
import { type CardVerification, readSignedCard, verifyCard } from './tokens/verify-card.ts';

export type TokenReaderOptions = {
  readonly keys: KeySource;
  readonly issuer: () => Promise<string>;
  /** The museum's other systems, where it has any. */
  readonly issuers: IssuerVerifier | undefined;
  readonly nowMs: () => number;
};

/** Reads whatever is shown as a card: ours by our keys, another system's by its own. */
export function tokenReader({ keys, issuer, issuers, nowMs }: TokenReaderOptions) {
  /** What is plainly not a card of ours, where another system may have made it. */
  function foreign(token: string): { readonly jws: Jws; readonly issuers: IssuerVerifier } | undefined {
    if (!issuers) return undefined;
    const read = readJws(token, FOREIGN_MAX_LENGTH);
    return read.ok && read.jws.header.typ !== CARD_TYPE ? { jws: read.jws, issuers } : undefined;
  }

  return {
    async verify(token: string): Promise<CardVerification> {
      const other = foreign(token);
      if (other) return other.issuers.verify(other.jws);
      return verifyCard(token, await keys.current(), await issuer(), nowMs());
    },

    /** The id of a card that is shown, to revoke it; `undefined` for anything else. */
    async cardIdOf(token: string): Promise<string | undefined> {
      const other = foreign(token);
      const read = other
        ? await other.issuers.verify(other.jws)
        : await readSignedCard(token, await keys.current(), await issuer());
      return read.ok ? read.card.id : undefined;
    },
  };
}
