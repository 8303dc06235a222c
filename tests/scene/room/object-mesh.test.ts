import * as THREE from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeGlb } from '../../../collection/lib/glb.ts';
import { makeLevels } from '../../../collection/lib/levels.ts';
import { bronze, glass } from '../../../collection/lib/materials.ts';
import type { PlacedWork } from '../../../src/museum/hang/place-works.ts';
import { chooseLevel, modelLevels } from '../../../src/scene/room/model-levels.ts';
import { ModelStock } from '../../../src/scene/room/model-stock.ts';
import { ObjectMesh } from '../../../src/scene/room/object-mesh.ts';
import { ball } from '../../helpers/ball.ts';

const MODEL = {
  id: 'models/ball.glb',
  levels: [
    { id: 'models/ball-1.glb', triangles: 15_000 },
    { id: 'models/ball-2.glb', triangles: 4_000 },
  ],
};
const placed = {
  work: { id: 'ball', kind: 'object', dimensions: { widthM: 0.5, heightM: 0.5, depthM: 0.5 }, model: MODEL },
  position: [2, 1, 0],
  facing: [0, 1],
} as unknown as PlacedWork;

const NEAR = { x: 2, y: 1.5, z: 1 };
const FAR = { x: 2, y: 1.5, z: 30 };
const PX_PER_TAN = 800;

let files: Record<string, Uint8Array>;
let asked: { url: string; signal: AbortSignal; answer: () => void }[];

beforeEach(async () => {
  const solid = await encodeGlb((await makeLevels(ball(40, bronze)))[0]!, 'ball');
  files = { 'ball.glb': solid, 'ball-1.glb': solid, 'ball-2.glb': solid };
  asked = [];
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    const bytes = files[url.split('/').at(-1)!];
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      asked.push({
        url,
        signal,
        answer: () => resolve(bytes ? new Response(bytes.slice()) : new Response(null, { status: 404 })),
      });
    });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Lets all files come that were asked for until now. */
async function arrive(until: () => boolean): Promise<void> {
  for (const one of asked) one.answer();
  await vi.waitFor(() => expect(until()).toBe(true));
}

const meshesOf = (object: ObjectMesh): THREE.Mesh[] => {
  const found: THREE.Mesh[] = [];
  object.group.traverse((part) => {
    if (part instanceof THREE.Mesh) found.push(part);
  });
  return found;
};

async function stands(
  stock = new ModelStock(),
): Promise<{ object: ObjectMesh; onChanged: ReturnType<typeof vi.fn> }> {
  const object = new ObjectMesh(placed, { stock });
  const onChanged = vi.fn();
  void object.load('/rooms/hall/', onChanged, () => {});
  await arrive(() => onChanged.mock.calls.length === 1);
  return { object, onChanged };
}

describe('the levels of a model', () => {
  const levels = modelLevels(MODEL);

  it('run from the coarsest to the finest, which is always enough', () => {
    expect(levels.map(({ id }) => id)).toEqual(['models/ball-2.glb', 'models/ball-1.glb', 'models/ball.glb']);
    expect(levels.at(-1)!.enoughPx).toBe(Infinity);
    expect(modelLevels({ id: 'models/one.glb' })).toHaveLength(1);
  });

  it('follow the size on the screen, and stay while it wavers around a step', () => {
    const step = levels[0]!.enoughPx;
    expect(chooseLevel(levels, 0, step - 1)).toBe(0);
    expect(chooseLevel(levels, 0, step + 1)).toBe(1);
    expect(chooseLevel(levels, 1, step - 1)).toBe(1);
    expect(chooseLevel(levels, 1, step * 0.6)).toBe(0);
    expect(chooseLevel(levels, 0, 5000)).toBe(2);
    expect(chooseLevel(levels, 2, 1)).toBe(0);
  });
});

