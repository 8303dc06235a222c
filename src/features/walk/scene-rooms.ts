import type { Plan, PlanRoom } from '../../museum/format/plan.ts';
import { placeWorks } from '../../museum/hang/place-works.ts';
import type { RoomOutcome } from '../../museum/page-data.ts';
import { withBase } from '../../platform/base.ts';
import { findRoom } from '../../platform/plans.ts';
import { teaserUrlOf } from '../../platform/public-picture-url.ts';
import type { SceneRoom } from '../../scene/contract.ts';

/** A room's content as a walk needs to know it. */
export type WalkRoom = RoomOutcome | { readonly status: 'loading' };

/**
 * Rooms as the scene takes them. A room that did not change gives the same object again, so that the scene rebuilds
 * nothing for a neighbour's sake.
 */
export class SceneRooms {
  readonly #base: string;
  #made = new WeakMap<WalkRoom, { planRoom: PlanRoom; scene: SceneRoom }>();

  constructor(base: string) {
    this.#base = base;
  }

  update(rooms: ReadonlyMap<string, WalkRoom>, plans: readonly Plan[]): ReadonlyMap<string, SceneRoom> {
    const result = new Map<string, SceneRoom>();
    for (const [id, state] of rooms) {
      const planRoom = findRoom(plans, id);
      if (!planRoom) continue;
      let made = this.#made.get(state);
      if (made?.planRoom !== planRoom) {
        made = { planRoom, scene: this.#make(planRoom, state) };
        this.#made.set(state, made);
      }
      result.set(id, made.scene);
    }
    return result;
  }

  #make(planRoom: PlanRoom, state: WalkRoom): SceneRoom {
    if (state.status === 'loading') return { status: 'loading' };
    if (state.status === 'closed') {
      const teaserUrl = teaserUrlOf(this.#base, planRoom);
      return { status: 'closed', refusal: state.refusal, ...(teaserUrl ? { teaserUrl } : {}) };
    }
    if (state.status !== 'ready') return { status: 'failed' };
    const { room, works, previews, filesAt } = state.content;
    return {
      status: 'ready',
      room,
      placed: placeWorks(planRoom, room, works),
      previews,
      filesAt: withBase(this.#base, filesAt),
    };
  }
}
