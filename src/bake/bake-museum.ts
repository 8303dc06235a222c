import { bakedLayout } from '../building/baked-layout.ts';
import { packAtlas } from '../building/light/pack-atlas.ts';
import { canonical, hashOf, lightKey } from '../building/light-key.ts';
import { buildRoom } from '../building/room-model.ts';
import { FORMAT } from '../museum/format/version.ts';
import { sidesFrom } from '../museum/plan/openings.ts';
import { type BakeQuality, bakeWorld, FULL_QUALITY } from './bake-room.ts';
import { balanceLight } from './balance.ts';
import { bakeDensities } from './density.ts';
import { encodePart } from './encode.ts';
import {
  type BakeContent,
  type BakeFolders,
  type BakeRoom,
  readBakeContent,
  readBakeRooms,
} from './load-content.ts';
import { WorkerPool } from './worker-pool.ts';
import { buildWorld } from './world.ts';
import { readBakedLight, writeBakedLight } from './write-light.ts';

/** Goes up with every change to how light is computed: light of another number is computed anew. */
export const BAKER = 2;

export type BakeEvent =
  | { readonly kind: 'fresh'; readonly room: string }
  | { readonly kind: 'started'; readonly room: string; readonly number: number; readonly of: number }
  | {
      readonly kind: 'progress';
      readonly room: string;
      readonly share: number;
      readonly leftS: number | undefined;
    }
  | {
      readonly kind: 'baked';
      readonly room: string;
      readonly seconds: number;
      readonly bytes: number;
      readonly width: number;
      readonly height: number;
      readonly leftS: number | undefined;
    }
  | { readonly kind: 'unread-model'; readonly room: string; readonly work: string };

export type BakeOptions = {
  readonly folders: BakeFolders;
  /** Only these rooms; all of them without. */
  readonly rooms?: readonly string[];
  /** Bakes also what has not changed. */
  readonly force?: boolean;
  readonly workers?: number;
  readonly quality?: BakeQuality;
  readonly onEvent?: (event: BakeEvent) => void;
};

/**
 * Bakes the rooms whose light is not of what they are now, one after the other; a room that was finished stays when the
 * rest is stopped. The same museum gives the same bytes on any number of threads. Throws `BrokenFile`.
 */
export async function bakeMuseum(
  options: BakeOptions,
): Promise<{ readonly baked: number; readonly fresh: number }> {
  const { folders, onEvent = () => {}, quality = FULL_QUALITY } = options;
  const known = await readBakeRooms(folders);
  const contents = new Map<string, BakeContent>();
  for (const room of known) contents.set(room.id, await readBakeContent(room));
  const asked = known.filter(({ id }) => !options.rooms || options.rooms.includes(id));
  const wanted: BakeRoom[] = [];
  for (const room of asked) {
    const old = options.force ? undefined : await readBakedLight(room.folder);
    const isMarked = contents.get(room.id)!.room.light.baked === true;
    if (old && isMarked && old.inputs === inputsOf(room, known, contents, quality))
      onEvent({ kind: 'fresh', room: room.id });
    else wanted.push(room);
  }
  const weights = wanted.map((room) => weightOf(room, contents));
  const pool = wanted.length > 0 ? new WorkerPool(options.workers) : undefined;
  const startedMs = performance.now();
  let doneWeight = 0;
  const all = weights.reduce((sum, w) => sum + w, 0);
  const leftS = (more: number): number | undefined => {
    const share = (doneWeight + more) / all;
    return share < 0.02 ? undefined : ((performance.now() - startedMs) / 1000) * (1 / share - 1);
  };
  try {
    for (const [i, room] of wanted.entries()) {
      onEvent({ kind: 'started', room: room.id, number: i + 1, of: wanted.length });
      const beganMs = performance.now();
      for (const work of contents.get(room.id)!.unread)
        onEvent({ kind: 'unread-model', room: room.id, work });
      const made = await bakeOne(room, known, contents, quality, pool!, (share) =>
        onEvent({ kind: 'progress', room: room.id, share, leftS: leftS(weights[i]! * share) }),
      );
      doneWeight += weights[i]!;
      const seconds = (performance.now() - beganMs) / 1000;
      onEvent({ kind: 'baked', room: room.id, seconds, ...made, leftS: leftS(0) });
    }
  } finally {
    await pool?.close();
  }
  return { baked: wanted.length, fresh: asked.length - wanted.length };
}

