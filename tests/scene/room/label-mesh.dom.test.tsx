import type * as THREE from 'three';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildRoom } from '../../../src/building/room-model.ts';
import type { SceneTexts } from '../../../src/scene/contract.ts';
import { Day } from '../../../src/scene/light/day.ts';
import { LabelMesh } from '../../../src/scene/room/label-mesh.ts';
import { makeLightTexture } from '../../../src/scene/room/shell-mesh.ts';
import { makeLightUniforms } from '../../../src/scene/surfaces/light-uniforms.ts';
import { contentOf, plan } from './real-museum.ts';
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
  const model = buildRoom(plan, 'gallery', contentOf('gallery'));
  const stock = stockOf(budget);
  stock.look('gallery', ['gallery'], ['gallery']);
  const light = makeLightUniforms(makeLightTexture(), new Day(), { general: 1, skyShare: 0.5 });
  const labels = new LabelMesh(model, light, { textPx: 512, stock });
  const { uText, uPrinted } = labels.mesh.material.uniforms;
  const image = () => (uText.value as THREE.DataTexture).image as { width: number; height: number };
  return { model, stock, labels, uText, uPrinted, image };
}

describe('what is written in a room', () => {
  it('is blank until it is printed, then shown', async () => {
    const { labels, stock, uText, uPrinted, model } = make();
    expect([uText.value, uPrinted.value]).toEqual([null, 0]);
    await labels.write(textsIn('English'));
    expect(uPrinted.value).toBe(0);
    await settle(stock);
    expect(uPrinted.value).toBe(1);
    for (const { placed } of model.labels) expect(written).toContain(`${placed.work.id} English`);
    expect(written).toContain('gallery');
    labels.dispose();
  });

  it('is half as large in rooms one is not in, without being printed again', async () => {
    const { labels, stock, image } = make();
    await labels.write(textsIn('English'));
    await settle(stock);
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
    const { labels, stock, uPrinted, uText } = make();
    await labels.write(textsIn('English'));
    await settle(stock);
    const before = uText.value;
    stock.lose();
    expect(uPrinted.value).toBe(0);
    await settle(stock);
    expect(uPrinted.value).toBe(1);
    expect(uText.value).not.toBe(before);
    labels.dispose();
  });

  it('is printed once a language, and the last one counts', async () => {
    const { labels, stock } = make();
    const english = textsIn('English');
    await labels.write(english);
    const prints = written.length;
    await labels.write(english);
    expect(written).toHaveLength(prints);
    await Promise.all([labels.write(textsIn('German')), labels.write(textsIn('French'))]);
    await settle(stock);
    expect(written.some((line) => line.includes('French'))).toBe(true);
    expect(written.some((line) => line.includes('German'))).toBe(false);
    labels.dispose();
  });

  it('stays blank where there is no room for it', async () => {
    const { labels, stock, uPrinted } = make(1000);
    await labels.write(textsIn('English'));
    await settle(stock);
    expect([uPrinted.value, stock.bytes]).toEqual([0, 0]);
    labels.dispose();
  });

  it('is given back when the room is left, also where it was not yet printed', async () => {
    const { labels, stock } = make();
    await labels.write(textsIn('English'));
    await settle(stock);
    labels.dispose();
    expect(stock.bytes).toBe(0);
    const late = make();
    const writing = late.labels.write(textsIn('English'));
    late.labels.dispose();
    await writing;
    await settle(late.stock);
    expect(late.stock.bytes).toBe(0);
  });
});
