import { isGated } from '../../museum/access/decide-room-access.ts';
import { directoryPathOf } from '../../museum/directory/shards.ts';
import type { Museum, Wing } from '../../museum/format/museum.ts';
import type { Plan, PlanRoom } from '../../museum/format/plan.ts';
import { MUSEUM_AT, type RoomOutcome } from '../../museum/page-data.ts';
import { PREVIEWS_AT } from '../../museum/previews/preview.ts';
import { withBase } from '../../platform/base.ts';
import type { Http, HttpOutcome } from '../../platform/http.ts';

type NotHad = { readonly status: 'broken'; readonly file: string } | { readonly status: 'unreachable' };

/** What may be known of the whole museum, or why it could not be had. */
export type MuseumOutcome = { readonly status: 'ready'; readonly museum: Museum } | NotHad;

/** A wing's plan, or why it could not be had. */
export type PlanOutcome = { readonly status: 'ready'; readonly plan: Plan } | NotHad;

/** In which wing the directory has a room; `unknown` where the museum has no directory. */
export type WingOutcome =
  | { readonly status: 'found'; readonly wing: string }
  | { readonly status: 'not-found' | 'unknown' | 'unreachable' };

/** Where content comes from: static files for the public half, the API for the gated one. */
export type MuseumSource = {
  readonly loadMuseum: () => Promise<MuseumOutcome>;
  readonly loadPlan: (wing: Pick<Wing, 'plan'>) => Promise<PlanOutcome>;
  readonly findWing: (museum: Pick<Museum, 'directory'>, room: string) => Promise<WingOutcome>;
  readonly loadRoom: (room: PlanRoom, signal?: AbortSignal) => Promise<RoomOutcome | { status: 'aborted' }>;
};

type Schemas = typeof import('./schemas.ts');

export type MuseumSourceOptions = {
  readonly base: string;
  readonly http: Http;
  readonly loadSchemas?: () => Promise<Schemas>;
};

const RETRIES = 2;
/** A room opens without its previews rather than wait longer for them. */
const PREVIEWS_WITHIN_MS = 2000;

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
      return { status: 'ready', museum: museum.value };
    },

    async loadPlan({ plan: file }) {
      const schemas = await loadSchemas().catch(() => undefined);
      if (!schemas) return { status: 'unreachable' };
      const plan = await get(`${MUSEUM_AT}${file}`, schemas.parsePlan);
      return plan.kind === 'ok' ? { status: 'ready', plan: plan.value } : failed(plan, file);
    },

    async findWing({ directory }, room) {
      if (!directory) return { status: 'unknown' };
      const schemas = await loadSchemas().catch(() => undefined);
      if (!schemas) return { status: 'unreachable' };
      const file = directoryPathOf(directory, room);
      const shard = await get(`${MUSEUM_AT}${file}`, schemas.parseDirectory);
      if (shard.kind !== 'ok') return { status: 'unreachable' };
      const { rooms } = shard.value;
      return Object.hasOwn(rooms, room)
        ? { status: 'found', wing: String(rooms[room]) }
        : { status: 'not-found' };
    },

    async loadRoom({ id, access }, signal) {
      const schemas = await loadSchemas().catch(() => undefined);
      if (!schemas) return { status: 'unreachable' };
      const filesAt = isGated(access) ? `/api/rooms/${id}/` : `${MUSEUM_AT}rooms/${id}/`;
      const asked = get(`${filesAt}room.json`, schemas.parseRoom, signal);
      const [room, works, previews] = await Promise.all([
        asked,
        get(`${filesAt}works.json`, schemas.parseWorks, signal),
        asked.then((room) =>
          room.kind === 'ok' && room.value.previews
            ? http.json({
                url: withBase(base, filesAt + PREVIEWS_AT),
                parse: schemas.parsePreviews,
                timeoutMs: PREVIEWS_WITHIN_MS,
                ...(signal ? { signal } : {}),
              })
            : undefined,
        ),
      ]);
      if (room.kind !== 'ok') return outcomeOf(room, `rooms/${id}/room.json`, schemas);
      if (works.kind !== 'ok') return outcomeOf(works, `rooms/${id}/works.json`, schemas);
      const content = { room: room.value, works: works.value, filesAt };
      return {
        status: 'ready',
        content: previews?.kind === 'ok' ? { ...content, previews: previews.value } : content,
      };
    },
  };
}

type Failure = Exclude<HttpOutcome<unknown>, { kind: 'ok' }>;

function failed(failure: Failure, file: string): NotHad {
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
