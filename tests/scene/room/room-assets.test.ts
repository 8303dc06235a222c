import * as THREE from 'three';
import { describe, expect, it, vi } from 'vitest';
import { computeLight } from '../../../src/building/light/compute-light.ts';
import { buildRoom } from '../../../src/building/room-model.ts';
import type { SceneTexts } from '../../../src/scene/contract.ts';
import { BakedLights } from '../../../src/scene/light/baked-lights.ts';
import { Day } from '../../../src/scene/light/day.ts';
import { type LightAnswer, LightDesk, type LightWorker } from '../../../src/scene/light/light-desk.ts';
import type { HangOrder } from '../../../src/scene/pictures/hung-picture.ts';
import { pickTargets } from '../../../src/scene/room/pick-targets.ts';
import { RoomAssets } from '../../../src/scene/room/room-assets.ts';
import { bakedRoom, lightsAnswering } from '../light/baked-room.ts';
import { drawnOf } from './drawn-for-tests.ts';
import { contentOf, plan, roomIds } from './real-museum.ts';
import { roomyStocks, settle } from './stock-for-tests.ts';

const texts: SceneTexts = {
  dir: 'ltr',
  label: ({ work }) => ({ title: work.id, lines: [] }),
  doorSign: (room) => ({ title: room }),
  wallText: ({ room }) => ({ title: room, text: 'What one finds here.' }),
};
const silentDesk = () => new LightDesk(() => undefined);

const workshop = { print: () => () => {} };
const makeJob = () => () => {};

function make(id: (typeof roomIds)[number], desk = silentDesk(), stocks = roomyStocks()) {
  const room = drawnOf(id);
  const onChanged = vi.fn();
  const assets = new RoomAssets(room, {
    desk,
    workshop,
    filesAt: `/rooms/${id}/`,
    makeJob,
    bakedLights: new BakedLights({
      fetch: () => Promise.reject(new Error('asked for baked light')),
      createImageBitmap: () => Promise.reject(new Error('no pictures here')),
      wait: async () => {},
    }),
    day: new Day(),
    stocks,
    reducedMotion: true,
    floorM: 0,
    ceilingM: 4,
    onChanged,
  });
  return { room, assets, onChanged };
}

describe.each(roomIds)('the %s as it is drawn', (id) => {
  it('needs one draw for its shell, shadows and labels each, however many pictures hang', () => {
    const { assets } = make(id);
    let meshes = 0;
    assets.group.traverse((part) => {
      if (part instanceof THREE.Mesh) meshes++;
    });
    expect(meshes).toBe(3);
    assets.dispose();
  });

  it('frees every geometry and material it made', () => {
    const { assets } = make(id);
    const left = new Set<object>();
    assets.group.traverse((part) => {
      if (!(part instanceof THREE.Mesh)) return;
      for (const thing of [part.geometry, part.material] as (THREE.BufferGeometry & THREE.Material)[]) {
        left.add(thing);
        thing.addEventListener('dispose', () => left.delete(thing));
      }
    });
    expect(left.size).toBeGreaterThan(0);
    assets.dispose();
    expect(left.size).toBe(0);
  });

  it('offers every work to be picked', () => {
    const content = contentOf(id);
    const targets = pickTargets(plan, id, { status: 'ready', ...content, filesAt: '/' });
    expect(targets.map((t) => t.id)).toEqual(content.placed.map((p) => p.work.id));
  });
});

it('hangs a picture for each work and takes all of them down', () => {
  const { room, assets } = make('gallery');
  const release = vi.fn();
  const hang = vi.fn((_order: HangOrder) => ({ release }));
  const content = contentOf('gallery');
  assets.fill(
    { status: 'ready', ...content, filesAt: '/rooms/gallery/' },
    { pictures: { hang }, texts, onWorkFailed: () => {} },
  );
  expect(hang.mock.calls.map(([{ placed }]) => placed)).toEqual(room.pictures);
  expect(hang.mock.calls[0]![0]).toMatchObject({ room: 'gallery', filesAt: '/rooms/gallery/' });
  assets.dispose();
  expect(release).toHaveBeenCalledTimes(room.pictures.length);
});