describe('an object on its plinth', () => {
  it('fetches only its coarsest model from the door', async () => {
    const { object } = await stands();
    object.look(FAR, PX_PER_TAN);
    expect(asked.map(({ url }) => url)).toEqual(['/rooms/hall/models/ball-2.glb']);
    object.dispose();
  });

  it('draws the coarse model until the finer one is there, then frees what it replaces when one leaves', async () => {
    const { object, onChanged } = await stands();
    const [coarse] = meshesOf(object);
    object.look(NEAR, PX_PER_TAN);
    object.look(NEAR, PX_PER_TAN);
    expect(asked).toHaveLength(2);
    expect(meshesOf(object)).toEqual([coarse]);
    await arrive(() => onChanged.mock.calls.length === 2);
    const [fine] = meshesOf(object);
    expect(fine).not.toBe(coarse);
    const freed = vi.fn();
    fine!.geometry.addEventListener('dispose', freed);
    object.look(FAR, PX_PER_TAN);
    expect(meshesOf(object)).toEqual([coarse]);
    expect(freed).toHaveBeenCalledTimes(1);
    expect(onChanged).toHaveBeenCalledTimes(3);
    object.dispose();
  });

  it('lets go of a model that is no longer wanted before it has come', async () => {
    const { object, onChanged } = await stands();
    object.look(NEAR, PX_PER_TAN);
    object.look(FAR, PX_PER_TAN);
    expect(asked[1]!.signal.aborted).toBe(true);
    object.look(NEAR, PX_PER_TAN);
    expect(asked).toHaveLength(3);
    object.dispose();
    expect(asked[2]!.signal.aborted).toBe(true);
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  it('keeps the coarse model where the finer one can’t be had, and doesn’t ask again and again', async () => {
    files = { 'ball-2.glb': files['ball-2.glb']! };
    const { object } = await stands();
    object.look(NEAR, PX_PER_TAN);
    for (const one of asked) one.answer();
    await new Promise((done) => setTimeout(done, 20));
    object.look(NEAR, PX_PER_TAN);
    for (const one of asked) one.answer();
    await new Promise((done) => setTimeout(done, 20));
    object.look(NEAR, PX_PER_TAN);
    expect(asked.map(({ url }) => url.split('/').at(-1))).toEqual(['ball-2.glb', 'ball.glb', 'ball-1.glb']);
    expect(meshesOf(object)).toHaveLength(1);
    object.dispose();
  });

  it('stays coarse where there is no room for its finer models, and falls back when there is no more', async () => {
    const stock = new ModelStock();
    const { object, onChanged } = await stands(stock);
    const [coarse] = meshesOf(object);
    const base = stock.bytes;
    expect(base).toBeGreaterThan(1000);
    stock.mostBytes = base;
    object.look(NEAR, PX_PER_TAN);
    expect(asked).toHaveLength(1);
    stock.mostBytes = 1e9;
    object.look(NEAR, PX_PER_TAN);
    await arrive(() => onChanged.mock.calls.length === 2);
    expect(stock.bytes).toBe(2 * base);
    const [fine] = meshesOf(object);
    const freed = vi.fn();
    fine!.geometry.addEventListener('dispose', freed);
    stock.mostBytes = base;
    stock.settle();
    expect(freed).toHaveBeenCalledOnce();
    expect(meshesOf(object)).toEqual([coarse]);
    object.dispose();
    expect(stock.bytes).toBe(0);
  });

  it('is not drawn finer where its model turns out larger than there is room for', async () => {
    const stock = new ModelStock();
    const { object } = await stands(stock);
    const [coarse] = meshesOf(object);
    const base = stock.bytes;
    object.look(NEAR, PX_PER_TAN);
    expect(stock.bytes).toBeGreaterThan(base);
    stock.mostBytes = 1.5 * base;
    for (const one of asked) one.answer();
    await vi.waitFor(() => expect(stock.bytes).toBe(base));
    expect(meshesOf(object)).toEqual([coarse]);
    object.dispose();
  });

  it('stands at its true size on the point where it is placed', async () => {
    const { object } = await stands();
    const bounds = new THREE.Box3().setFromObject(object.group);
    expect(bounds.min.y).toBeCloseTo(1, 3);
    expect(bounds.max.y).toBeCloseTo(1.5, 3);
    expect(bounds.getCenter(new THREE.Vector3()).x).toBeCloseTo(2, 3);
    object.dispose();
  });

  it('is one draw, or two where it is of glass: far walls first', async () => {
    const { object } = await stands();
    expect(meshesOf(object)).toHaveLength(1);
    object.dispose();
    files['ball-2.glb'] = await encodeGlb((await makeLevels(ball(40, glass)))[0]!, 'ball');
    asked = [];
    const clear = (await stands()).object;
    const walls = meshesOf(clear).sort((a, b) => a.renderOrder - b.renderOrder);
    const sides = walls.map(({ material }) => (material as THREE.Material).side);
    expect(sides).toEqual([THREE.BackSide, THREE.FrontSide]);
    expect(walls.every(({ material }) => (material as THREE.Material).transparent)).toBe(true);
    clear.dispose();
  });

  it('shows a plain shape and says so where not even the coarsest model can be had', async () => {
    files = {};
    const object = new ObjectMesh(placed);
    const onFailed = vi.fn();
    void object.load('/rooms/hall/', () => {}, onFailed);
    await arrive(() => onFailed.mock.calls.length === 1);
    expect(meshesOf(object)).toHaveLength(1);
    object.dispose();
    expect(meshesOf(object)).toHaveLength(0);
  });
});
