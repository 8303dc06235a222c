import * as z from 'zod/mini';
import { isGated } from '../../museum/access/decide-room-access.ts';
import { roomRefusalSchema } from '../../museum/api.ts';
import { API } from '../../museum/api-paths.ts';
import type { Plan } from '../../museum/format/plan.ts';
import { type TourEntry, tourSchema } from '../../museum/format/tour.ts';
import { worksSchema } from '../../museum/format/works.ts';
import { MUSEUM_AT } from '../../museum/page-data.ts';
import { isGatedTour, tourFile } from '../../museum/tours/files.ts';
import { worksOfTour } from '../../museum/tours/order.ts';
import { type TourOutcome, type TourPicture, tourPicture } from '../../museum/tours/pictures.ts';
import { withBase } from '../../platform/base.ts';
import type { Http } from '../../platform/http.ts';
import { findRoom } from '../../platform/plans.ts';

const parserOf =
  <S extends z.ZodMiniType>(schema: S) =>
  (value: unknown): z.infer<S> | undefined =>
    z.safeParse(schema, value).data;

type At = { readonly room: string; readonly work: string };

/** Where tours and their pictures come from in the browser: static files, and the API for what is gated. */
export function createTourSource(base: string, http: Http) {
  async function pictures(works: readonly At[], plans: readonly Plan[]): Promise<readonly TourPicture[]> {
    const rooms = new Map(
      [...new Set(works.map(({ room }) => room))].map((id) => {
        const gated = isGated(findRoom(plans, id)?.access);
        const filesAt = gated ? API.roomFile(id, '') : `${MUSEUM_AT}rooms/${id}/`;
        const url = withBase(base, `${filesAt}works.json`);
        return [id, { filesAt, works: http.json({ url, parse: parserOf(worksSchema) }) }] as const;
      }),
    );
    const found = works.map(async ({ room, work: id }) => {
      const { filesAt, works: asked } = rooms.get(room)!;
      const outcome = await asked;
      const work = outcome.kind === 'ok' ? outcome.value.works.find((each) => each.id === id) : undefined;
      return work ? [tourPicture(work, room, filesAt)] : [];
    });
    return (await Promise.all(found)).flat();
  }

  return {
    pictures,
    async tour(entry: TourEntry, plans: readonly Plan[]): Promise<TourOutcome> {
      const path = isGatedTour(entry) ? API.tour(entry.id) : MUSEUM_AT + tourFile(entry.id);
      const asked = await http.json({ url: withBase(base, path), parse: parserOf(tourSchema), retries: 1 });
      if (asked.kind === 'ok') {
        return {
          status: 'ready',
          tour: asked.value,
          pictures: await pictures(worksOfTour(asked.value), plans),
        };
      }
      const refusal = asked.kind === 'refused' ? parserOf(roomRefusalSchema)(asked.error.refusal) : undefined;
      if (refusal) return { status: 'closed', refusal };
      if (asked.kind === 'broken') return { status: 'broken' };
      return { status: asked.kind === 'not-found' ? 'not-found' : 'unreachable' };
    },
  };
}

export type TourSource = ReturnType<typeof createTourSource>;
