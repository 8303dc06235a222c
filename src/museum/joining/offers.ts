import type { Offer, Tier } from '../format/museum.ts';
import type { PlanRoom } from '../format/plan.ts';

/** What the page that sells memberships shows of a room: what its plan says of it to everybody. */
export type OfferedRoom = Pick<PlanRoom, 'id' | 'label' | 'summary' | 'cover' | 'teaser'>;

/** A membership that is sold, with the rooms that it opens and a lower one doesn't. */
export type OfferedTier = {
  readonly tier: Tier & { readonly offer: Offer };
  readonly rooms: OfferedRoom[];
  /** How many more there are than are shown. */
  readonly moreRooms: number;
  /** The next lower tier that is sold: what it opens is open as well. */
  readonly above?: Tier | undefined;
};

/** A page shows no more rooms of a tier than these; the list of rooms has them all. */
const SHOWN_MOST = 6;

/** The memberships that are sold, lowest first, with what each adds to the one before. */
export function offeredTiers(tiers: readonly Tier[], rooms: readonly PlanRoom[]): readonly OfferedTier[] {
  const rankOf = new Map(tiers.map(({ id, rank }) => [id, rank]));
  const sold = tiers.filter(isSold).sort((one, other) => one.rank - other.rank);
  return sold.map((tier, at) => {
    const above = sold[at - 1];
    const added = rooms.filter(({ access }) => {
      const rank = access?.tier === undefined ? undefined : rankOf.get(access.tier);
      return rank !== undefined && rank <= tier.rank && rank > (above?.rank ?? 0);
    });
    return {
      tier,
      rooms: added.slice(0, SHOWN_MOST).map(shown),
      moreRooms: Math.max(0, added.length - SHOWN_MOST),
      ...(above ? { above } : {}),
    };
  });
}

export const isSold = (tier: Tier): tier is Tier & { readonly offer: Offer } => tier.offer !== undefined;

const shown = ({ id, label, summary, cover, teaser }: PlanRoom): OfferedRoom => ({
  id,
  label,
  ...(summary ? { summary } : {}),
  ...(cover ? { cover } : {}),
  ...(teaser ? { teaser } : {}),
});
