import type * as THREE from 'three';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SceneTexts } from '../../../src/scene/contract.ts';
import { Day } from '../../../src/scene/light/day.ts';
import { LabelMesh } from '../../../src/scene/room/label-mesh.ts';
import { makeLightTexture } from '../../../src/scene/room/light-texture.ts';
import { Workshop } from '../../../src/scene/room/workshop.ts';
import { makeLightUniforms } from '../../../src/scene/surfaces/light-uniforms.ts';
import { drawnOf } from './drawn-for-tests.ts';
import { settle, stockOf } from './stock-for-tests.ts';

const textsIn = (language: string): SceneTexts => ({
  dir: 'ltr',
  label: ({ work }) => ({ title: `${work.id} ${language}`, lines: ['Somebody', '1900'] }),
  doorSign: (room) => ({ title: room }),
  wallText: ({ room }) => ({ title: room, text: `What one finds here, in ${language}.` }),
});

const written: string[] = [];
const pen = {
  measureText: (text: string) => ({ width: text.length * 8 }),
  fillRect: () => {},
  fillText: (text: string) => written.push(text),
  getImageData: (_x: number, _y: number, width: number, height: number) => ({
    data: new Uint8ClampedArray(width * height * 4).fill(255),
  }),
};
beforeEach(() => {
  written.length = 0;
  HTMLCanvasElement.prototype.getContext = (() => pen) as never;
});

function make(budget?: number) {
  const room = drawnOf('gallery');
  const stock = stockOf(budget);
  stock.look('gallery', ['gallery'], ['gallery']);
  const workshop = new Workshop(() => undefined);
  /** All that was ordered is printed and shown. */
  const printed = async () => {
    await vi.waitFor(() => expect(workshop.isBusy).toBe(false));
    await settle(stock);
  };
  const light = makeLightUniforms(makeLightTexture(), new Day(), { general: 1, skyShare: 0.5 });
  const labels = new LabelMesh(room, light, { textPx: 512, stock, workshop });
  const { uText, uPrinted } = labels.mesh.material.uniforms;
  const image = () => (uText.value as THREE.DataTexture).image as { width: number; height: number };
  return { room, workshop, printed, stock, labels, uText, uPrinted, image };
}

describe('what is written in a room', () => {
  it('is blank until it is printed, then shown', async () => {
    const { labels, printed, uText, uPrinted, room } = make();
    expect([uText.value, uPrinted.value]).toEqual([null, 0]);
    labels.write(textsIn('English'));
    expect(uPrinted.value).toBe(0);
    await printed();
    expect(uPrinted.value).toBe(1);
    for (const { placed } of room.labels) expect(written).toContain(`${placed.work.id} English`);
    expect(written).toContain('gallery');
    labels.dispose();
  });

  it('is half as large in rooms one is not in, without being printed again', async () => {
    const { labels, printed, stock, image } = make();
    labels.write(textsIn('English'));
    await printed();
    const whole = { ...image() };
    const prints = written.length;
    stock.budget = stock.bytes / 2;
    stock.look('rotunda', ['rotunda', 'gallery'], ['rotunda', 'gallery']);
    await settle(stock);
    expect([image().width * 2, image().height * 2]).toEqual([whole.width, whole.height]);
    expect(written).toHaveLength(prints);
    labels.dispose();
  });

  it('comes back after a lost context', async () => {
    const { labels, printed, stock, uPrinted, uText } = make();
    labels.write(textsIn('English'));
    await printed();
    const before = uText.value;
    stock.lose();
    expect(uPrinted.value).toBe(0);
    await settle(stock);
    expect(uPrinted.value).toBe(1);
    expect(uText.value).not.toBe(before);
    labels.dispose();
  });

  it('is printed once a language, and the last one counts', async () => {
    const { labels, printed, stock } = make();
    const english = textsIn('English');
    labels.write(english);
    await printed();
    const prints = written.length;
    const { bytes } = stock;
    labels.write(english);
    await printed();
    expect(written).toHaveLength(prints);
    for (const language of ['German', 'Dutch', 'French']) labels.write(textsIn(language));
    await printed();
    expect(written.at(-1)).toBe('1900');
    expect(written.findLast((line) => / (?:French|German|English)$/.test(line))).toMatch(/French$/);
    // What waited was never begun.
    expect(written.some((line) => line.includes('Dutch'))).toBe(false);
    expect(stock.bytes).toBe(bytes);
    labels.dispose();
  });

  it('stays blank where there is no room for it', async () => {
    const { labels, printed, stock, uPrinted } = make(1000);
    labels.write(textsIn('English'));
    await printed();
    expect([uPrinted.value, stock.bytes]).toEqual([0, 0]);
    labels.dispose();
  });

  it('is given back when the room is left, also where it was not yet printed', async () => {
    const { labels, printed, stock } = make();
    labels.write(textsIn('English'));
    await printed();
    labels.dispose();
    expect(stock.bytes).toBe(0);
    const late = make();
    late.labels.write(textsIn('English'));
    late.labels.dispose();
    await late.printed();
    expect(late.stock.bytes).toBe(0);
  });
});
