import { isGated } from '../../museum/access/decide-room-access.ts';
import type { Museum } from '../../museum/format/museum.ts';
import type { Plan, PlanRoom } from '../../museum/format/plan.ts';
import { MUSEUM_AT, type RoomOutcome } from '../../museum/page-data.ts';
import { withBase } from '../../platform/base.ts';
import type { Http, HttpOutcome } from '../../platform/http.ts';

/** The whole of what may be known of a museum, or why it could not be had. */
export type MuseumOutcome =
  | { readonly status: 'ready'; readonly museum: Museum; readonly plans: readonly Plan[] }
  | { readonly status: 'broken'; readonly file: string }
  | { readonly status: 'unreachable' };

/** Where content comes from: static files for the public half, the API for the gated one. */
export type MuseumSource = {
  readonly loadMuseum: () => Promise<MuseumOutcome>;
  readonly loadRoom: (room: PlanRoom, signal?: AbortSignal) => Promise<RoomOutcome | { status: 'aborted' }>;
};

type Schemas = typeof import('./schemas.ts');

export type MuseumSourceOptions = {
  readonly base: string;
  readonly http: Http;
  readonly loadSchemas?: () => Promise<Schemas>;
};

const RETRIES = 2;

export function createMuseumSource({
  base,
  http,
  loadSchemas = () => import('./schemas.ts'),
}: MuseumSourceOptions): MuseumSource {
  const get = <T>(path: string, parse: (value: unknown) => T | undefined, signal?: AbortSignal) =>
    http.json({ url: withBase(base, path), parse, retries: RETRIES, ...(signal ? { signal } : {}) });

  return {
    async loadMuseum() {
      const schemas = await loadSchemas().catch(() => undefined);
      if (!schemas) return { status: 'unreachable' };
      const museum = await get(`${MUSEUM_AT}museum.json`, schemas.parseMuseum);
      if (museum.kind !== 'ok') return failed(museum, 'museum.json');
      const plans: Plan[] = [];
      for (const wing of museum.value.wings) {
        const plan = await get(`${MUSEUM_AT}${wing.plan}`, schemas.parsePlan);
        if (plan.kind !== 'ok') return failed(plan, wing.plan);
        plans.push(plan.value);
      }
      return { status: 'ready', museum: museum.value, plans };
    },

    async loadRoom({ id, access }, signal) {
      const schemas = await loadSchemas().catch(() => undefined);
      if (!schemas) return { status: 'unreachable' };
      const filesAt = isGated(access) ? `/api/rooms/${id}/` : `${MUSEUM_AT}rooms/${id}/`;
      const [room, works] = await Promise.all([
        get(`${filesAt}room.json`, schemas.parseRoom, signal),
        get(`${filesAt}works.json`, schemas.parseWorks, signal),
      ]);
      if (room.kind !== 'ok') return outcomeOf(room, `rooms/${id}/room.json`, schemas);
      if (works.kind !== 'ok') return outcomeOf(works, `rooms/${id}/works.json`, schemas);
      return { status: 'ready', content: { room: room.value, works: works.value, filesAt } };
    },
  };
}

type Failure = Exclude<HttpOutcome<unknown>, { kind: 'ok' }>;

function failed(failure: Failure, file: string): MuseumOutcome {
  return failure.kind === 'broken' ? { status: 'broken', file } : { status: 'unreachable' };
}

function outcomeOf(failure: Failure, file: string, schemas: Schemas): RoomOutcome | { status: 'aborted' } {
  if (failure.kind === 'aborted') return { status: 'aborted' };
  if (failure.kind === 'broken') return { status: 'broken', file };
  // The plan names the room, so a missing file is a broken room, not an unknown one.
  if (failure.kind === 'not-found') return { status: 'broken', file };
  if (failure.kind === 'refused' && failure.error.code === 'room-closed') {
    const refusal = schemas.parseRefusal(failure.error.refusal);
    if (refusal) return { status: 'closed', refusal };
  }
  return { status: 'unreachable' };
}
