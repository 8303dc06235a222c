import type { FastifyRequest } from 'fastify';
import type { OpenedBy } from '../membership/index.ts';
import type { Refusal } from '../museum/access/decide-room-access.ts';

/** What came of a request besides its status, for the figures; words of our own alone, never what somebody sent. */
export type Outcome =
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'room-closed'; readonly reason: Refusal['reason'] }
  | { readonly kind: 'card-refused'; readonly reason: string }
  | { readonly kind: 'signed-in'; readonly by: OpenedBy };

const outcomes = new WeakMap<FastifyRequest, Outcome>();

/** Notes what came of a request; the first note stands, since it says most. */
export function noteOutcome(request: FastifyRequest, outcome: Outcome): void {
  if (!outcomes.has(request)) outcomes.set(request, outcome);
}

export const outcomeOf = (request: FastifyRequest): Outcome | undefined => outcomes.get(request);
