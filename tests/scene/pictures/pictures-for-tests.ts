import * as THREE from 'three';
import { vi } from 'vitest';
import type { ImageService, PictureWork } from '../../../src/museum/format/works.ts';
import type { PlacedWork } from '../../../src/museum/hang/place-works.ts';
import type { LoaderPlatform } from '../../../src/scene/engine/fetch-file.ts';
import { Network } from '../../../src/scene/engine/network.ts';
import { Day } from '../../../src/scene/light/day.ts';
import { layerBytes } from '../../../src/scene/pictures/mips.ts';
import { QUAD } from '../../../src/scene/pictures/picture-material.ts';
import { PictureWall, type WallView } from '../../../src/scene/pictures/picture-wall.ts';
import type { TileArrays } from '../../../src/scene/pictures/tile-arrays.ts';
import { TileDesk, type TileWorker } from '../../../src/scene/pictures/tile-desk.ts';
import type { TileRequest } from '../../../src/scene/pictures/tile-job.ts';
import { type LayerKind, sideOf } from '../../../src/scene/pictures/tile-node.ts';

export const ownTree = (id: string, more: Partial<ImageService> = {}): ImageService => ({
  id: `images/${id}`,
  type: 'ImageService3',
  profile: 'level0',
  width: 4096,
  height: 2048,
  format: 'avif',
  sizes: [128, 256, 512, 1024, 2048].map((width) => ({ width, height: width / 2 })),
  tiles: [{ width: 512, scaleFactors: [1, 2, 4] }],
  ...more,
});

/** Hangs at `x` on a wall along x at z = 0, facing +z, with its centre at eye level. */
export function placedPicture(image: ImageService, x = 0, widthM = 2): PlacedWork {
  const heightM = (widthM * image.height) / image.width;
  const work = { kind: 'picture', id: image.id, image, dimensions: { widthM, heightM } } as PictureWork;
  return { work, position: [x, 1.6, 0], facing: [0, 1] } as unknown as PlacedWork;
}

type Asked = { id: number; url: string; side: number; isCancelled: boolean };

/** A wall whose worker answers when told to, and whose arrays write down what they were given. */
export function wallForTests(
  layers: Record<LayerKind, number> = { tile: 40, low: 40 },
  network = new Network(() => undefined),
) {
  const asked: Asked[] = [];
  const open: { id: number; side: number; levels: number }[] = [];
  const worker: TileWorker = {
    onmessage: null,
    terminate: vi.fn(),
    postMessage(request: TileRequest) {
      if (request.kind === 'cancel') {
        asked.find(({ id }) => id === request.id)!.isCancelled = true;
        open.splice(
          open.findIndex(({ id }) => id === request.id),
          1,
        );
        return;
      }
      const { side, levels, pieces } = request.job;
      asked.push({ id: request.id, url: pieces[0]!.url, side, isCancelled: false });
      open.push({ id: request.id, side, levels });
    },
  };
  /** Answers what is under way, or of it what `isNow` picks; `isHad` says what can be had. */
  const answer = (isHad: (url: string) => boolean = () => true, isNow = (_url: string) => true) => {
    const urlOf = (id: number) => asked.find((one) => one.id === id)!.url;
    for (const { id, side, levels } of open.filter(({ id }) => isNow(urlOf(id)))) {
      open.splice(
        open.findIndex((one) => one.id === id),
        1,
      );
      const url = urlOf(id);
      const data = isHad(url) ? { id, bytes: new Uint8Array(layerBytes(side, levels)) } : { id };
      worker.onmessage?.({ data } as MessageEvent);
    }
  };
  const written: { kind: LayerKind; layer: number; rows: number }[] = [];
  const arrays: TileArrays = {
    textures: { tile: new THREE.Texture(), low: new THREE.Texture() },
    layers,
    write: (kind, layer, _, _from, rows) => void written.push({ kind, layer, rows }),
    read: vi.fn((kind: LayerKind) => new Uint8Array(bytesPerLayer(kind))),
    remake: vi.fn((kind: LayerKind, count: number) => {
      layers[kind] = count;
    }),
    free: vi.fn(),
    dispose: vi.fn(),
  };
  let nowMs = 0;
  const infos: string[] = [];
  const platform: LoaderPlatform = {
    fetch: async (url) => {
      infos.push(url);
      return new Response('{}', { status: 404 });
    },
    createImageBitmap: () => Promise.reject(new Error('the worker decodes')),
    wait: async () => {},
  };
  const onChange = vi.fn();
  const wall = new PictureWall({
    onChange,
    day: new Day(),
    desk: new TileDesk(() => worker),
    network,
    platform,
    now: () => nowMs,
  });
  const scene = new THREE.Scene();
  const detach = wall.attach(arrays, scene);
  const camera = new THREE.PerspectiveCamera(60, 16 / 9, 0.05, 100);
  const view = { ...baseView, camera };
  /** Looks at the wall from `z` metres before it. */
  const standAt = (x: number, z: number, yaw = 0) => {
    camera.position.set(x, 1.6, z);
    camera.rotation.set(0, yaw, 0);
    camera.updateMatrixWorld();
  };
  standAt(0, 3);
  const frame = (more: Partial<WallView> = {}, dt = 1) => wall.update({ ...view, ...more }, dt);
  /** Frames and answers until nothing more comes. */
  const finish = (more: Partial<WallView> = {}) => {
    for (let i = 0; i < 60; i++) {
      frame(more);
      answer();
    }
    frame(more);
  };
  const quads = () =>
    Array.from({ length: wall.quads.count }, (_, i) => {
      const { array } = (wall.quads.mesh.geometry.getAttribute('aShow') as THREE.InterleavedBufferAttribute)
        .data;
      const at = i * QUAD.length;
      return {
        layer: array[at + QUAD.show]!,
        below: array[at + QUAD.show + 1]!,
        shown: array[at + QUAD.show + 2]!,
        colors: [...array.slice(at + QUAD.colors, at + QUAD.colors + 9)],
        width: Math.hypot(array[at + QUAD.across]!, array[at + QUAD.across + 2]!),
      };
    });
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return {
    wall,
    scene,
    asked,
    answer,
    written,
    arrays,
    onChange,
    infos,
    standAt,
    frame,
    finish,
    quads,
    pass,
    detach,
    worker,
  };
}

const baseView: Omit<WallView, 'camera'> = {
  pxPerTan: 624,
  visible: ['here'],
  mounted: ['here'],
  sight: { sees: () => true },
  isMoving: false,
  isMirrored: false,
};

export const hangingOf = (image: ImageService, x = 0, room = 'here') => ({
  placed: placedPicture(image, x),
  room,
  filesAt: `/rooms/${room}/`,
  title: image.id,
  onFailed: vi.fn(),
});

export const bytesPerLayer = (kind: LayerKind) => layerBytes(sideOf(kind), 3);
