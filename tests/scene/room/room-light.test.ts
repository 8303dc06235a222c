import * as THREE from 'three';
import { describe, expect, it, vi } from 'vitest';
import type { LightJob, LightResult } from '../../../src/building/light/light-job.ts';
import { EVENING } from '../../../src/museum/light/daylight.ts';
import { Day } from '../../../src/scene/light/day.ts';
import type { LightDesk } from '../../../src/scene/light/light-desk.ts';
import { RoomLight } from '../../../src/scene/room/room-light.ts';
import { bakedRoom, fakeBitmap, lightsAnswering } from '../light/baked-room.ts';
import { drawnOf } from './drawn-for-tests.ts';
import { settle, stockOf, uploader } from './stock-for-tests.ts';

const ROOM = 'solids';

/** A room's light with a desk that answers when it is told to. */
function make(
  answer: Parameters<typeof lightsAnswering>[0],
  { isBaked = true, ...pictures }: { isBaked?: boolean } & Parameters<typeof lightsAnswering>[1] = {},
) {
  const drawn = isBaked ? bakedRoom(ROOM).room : drawnOf(ROOM);
  const network = lightsAnswering(answer, pictures);
  const job = drawnOf(ROOM).job!;
  const stock = stockOf();
  stock.look(ROOM, [ROOM], [ROOM]);
  const result: LightResult = {
    width: 1,
    height: 1,
    texels: new Uint16Array(4),
    probes: new Float32Array(drawn.objects.length * 18).fill(0.5),
    meanWall: [0.4, 0.4, 0.4],
    meanFloor: [0.4, 0.4, 0.4],
  };
  const cancelled = vi.fn();
  const light = vi.fn((_job: unknown, _done: (result: LightResult) => void) => cancelled);
  const unmake = vi.fn();
  const makeJob = vi.fn((done: (job: LightJob) => void) => {
    done(job);
    return unmake;
  });
  const day = new Day();
  const onLight = vi.fn();
  const onDay = vi.fn();
  const room = new RoomLight(drawn, {
    desk: { light } as unknown as LightDesk,
    bakedLights: network.lights,
    day,
    stock,
    filesAt: `/rooms/${ROOM}/`,
    makeJob,
    cut: false,
    onLight,
    onDay,
  });
  const probe = () => {
    const out = new Float32Array(18);
    room.probe(0, out);
    return [...out];
  };
  const gl = uploader();
  const compute = async () => {
    light.mock.calls[0]![1](result);
    await settle(stock, gl);
  };
  /** Everything that is asked for has come and is shown. */
  const rested = async () => {
    await vi.waitFor(() => expect(network.lights.isBusy).toBe(false));
    await settle(stock, gl);
  };
  const { uSky, uLamps } = room.uniforms;
  const shown = () => [uSky.value, uLamps.value];
  return {
    stock,
    gl,
    shown,
    drawn,
    job,
    makeJob,
    room,
    ...network,
    desk: light,
    cancelled,
    compute,
    rested,
    day,
    onLight,
    onDay,
    probe,
  };
}
const baked = () => make(bakedRoom(ROOM).light);

describe('rooms that wait for their light', () => {
  it('share what stands for it until the last of them goes', () => {
    const [one, other] = [baked(), baked()];
    const stand = one.shown()[0]!;
    const freed = vi.fn();
    stand.addEventListener('dispose', freed);
    expect(new Set([...one.shown(), ...other.shown()])).toEqual(new Set([stand]));
    one.room.dispose();
    expect(freed).not.toHaveBeenCalled();
    other.room.dispose();
    expect(freed).toHaveBeenCalledOnce();
  });
});

