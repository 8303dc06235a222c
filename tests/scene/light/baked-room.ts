import { vi } from 'vitest';
import { bakedLayout } from '../../../src/building/baked-layout.ts';
import { packAtlas } from '../../../src/building/light/pack-atlas.ts';
import { buildRoom } from '../../../src/building/room-model.ts';
import { flatRects } from '../../../src/building/write-mesh.ts';
import type { BakedLight } from '../../../src/museum/format/baked-light.ts';
import { BakedLights, type BakedOrder, PROBE_NUMBERS } from '../../../src/scene/light/baked-lights.ts';
import { drawnOf } from '../room/drawn-for-tests.ts';
import { contentOf, plan } from '../room/real-museum.ts';

/** A bitmap that knows whether it was closed. */
export type FakeBitmap = ImageBitmap & { isClosed: boolean };

export function fakeBitmap(width: number, height: number): FakeBitmap {
  const bitmap = { width, height, isClosed: false, close: () => {} };
  bitmap.close = () => {
    bitmap.isClosed = true;
  };
  return bitmap as FakeBitmap;
}

/** A room with light baked for it: half of it the sky's. */
export function bakedRoom(id: string) {
  const room = drawnOf(id, { isBaked: true });
  const { charts } = bakedLayout(buildRoom(plan, id, contentOf(id)).parts);
  const { width, height, rects } = packAtlas(charts);
  const order: BakedOrder = {
    roomId: id,
    filesAt: `/rooms/${id}/`,
    key: room.baked!.key,
    charts: charts.length,
    objects: room.objects.length,
  };
  const probe = (part: number) => Array.from({ length: PROBE_NUMBERS }, (_, i) => part + i / 100);
  const light: BakedLight = {
    format: 1,
    room: id,
    key: order.key,
    inputs: 'unused',
    width,
    height,
    rects: [...flatRects(rects)],
    sky: { src: 'sky.webp', scale: 2 },
    lamps: { src: 'lamps.webp', scale: 3 },
    probes: room.objects.flatMap(() => [...probe(1), ...probe(10)]),
    meanWall: { sky: [0.5, 0.5, 0.5], lamps: [0.2, 0.1, 0.1] },
  };
  return { room, order, light };
}

type Answer = BakedLight | string | number;

/** A loader whose network answers `light.json` with `answer`: a value, a text as it is, or a status. */
export function lightsAnswering(
  answer: Answer,
  options: { readonly bitmap?: () => FakeBitmap; readonly pictures?: number } = {},
) {
  const bitmaps: FakeBitmap[] = [];
  const fetch = vi.fn(async (url: string, { signal }: { signal: AbortSignal }) => {
    signal.throwIfAborted();
    if (!url.endsWith('.json')) return new Response('webp', { status: options.pictures ?? 200 });
    if (typeof answer === 'number') return new Response('', { status: answer });
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  const size = typeof answer === 'object' ? answer : { width: 1, height: 1 };
  const createImageBitmap = vi.fn(
    async (_from: ImageBitmapSource, { resizeWidth, resizeHeight }: ImageBitmapOptions) => {
      const bitmap = options.bitmap?.() ?? fakeBitmap(resizeWidth ?? size.width, resizeHeight ?? size.height);
      bitmaps.push(bitmap);
      return bitmap as ImageBitmap;
    },
  );
  const lights = new BakedLights({ fetch, createImageBitmap, wait: async () => {} });
  return { lights, fetch, createImageBitmap, bitmaps };
}