it('says which work’s picture could not be had', () => {
  const { assets } = make('cabinet');
  const onWorkFailed = vi.fn();
  const hang = ({ onFailed }: HangOrder) => {
    onFailed();
    return { release: () => {} };
  };
  assets.fill(
    { status: 'ready', ...contentOf('cabinet'), filesAt: '/' },
    { pictures: { hang }, texts, onWorkFailed },
  );
  expect(onWorkFailed).toHaveBeenCalledWith('clifford');
  assets.dispose();
});

it('takes its light when the worker has it, and asks for a frame', async () => {
  const worker: LightWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => {},
    postMessage({ id, order }) {
      const answer: LightAnswer =
        order.kind === 'noise'
          ? { kind: 'noise', texels: new Uint8Array(4) }
          : { kind: 'light', result: computeLight(order.job) };
      this.onmessage?.({ data: { id, answer } } as MessageEvent);
    },
  };
  const stocks = roomyStocks();
  const { assets, onChanged } = make('cabinet', new LightDesk(() => worker), stocks);
  await settle(stocks.light);
  const shell = assets.group.children[0] as THREE.Mesh<THREE.BufferGeometry, THREE.ShaderMaterial>;
  expect(shell.material.uniforms.uLit!.value).toBe(1);
  expect(onChanged).toHaveBeenCalled();
  assets.dispose();
});

it('with baked light takes each facet’s and each label’s light from where it lies in the pictures', async () => {
  const { room, light } = bakedRoom('gallery');
  const onChanged = vi.fn();
  const stocks = roomyStocks();
  const { lights } = lightsAnswering(light);
  const assets = new RoomAssets(room, {
    desk: silentDesk(),
    workshop,
    makeJob,
    bakedLights: lights,
    filesAt: '/rooms/gallery/',
    day: new Day(),
    stocks,
    reducedMotion: true,
    floorM: 0,
    ceilingM: 4,
    onChanged,
  });
  const [shell, , labels] = assets.group.children as THREE.Mesh<THREE.BufferGeometry, THREE.ShaderMaterial>[];
  const { geometry } = shell!;
  const shellUv = [...geometry.getAttribute('lightUv').array];
  const labelUv = [...labels!.geometry.getAttribute('lightUv').array];
  await vi.waitFor(() => expect(lights.isBusy).toBe(false));
  await settle(stocks.light);
  expect(onChanged).toHaveBeenCalled();
  // What is where stays as it was: only where its light lies is sent anew.
  expect(shell!.geometry).toBe(geometry);
  expect([...geometry.getAttribute('lightUv').array]).not.toEqual(shellUv);
  const versionOf = (name: string) => (geometry.getAttribute(name) as THREE.BufferAttribute).version;
  expect(['lightUv', 'look', 'position'].map(versionOf)).toEqual([1, 1, 0]);
  expect([...labels!.geometry.getAttribute('lightUv').array]).not.toEqual(labelUv);
  const { uSky, uBaked, uLit } = shell!.material.uniforms;
  expect([uBaked!.value, uLit!.value]).toEqual([1, 1]);
  for (const { material } of [shell!, labels!]) expect(material.uniforms.uSky).toBe(uSky);
  assets.dispose();
});

it('has shadows that lamps throw apart from the lines where things meet', () => {
  const { assets } = make('gallery');
  const { shadows: model } = buildRoom(plan, 'gallery', contentOf('gallery'));
  const shadows = assets.group.getObjectByName('shadows') as THREE.Mesh;
  const kept = shadows.geometry.getAttribute('kept');
  const thrown = model.map(({ kind }) => kind === 'thrown');
  expect(new Set(thrown).size).toBe(2);
  thrown.forEach((isThrown, i) => {
    if (isThrown) expect(kept.getX(i * 4)).toBe(0);
    else expect(kept.getX(i * 4)).toBeGreaterThan(0);
  });
  assets.dispose();
});