describe('a room whose light is baked', () => {
  it('stands in plain light, then its own comes up', async () => {
    const { room, onLight, rested } = baked();
    const { uniforms } = room;
    room.load();
    expect(uniforms.uLit.value).toBe(0);
    await rested();
    expect(onLight).toHaveBeenCalledOnce();
    expect([uniforms.uBaked.value, uniforms.uLit.value]).toEqual([1, 0]);
    expect(uniforms.uScales.value.toArray()).toEqual([2, 3]);
    expect(onLight.mock.calls[0]![0].rects).toEqual(bakedRoom(ROOM).light.rects);
    while (room.update(0.1));
    expect(uniforms.uLit.value).toBe(1);
    room.dispose();
  });

  it('reads its pictures as numbers, and closes them once they are on the GPU', async () => {
    const { room, bitmaps, rested, shown, gl } = baked();
    room.load();
    await rested();
    for (const [i, texture] of shown().entries()) {
      expect(texture.image).toBe(bitmaps[i]);
      expect(texture).toMatchObject({
        flipY: false,
        generateMipmaps: false,
        colorSpace: THREE.NoColorSpace,
        minFilter: THREE.LinearFilter,
        magFilter: THREE.LinearFilter,
        premultiplyAlpha: false,
      });
    }
    expect(gl.initTexture.mock.calls.map(([texture]) => texture)).toEqual(shown());
    expect(bitmaps.map(({ isClosed }) => isClosed)).toEqual([true, true]);
    room.dispose();
  });

  it('is exchanged for half of it when one leaves, and stays lit meanwhile', async () => {
    const { room, stock, shown, rested, onLight } = baked();
    room.load();
    await rested();
    while (room.update(0.1));
    const before = shown();
    const freed = vi.fn();
    for (const texture of before) texture.addEventListener('dispose', freed);
    const whole = stock.bytes;
    stock.look('gallery', ['gallery', ROOM], ['gallery', ROOM]);
    stock.budget = whole / 4;
    await settle(stock, uploader(), () => expect(room.uniforms.uLit.value).toBe(1));
    expect(stock.bytes).toBe(whole / 4);
    for (const [i, texture] of shown().entries())
      expect((texture.image as ImageBitmap).width * 2).toBe((before[i]!.image as ImageBitmap).width);
    expect(freed).toHaveBeenCalledTimes(2);
    expect(onLight).toHaveBeenCalledOnce();
    room.dispose();
  });

  it('comes back at once after a lost context, decoded anew', async () => {
    const { room, stock, shown, rested, bitmaps, fetch, onLight } = baked();
    room.load();
    await rested();
    while (room.update(0.1));
    const files = fetch.mock.calls.length;
    stock.lose();
    expect(room.uniforms.uLit.value).toBe(0);
    await rested();
    expect(room.uniforms.uLit.value).toBe(1);
    expect(shown().map(({ image }) => image)).toEqual(bitmaps.slice(2));
    expect([bitmaps.length, fetch.mock.calls.length]).toEqual([4, files]);
    expect(onLight).toHaveBeenCalledOnce();
    room.dispose();
  });

  it('is plain where there is no room for it', async () => {
    const { room, stock, rested, bitmaps, onLight } = baked();
    stock.budget = 1000;
    room.load();
    await rested();
    expect([room.uniforms.uLit.value, bitmaps.length]).toEqual([0, 0]);
    expect(onLight).not.toHaveBeenCalled();
    room.dispose();
  });

  it('asks no worker for it', async () => {
    const { room, rested, desk } = baked();
    room.load();
    await rested();
    expect(desk).not.toHaveBeenCalled();
    room.dispose();
  });

  it('gives all back when it is left', async () => {
    const { room, rested, stock, shown, day, onDay } = baked();
    room.load();
    await rested();
    const freed = vi.fn();
    for (const texture of shown()) texture.addEventListener('dispose', freed);
    room.dispose();
    expect(freed).toHaveBeenCalledTimes(2);
    expect(stock.bytes).toBe(0);
    day.to(EVENING, true);
    expect(onDay).not.toHaveBeenCalled();
  });

  it('left before it came takes nothing', async () => {
    const { room, onLight, bitmaps, desk, rested } = baked();
    room.load();
    room.dispose();
    await rested();
    expect(onLight).not.toHaveBeenCalled();
    expect(desk).not.toHaveBeenCalled();
    expect(bitmaps.every(({ isClosed }) => isClosed)).toBe(true);
  });

  it('mixes the sky’s part and the lamps’ by the time of day, on objects and on its walls', async () => {
    const { room, rested, day, onDay, probe } = baked();
    room.load();
    await rested();
    const mean = new THREE.Color();
    room.meanWall(mean);
    expect(mean.r).toBeCloseTo(0.7);
    expect(probe()[0]).toBeCloseTo(1 + 10);
    expect(probe()[5]).toBeCloseTo(1.05 + 10.05);
    day.to(EVENING, true);
    expect(onDay).toHaveBeenCalledOnce();
    expect(probe()[5]).toBeCloseTo(1.05 * EVENING.sky[2] + 10.05 * EVENING.lamps[2], 5);
    expect(room.uniforms.uSkyGain.value.toArray()).toEqual([...EVENING.sky]);
    room.meanWall(mean);
    expect(mean.r).toBeCloseTo(0.5 * EVENING.sky[0] + 0.2 * EVENING.lamps[0]);
    room.dispose();
  });
});

