import type { Opening, Plan } from '../format/plan.ts';

type WingOpening = Opening & { readonly wings: NonNullable<Opening['wings']> };

/** True for an opening that leads into another wing. */
export const leavesWing = (opening: Opening): opening is WingOpening =>
  opening.wings !== undefined && opening.wings[0] !== opening.wings[1];

/** An opening between wings is entered in both plans; the entry in the first room's wing is the one that counts. */
export const isSecondEntry = (plan: Pick<Plan, 'wing'>, opening: Opening): boolean =>
  leavesWing(opening) && opening.wings[1] === plan.wing;

/** The wing behind an opening of this plan, or `undefined` where it stays within it. */
export function wingBehind(plan: Pick<Plan, 'wing'>, opening: Opening): string | undefined {
  if (!leavesWing(opening)) return undefined;
  return opening.wings[opening.wings[0] === plan.wing ? 1 : 0];
}

/** The floors of a plan's rooms, lowest first. */
export const floorsOf = ({ rooms }: Pick<Plan, 'rooms'>): readonly number[] =>
  [...new Set(rooms.map(({ floor }) => floor))].sort((a, b) => a - b);

/** The plan that a room lies in, of those at hand. */
export const planOf = (plans: readonly Plan[], room: string): Plan | undefined =>
  plans.find((plan) => plan.rooms.some(({ id }) => id === room));
