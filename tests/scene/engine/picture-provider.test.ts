import type * as THREE from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePictures, image, settled } from './pictures-for-tests.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Answers and hands out until nothing more is under way. */
async function finish({ answer, pictures }: Pick<ReturnType<typeof fakePictures>, 'answer' | 'pictures'>) {
  for (let i = 0; i < 8; i++) {
    await settled();
    await answer();
    pictures.deliver(100);
  }
}

const widthOf = (onTexture: ReturnType<typeof vi.fn>) => onTexture.mock.lastCall?.[1].w;

describe('a leased picture', () => {
  it('comes small first, then at the smallest size that is enough, and never blank in between', async () => {
    const fake = fakePictures();
    const onTexture = vi.fn();
    fake.pictures.lease(image('a'), '/rooms/r/', onTexture, vi.fn()).want(700);
    await finish(fake);
    expect(fake.asked).toEqual([
      '/rooms/r/images/a/full/128,64/0/default.webp',
      '/rooms/r/images/a/full/1024,512/0/default.webp',
    ]);
    expect(onTexture.mock.calls.map(([, pixels]) => pixels.w)).toEqual([128, 1024]);
  });

  it('is fetched at full size where more is wanted than there is', async () => {
    const fake = fakePictures();
    const onTexture = vi.fn();
    fake.pictures.lease(image('a'), '/r/', onTexture, vi.fn()).want(9000);
    await finish(fake);
    expect(widthOf(onTexture)).toBe(2048);
  });

  it('is shared: two leases, one fetch, and the second has it at once', async () => {
    const fake = fakePictures();
    const first = fake.pictures.lease(image('a'), '/r/', vi.fn(), vi.fn());
    first.want(100);
    await finish(fake);
    const onTexture = vi.fn();
    const second = fake.pictures.lease(image('a'), '/r/', onTexture, vi.fn());
    expect(onTexture).toHaveBeenCalledOnce();
    expect(fake.asked.length).toBe(1);
    first.release();
    expect(fake.pictures.counts.textures).toBe(1);
    second.release();
    expect(fake.pictures.counts).toMatchObject({ entries: 0, textures: 0, bytes: 0, loading: 0 });
  });

  it('goes up when it is looked at closely, and keeps the plainer one until then', async () => {
    const fake = fakePictures();
    const onTexture = vi.fn();
    fake.pictures.lease(image('a'), '/r/', onTexture, vi.fn()).want(100);
    await finish(fake);
    fake.pictures.steer('/r/images/a', 1800, 1);
    await settled();
    expect(widthOf(onTexture)).toBe(128);
    await finish(fake);
    expect(widthOf(onTexture)).toBe(2048);
  });

  it('asks a level-0 service without sizes for its info.json', async () => {
    const fake = fakePictures();
    const onTexture = vi.fn();
    const { sizes: _, ...bare } = image('a');
    fake.pictures.lease(bare, '/r', onTexture, vi.fn()).want(100);
    await settled();
    expect(fake.asked).toEqual(['/r/images/a/info.json']);
    await fake.answer(200, JSON.stringify({ sizes: [{ width: 90, height: 45 }] }));
    await finish(fake);
    expect(fake.asked.at(-1)).toBe('/r/images/a/full/90,45/0/default.webp');
    expect(widthOf(onTexture)).toBe(90);
  });

  it('is texture data as the file has it: sRGB, upright, let go of after the upload', async () => {
    const fake = fakePictures();
    const onTexture = vi.fn();
    fake.pictures.lease(image('a'), '/r/', onTexture, vi.fn());
    await finish(fake);
    const texture = onTexture.mock.lastCall![0] as THREE.Texture;
    expect(texture.colorSpace).toBe('srgb');
    expect(texture.flipY).toBe(false);
    expect(texture.generateMipmaps).toBe(true);
    expect(fake.open.size).toBe(1);
    texture.onUpdate?.(texture);
    expect(fake.open.size).toBe(0);
  });
});

describe('a picture nobody wants any more', () => {
  it('is not fetched to the end', async () => {
    const fake = fakePictures();
    const lease = fake.pictures.lease(image('a'), '/r/', vi.fn(), vi.fn());
    await settled();
    lease.release();
    await settled();
    expect(fake.aborted.length).toBe(1);
    expect(fake.pictures.counts).toMatchObject({ entries: 0, loading: 0 });
  });

  it('that was decoded already is closed, not shown', async () => {
    const fake = fakePictures();
    const onTexture = vi.fn();
    const lease = fake.pictures.lease(image('a'), '/r/', onTexture, vi.fn());
    await settled();
    await fake.answer();
    expect(fake.pictures.counts.waiting).toBe(1);
    lease.release();
    fake.pictures.deliver(10);
    expect(onTexture).not.toHaveBeenCalled();
    expect(fake.open.size).toBe(0);
  });

  it('at a size that is too big by now is stopped', async () => {
    const fake = fakePictures();
    fake.pictures.lease(image('a'), '/r/', vi.fn(), vi.fn()).want(100);
    await finish(fake);
    fake.pictures.steer('/r/images/a', 2000, 1);
    await settled();
    fake.pictures.steer('/r/images/a', 100, 1);
    await settled();
    expect(fake.aborted.map((url) => /full\/(\d+)/.exec(url)![1])).toEqual(['2048']);
  });
});

