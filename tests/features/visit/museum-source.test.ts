import { describe, expect, it, vi } from 'vitest';
import { createMuseumSource } from '../../../src/features/visit/museum-source.ts';
import { createHttp } from '../../../src/platform/http.ts';
import { hall, museum, plan, salon } from '../../app/small-museum.ts';
import { previewsOf } from '../../helpers/previews.ts';

function sourceOver(files: Record<string, unknown>) {
  const fetch = vi.fn<typeof globalThis.fetch>(async (url) => {
    const body = files[String(url)];
    if (body instanceof Response) return body.clone();
    return body === undefined ? new Response('no', { status: 404 }) : new Response(JSON.stringify(body));
  });
  const http = createHttp({ fetch, wait: async () => {} });
  return { fetch, source: createMuseumSource({ base: '/b/', http }) };
}

const [hallRoom, , salonRoom] = plan.rooms;
const at = '/b/assets/museum/';

describe('the museum’s files', () => {
  it('are the museum and the plans of its wings', async () => {
    const { source } = sourceOver({ [`${at}museum.json`]: museum, [`${at}wings/main.json`]: plan });
    expect(await source.loadMuseum()).toEqual({ status: 'ready', museum });
    expect(await source.loadPlan(museum.wings[0]!)).toEqual({ status: 'ready', plan });
  });

  it('are named where they are broken', async () => {
    const { source } = sourceOver({ [`${at}museum.json`]: [], [`${at}wings/main.json`]: { rooms: 3 } });
    expect(await source.loadMuseum()).toEqual({ status: 'broken', file: 'museum.json' });
    const broken = { status: 'broken', file: 'wings/main.json' };
    expect(await source.loadPlan(museum.wings[0]!)).toEqual(broken);
  });

  it('say in which wing a room lies, from the one file of the directory that has it', async () => {
    const { source, fetch } = sourceOver({
      [`${at}rooms-by-id/0.json`]: { format: 1, rooms: { hall: 'main' } },
    });
    const large = { directory: { folder: 'rooms-by-id', shards: 1 } };
    expect(await source.findWing(large, 'hall')).toEqual({ status: 'found', wing: 'main' });
    expect(await source.findWing(large, 'toString')).toEqual({ status: 'not-found' });
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(await source.findWing({}, 'hall')).toEqual({ status: 'unknown' });
    const lost = { directory: { folder: 'nowhere', shards: 1 } };
    expect(await source.findWing(lost, 'hall')).toEqual({ status: 'unreachable' });
  });

  it('of a public room come from the static half', async () => {
    const { source } = sourceOver({
      [`${at}rooms/hall/room.json`]: hall.room,
      [`${at}rooms/hall/works.json`]: hall.works,
    });
    expect(await source.loadRoom(hallRoom!)).toEqual({ status: 'ready', content: hall });
  });

  it('of a room that speaks of previews are with them; without them the room opens all the same', async () => {
    const room = { ...hall.room, previews: true };
    const previews = previewsOf([{ id: 'images/a', width: 10, height: 10 }]);
    const files = { [`${at}rooms/hall/room.json`]: room, [`${at}rooms/hall/works.json`]: hall.works };
    const previewsAt = `${at}rooms/hall/previews/previews.json`;
    const whole = sourceOver({ ...files, [previewsAt]: previews });
    expect(await whole.source.loadRoom(hallRoom!)).toEqual({
      status: 'ready',
      content: { ...hall, room, previews },
    });
    for (const answer of [
      {},
      { [previewsAt]: { pictures: 'many' } },
      { [previewsAt]: new Response('', { status: 500 }) },
    ]) {
      const { source } = sourceOver({ ...files, ...answer });
      expect(await source.loadRoom(hallRoom!)).toEqual({ status: 'ready', content: { ...hall, room } });
    }
  });

  it('of a room that speaks of no previews are asked for without them', async () => {
    const { source, fetch } = sourceOver({
      [`${at}rooms/hall/room.json`]: hall.room,
      [`${at}rooms/hall/works.json`]: hall.works,
    });
    await source.loadRoom(hallRoom!);
    expect(fetch.mock.calls.map(([url]) => String(url)).filter((url) => url.includes('previews'))).toEqual(
      [],
    );
  });

  it('of a gated room come from the API', async () => {
    const { source, fetch } = sourceOver({
      '/b/api/rooms/salon/room.json': salon.room,
      '/b/api/rooms/salon/works.json': salon.works,
    });
    expect(await source.loadRoom(salonRoom!)).toEqual({ status: 'ready', content: salon });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it.each([
    [
      'missing works',
      { [`${at}rooms/hall/room.json`]: hall.room },
      { status: 'broken', file: 'rooms/hall/works.json' },
    ],
    [
      'a room that is no room',
      { [`${at}rooms/hall/room.json`]: { hang: 'crooked' }, [`${at}rooms/hall/works.json`]: hall.works },
      { status: 'broken', file: 'rooms/hall/room.json' },
    ],
    [
      'a server in trouble',
      {
        [`${at}rooms/hall/room.json`]: new Response('', { status: 503 }),
        [`${at}rooms/hall/works.json`]: hall.works,
      },
      { status: 'unreachable' },
    ],
  ])('with %s give an outcome', async (_, files, outcome) => {
    expect(await sourceOver(files).source.loadRoom(hallRoom!)).toEqual(outcome);
  });

  it('of a closed room are refused with the reason', async () => {
    const refusal = { reason: 'tier-too-low', tier: 'patron' };
    const no = () =>
      new Response(JSON.stringify({ error: { code: 'room-closed', refusal } }), { status: 403 });
    const { source } = sourceOver({
      '/b/api/rooms/salon/room.json': no(),
      '/b/api/rooms/salon/works.json': no(),
    });
    expect(await source.loadRoom(salonRoom!)).toEqual({ status: 'closed', refusal });
  });
});
