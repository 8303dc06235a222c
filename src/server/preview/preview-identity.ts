import type { Session } from '../../museum/api.ts';
import type { Museum } from '../../museum/format/museum.ts';
import type { MuseumFiles } from '../museum-files.ts';
import type { Visitors } from '../visitors.ts';

/** As whom and when a curator looks: a tier or a visitor without one, on a date or now. */
export type Identity = { readonly tier: string | null; readonly atMs: number | null };

export type PreviewIdentity = Visitors & {
  readonly current: () => Identity;
  /** `false` where the museum has no such tier. */
  readonly choose: (identity: Identity) => Promise<boolean>;
};

/** A member's name as visitors will have one: the same in every language. */
const NAME = 'Ada Lovelace';
const DAY_MS = 24 * 60 * 60 * 1000;

/** The identity that a preview server shows the museum to; one for all who look, since only its curator does. */
export function previewIdentity(files: MuseumFiles, nowMs: () => number): PreviewIdentity {
  let identity: Identity = { tier: null, atMs: null };

  async function museumNow(): Promise<Museum | undefined> {
    const museum = await files.museum();
    return museum.ok ? museum.value.museum : undefined;
  }

  return {
    current: () => identity,

    async choose(next) {
      const known = next.tier === null || (await museumNow())?.tiers.some((tier) => tier.id === next.tier);
      if (known) identity = next;
      return known === true;
    },

    async sessionOf(): Promise<Session> {
      const { tier, atMs } = identity;
      const now = atMs ?? nowMs();
      const held = (await museumNow())?.tiers.find((candidate) => candidate.id === tier);
      if (!held) return { member: null, nowMs: now };
      const dates = { startsAtMs: now - DAY_MS, endsAtMs: now + 365 * DAY_MS };
      return { member: { name: NAME, tier: held.id, ...dates, revoked: false }, nowMs: now };
    },
  };
}