describe('a picture that fails', () => {
  it('is tried twice, then told of once', async () => {
    const fake = fakePictures();
    const onFailed = vi.fn();
    fake.pictures.lease(image('a'), '/r/', vi.fn(), onFailed).want(100);
    await settled();
    await fake.answer(404);
    await fake.answer(404);
    await settled();
    expect(fake.asked.length).toBe(2);
    expect(onFailed).toHaveBeenCalledOnce();
    fake.pictures.steer('/r/images/a', 100, 1);
    await settled();
    expect(fake.asked.length).toBe(2);
  });

  it('is tried again when the connection is back', async () => {
    const fake = fakePictures();
    const onTexture = vi.fn();
    fake.pictures.lease(image('a'), '/r/', onTexture, vi.fn()).want(100);
    await settled();
    await fake.answer(503);
    await fake.answer(503);
    fake.pictures.retry();
    await finish(fake);
    expect(onTexture).toHaveBeenCalledOnce();
  });

  it('at a higher size stays as it is, and is tried again later', async () => {
    const fake = fakePictures();
    const onFailed = vi.fn();
    const onTexture = vi.fn();
    const lease = fake.pictures.lease(image('a'), '/r/', onTexture, onFailed);
    await finish(fake);
    lease.want(2000);
    await settled();
    await fake.answer(500);
    await fake.answer(500);
    expect(onFailed).not.toHaveBeenCalled();
    expect(widthOf(onTexture)).toBe(128);
    fake.pass(60_000);
    lease.want(2000);
    await finish(fake);
    expect(widthOf(onTexture)).toBe(2048);
  });
});

describe('many pictures', () => {
  it('are fetched a few at a time, the nearest first', async () => {
    const fake = fakePictures();
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
      fake.pictures.lease(image(id), '/r/', vi.fn(), vi.fn());
    expect(fake.asked.length).toBe(4);
    fake.pictures.steer('/r/images/g', 100, 1);
    await settled();
    await fake.answer();
    expect(fake.asked[4]).toContain('/g/');
  });

  it('arrive one by one, so that no frame uploads them all', async () => {
    const fake = fakePictures();
    const onTexture = vi.fn();
    for (const id of ['a', 'b', 'c']) fake.pictures.lease(image(id), '/r/', onTexture, vi.fn());
    await settled();
    await fake.answer();
    expect(fake.onArrival).toHaveBeenCalledTimes(3);
    expect(fake.pictures.deliver(1)).toBe(true);
    expect(onTexture).toHaveBeenCalledTimes(1);
    expect(fake.pictures.deliver(2)).toBe(false);
    expect(onTexture).toHaveBeenCalledTimes(3);
  });

  it('stay below the limit of bytes: what is not looked at becomes plain again, the last first', async () => {
    const fake = fakePictures(14e6);
    const onA = vi.fn();
    const onB = vi.fn();
    fake.pictures.lease(image('a'), '/r/', onA, vi.fn());
    fake.pictures.lease(image('b'), '/r/', onB, vi.fn());
    await finish(fake);
    fake.pictures.steer('/r/images/a', 2000, 1);
    await finish(fake);
    expect(widthOf(onA)).toBe(2048);
    fake.pictures.steer('/r/images/a', 1, 9);
    fake.pictures.steer('/r/images/b', 2000, 1);
    await finish(fake);
    expect(widthOf(onB)).toBe(2048);
    expect(widthOf(onA)).toBe(128);
    expect(fake.pictures.counts.bytes).toBeLessThan(14e6);
  });
});

describe('after the context was lost', () => {
  it('every texture is made anew from the file that was kept, without fetching', async () => {
    const fake = fakePictures();
    const onTexture = vi.fn();
    fake.pictures.lease(image('a'), '/r/', onTexture, vi.fn()).want(700);
    await finish(fake);
    const before = onTexture.mock.lastCall![0] as THREE.Texture;
    before.onUpdate?.(before);
    const asked = fake.asked.length;
    await fake.pictures.restore();
    const after = onTexture.mock.lastCall![0] as THREE.Texture;
    expect(after).not.toBe(before);
    expect(widthOf(onTexture)).toBe(1024);
    expect(fake.asked.length).toBe(asked);
  });
});

it('a hundred rounds of leasing and letting go leave nothing behind', async () => {
  const fake = fakePictures();
  let alive = 0;
  const onTexture = (texture: THREE.Texture) => {
    if (texture.userData.counted) return;
    texture.userData.counted = true;
    alive++;
    texture.addEventListener('dispose', () => {
      alive--;
    });
  };
  for (let round = 0; round < 100; round++) {
    const leases = ['a', 'b', 'c'].map((id) => fake.pictures.lease(image(id), '/r/', onTexture, vi.fn()));
    for (const lease of leases) lease.want(300 + round * 20);
    if (round % 3) await finish(fake);
    for (const lease of leases) lease.release();
    await settled();
  }
  await finish(fake);
  vi.runAllTimers();
  expect(alive).toBe(0);
  expect(fake.pictures.counts).toEqual({ entries: 0, textures: 0, bytes: 0, loading: 0, waiting: 0 });
});