async function bakeOne(
  room: BakeRoom,
  known: readonly BakeRoom[],
  contents: ReadonlyMap<string, BakeContent>,
  quality: BakeQuality,
  pool: WorkerPool,
  onProgress: (share: number) => void,
): Promise<{ bytes: number; width: number; height: number }> {
  const content = contents.get(room.id)!;
  const model = buildRoom(room.plan, room.id, content);
  const { charts } = bakedLayout(model.parts);
  const densities = bakeDensities(charts, room.plan.rooms.get(room.id)!.elevationM);
  const { width, height, rects } = packAtlas(
    charts.map(({ size }, i) => ({ size, texelsPerM: densities[i]! * quality.texels })),
  );
  const seen = (id: string) => contentSeen(id, room, known, contents);
  const world = buildWorld(room.plan, model, seen, rects);
  const { probes } = model.job;
  const light = await bakeWorld(world, (order) => pool.tell(order), { quality, probes, onProgress });
  const balanced = balanceLight(world, light, charts, model.job);
  const own = world.charts.slice(0, world.ownCharts);
  const atlas = { width, height };
  const sky = await encodePart(own, rects, atlas, balanced.sky);
  const lamps = await encodePart(own, rects, atlas, balanced.lamps);
  const { bytes } = await writeBakedLight(
    room.folder,
    {
      format: FORMAT,
      room: room.id,
      key: lightKey(room.plan, room.id, content),
      inputs: inputsOf(room, known, contents, quality),
      width,
      height,
      rects: rects.flatMap((rect) => [rect.x, rect.y, rect.width, rect.height]),
      probes: balanced.probes.map(fourDigits),
      meanWall: {
        sky: balanced.meanWall.sky.map(fourDigits) as [number, number, number],
        lamps: balanced.meanWall.lamps.map(fourDigits) as [number, number, number],
      },
    },
    { sky, lamps },
  );
  return { bytes, width, height };
}

const fourDigits = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Light falls in from behind a members' door as from an empty room: nothing of what hangs there shows in public files. */
function contentSeen(
  id: string,
  from: BakeRoom,
  known: readonly BakeRoom[],
  contents: ReadonlyMap<string, BakeContent>,
): BakeContent | undefined {
  const isGated = known.find((room) => room.id === id)?.isGated ?? true;
  return isGated && id !== from.id ? undefined : contents.get(id);
}

/** Names everything that a room's baked light comes from. */
function inputsOf(
  room: BakeRoom,
  known: readonly BakeRoom[],
  contents: ReadonlyMap<string, BakeContent>,
  quality: BakeQuality,
): string {
  const content = contents.get(room.id)!;
  const beside = (room.plan.openingsOf.get(room.id) ?? []).map((opening) => {
    const { room: id } = sidesFrom(opening, room.id).there;
    const seen = contentSeen(id, room, known, contents);
    return [
      opening.id,
      seen ? [lightKey(room.plan, id, seen), seen.models] : room.plan.rooms.get(id)!.outline,
    ];
  });
  const own = [lightKey(room.plan, room.id, content), content.models];
  return hashOf(canonical([BAKER, quality, own, beside]));
}

/** About how long a room takes, against others: its texels. */
function weightOf(room: BakeRoom, contents: ReadonlyMap<string, BakeContent>): number {
  const { charts } = bakedLayout(buildRoom(room.plan, room.id, contents.get(room.id)!).parts);
  const densities = bakeDensities(charts, room.plan.rooms.get(room.id)!.elevationM);
  return charts.reduce((sum, { size }, i) => sum + size[0] * size[1] * densities[i]! ** 2, 20_000);
}