describe('where baked light can’t be used', () => {
  it.each([
    ['missing', 404],
    ['broken', '{'],
    ['stale', { ...bakedRoom(ROOM).light, key: 'as-it-was' }],
  ] as const)('%s, the worker computes one, as for a room without', async (_, answer) => {
    const { room, desk, job, compute, onLight, bitmaps, rested } = make(answer);
    room.load();
    await rested();
    expect(desk).toHaveBeenCalledOnce();
    expect(desk.mock.calls[0]![0]).toBe(job);
    await compute();
    expect(onLight).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(room.uniforms.uBaked.value).toBe(0);
    while (room.update(0.1));
    expect(room.uniforms.uLit.value).toBe(1);
    expect(bitmaps).toEqual([]);
    room.dispose();
  });

  it.each([
    ['can’t be fetched', { pictures: 500 }],
    ['are of another size', { bitmap: () => fakeBitmap(8, 7) }],
  ] as const)('since its pictures %s, too, and nothing of it is held', async (_, pictures) => {
    const { room, desk, compute, rested, stock, bitmaps, onLight } = make(bakedRoom(ROOM).light, pictures);
    room.load();
    await rested();
    expect(desk).toHaveBeenCalledOnce();
    expect(stock.bytes).toBe(0);
    await compute();
    expect(onLight).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(room.uniforms.uBaked.value).toBe(0);
    expect(stock.bytes).toBe(8);
    expect(bitmaps.every(({ isClosed }) => isClosed)).toBe(true);
    room.dispose();
  });
});

describe('a room whose light isn’t baked', () => {
  it('asks for no file', () => {
    const { room, fetch, desk, makeJob } = make(404, { isBaked: false });
    room.load();
    expect(makeJob).not.toHaveBeenCalled();
    expect(fetch).not.toHaveBeenCalled();
    expect(desk).toHaveBeenCalledOnce();
    room.dispose();
  });

  it('takes its order back when it is left', () => {
    const { room, cancelled } = make(404, { isBaked: false });
    room.load();
    room.dispose();
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('is as computed by day, and darker in the evening but for what lamps add', async () => {
    const { room, compute, day, probe, drawn } = make(404, { isBaked: false });
    room.load();
    await compute();
    for (const side of probe()) expect(side).toBeCloseTo(0.5);
    day.to(EVENING, true);
    const general = drawn.plainLevel;
    const share = room.uniforms.uSkyShare.value;
    const even = Math.min(0.5, general);
    const gain = EVENING.sky[0] * share + EVENING.lamps[0] * (1 - share);
    expect(probe()[0]).toBeCloseTo(even * gain + (0.5 - even) * EVENING.lamps[0], 5);
    expect(probe()[0]).toBeLessThan(0.5);
    room.dispose();
  });
});
