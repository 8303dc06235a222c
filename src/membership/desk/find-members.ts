import type { FindRequest, Found } from '../../museum/desk/answers.ts';
import type { MemberWish } from '../store/repositories/find-members.ts';
import type { Repositories } from '../store/repositories/index.ts';

export const MEMBERS_A_PAGE = 50;
/** A membership that ends within so many days is one that ends soon. */
export const ENDING_DAYS = 30;

const DAY_MS = 86_400_000;

/** A page of the members that are looked for, by name. */
export async function findMembers(
  { memberFinder }: Pick<Repositories, 'memberFinder'>,
  request: FindRequest,
  nowMs: number,
): Promise<Found> {
  const wish = wishOf(request, nowMs);
  const { found, next } = await memberFinder.page(wish, MEMBERS_A_PAGE, request.after);
  return {
    found: found.map(({ member, membership }) => ({ member, membership: membership ?? null })),
    next: next ?? null,
    ...(request.after === undefined ? { total: await memberFinder.count(wish) } : {}),
    nowMs,
  };
}

/** What a request means at an instant. */
export function wishOf({ text, tier, standing }: FindRequest, nowMs: number): MemberWish {
  return {
    text,
    nowMs,
    ...(tier === undefined ? {} : { tier }),
    ...standingOf(standing, nowMs),
  };
}

function standingOf(standing: FindRequest['standing'], nowMs: number): Partial<MemberWish> {
  switch (standing) {
    case 'running':
      return { running: true };
    case 'ending':
      return { endsFromMs: nowMs, endsToMs: nowMs + ENDING_DAYS * DAY_MS };
    case 'ended':
      return { endsFromMs: 0, endsToMs: nowMs };
    case 'none':
      return { without: true };
    case undefined:
      return {};
  }
}
