import { linkHash, type MembershipService, newLinkSecret } from '../../membership/index.ts';

/** What a challenge is for, and whose it is; nobody's while one signs in. */
export type ChallengePurpose = 'passkey-register' | 'passkey-sign-in';
export type ChallengeOwner = { readonly kind: 'member' | 'staff'; readonly id: string };

const LASTS_MS = 5 * 60_000;
export const NOBODY: ChallengeOwner = { kind: 'member', id: '' };

/** Challenges that are answered once, whichever process gave them. */
export const challenges = ({ store }: MembershipService, nowMs: () => number) => ({
  async give(purpose: ChallengePurpose, { kind, id }: ChallengeOwner): Promise<Uint8Array<ArrayBuffer>> {
    const challenge = newLinkSecret();
    await store.repositories.signInLinks.add({
      tokenHash: linkHash(challenge),
      purpose,
      accountKind: kind,
      accountId: id,
      createdAtMs: nowMs(),
      expiresAtMs: nowMs() + LASTS_MS,
      usedAtMs: null,
    });
    return new Uint8Array(Buffer.from(challenge, 'base64url'));
  },

  /** Whether a challenge was given for this and not answered yet; it is from now on. */
  take:
    (purpose: ChallengePurpose, { kind, id }: ChallengeOwner) =>
    async (challenge: string): Promise<boolean> => {
      const found = await store.repositories.signInLinks.claim(linkHash(challenge), purpose, nowMs());
      return found?.accountKind === kind && found.accountId === id;
    },
});
