import { describe, expect, it } from 'vitest';
import { buildForScene } from '../../../src/building/built-room.ts';
import { buildRoom } from '../../../src/building/room-model.ts';
import { linearColor } from '../../../src/building/surface-kinds.ts';
import {
  paragraphsOf,
  WALL_TEXT_M,
  wallTextHeightM,
  wallTextSize,
} from '../../../src/museum/hang/wall-text-size.ts';
import { drawnRoom } from '../../../src/scene/room/drawn-room.ts';
import { evenLines } from '../../../src/scene/room/even-lines.ts';
import { CARD_PX } from '../../../src/scene/room/label-card.ts';
import { labelGeometry } from '../../../src/scene/room/label-geometry.ts';
import { layOutSheet, SHEET_PX } from '../../../src/scene/room/label-sheet.ts';
import { contentOf, plan } from './real-museum.ts';

/** Every letter one wide. */
const count = (line: string) => [...line].length;

describe('a paragraph in even lines', () => {
  const text =
    'A point moves and leaves a trace. Fixed to a wheel, hung on a thread, every motion has its curve.';

  it('keeps every word, in order, and no line is too wide', () => {
    const lines = evenLines(text, 24, count);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(count(line)).toBeLessThanOrEqual(24);
  });

  it('is more even than lines that take all they can, and not longer', () => {
    // Lines that take all they can would be “aaaa b”, “cc” and “dddddddd”.
    expect(evenLines('aaaa b cc dddddddd', 8, count)).toEqual(['aaaa', 'b cc', 'dddddddd']);
    expect(evenLines(text, 24, count).length).toBeLessThanOrEqual(Math.ceil(text.length / 24) + 1);
  });

  it('balances a title, and leaves one that fits on its line', () => {
    expect(evenLines('The Garden of Growth', 17, count, true)).toEqual(['The Garden', 'of Growth']);
    expect(evenLines('The Rotunda', 17, count, true)).toEqual(['The Rotunda']);
  });

  it('lets no line start with a French question mark', () => {
    expect(evenLines('Qui va là\u00a0?', 10, count)).toEqual(['Qui va', 'là\u00a0?']);
  });

  it('breaks scripts without spaces between letters, and sets a word that is too wide by itself', () => {
    expect(evenLines('空即是色色即是空', 4, count)).toEqual(['空即是色', '色即是空']);
    expect(evenLines('a incomprehensibilities b', 6, count)).toEqual(['a', 'incomprehensibilities', 'b']);
    expect(evenLines('', 6, count)).toEqual([]);
  });
});

describe('the size of a wall text', () => {
  it('counts the language that needs most', () => {
    const label = { fr: 'La salle', en: 'The room' };
    const short = wallTextSize({ wall: 0, atM: 2 }, label, { fr: 'Un mot.', en: 'A word.' });
    const long = wallTextSize({ wall: 0, atM: 2 }, label, {
      fr: 'Un mot de plus. '.repeat(30),
      en: 'A word.',
    });
    expect(short.widthM).toBe(WALL_TEXT_M.width);
    expect(long.heightM).toBeGreaterThan(short.heightM + 0.15);
  });

  it('adds lines and what parts paragraphs', () => {
    const { text, betweenM } = WALL_TEXT_M;
    expect(wallTextHeightM(1, [3]) - wallTextHeightM(1, [2])).toBeCloseTo(text.leadingM, 9);
    expect(wallTextHeightM(1, [2, 1]) - wallTextHeightM(1, [3])).toBeCloseTo(betweenM, 9);
    expect(paragraphsOf('One.\n\n Two\nlines. \n\n')).toEqual(['One.', 'Two\nlines.']);
  });
});

describe('a room’s sheet of labels', () => {
  it('lets no two things share a pixel', () => {
    const { width, height, cards, text } = layOutSheet(13, { width: 900, height: 700 });
    const areas = [...cards.map(({ x, y }) => ({ x, y, ...CARD_PX })), { x: 0, y: 0, ...text! }];
    expect(cards).toHaveLength(13);
    for (const a of areas) {
      expect(a.x + a.width).toBeLessThanOrEqual(width);
      expect(a.y + a.height).toBeLessThanOrEqual(height);
      for (const b of areas)
        if (a !== b)
          expect(
            a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height,
          ).toBe(true);
    }
  });

  it.each([0, 1, 4, 13, 40])('of %i cards can be halved twice, with a text or without', (count) => {
    for (const text of [undefined, { width: 901, height: 703 }]) {
      const { width, height } = layOutSheet(count, text);
      expect([width % 4, height % 4]).toEqual([0, 0]);
      expect(height).toBeGreaterThan(0);
    }
  });

  it('has cards alone, text alone, or nothing', () => {
    const cards = layOutSheet(4);
    expect(cards.width).toBe(SHEET_PX);
    expect(cards.height - CARD_PX.height).toBeLessThan(4);
    expect(layOutSheet(0, { width: 900, height: 700 }).height).toBeGreaterThanOrEqual(700);
    expect(layOutSheet(0).cards).toEqual([]);
  });
});

describe('a room with its text on the wall', () => {
  const { room, placed } = contentOf('cabinet');
  const content = { room: { ...room, wallText: { wall: 0, atM: 1.2 } }, placed };
  const model = buildRoom(plan, 'cabinet', content);
  const wall = plan.walls.get('cabinet')![0]!;

  it('sets it on its wall, light on dark, or in the colour that is named', () => {
    const { plane, ink, chart } = model.wallText!;
    expect(plane.n[0]).toBeCloseTo(wall.inward[0], 9);
    expect(plane.n[2]).toBeCloseTo(wall.inward[1], 9);
    expect(chart).toBe(1);
    expect(ink[1]).toBeGreaterThan(0.7);
    const red = { ...room, wallText: { wall: 0, atM: 1.2, color: '#a03020' } };
    expect(buildRoom(plan, 'cabinet', { room: red, placed }).wallText!.ink).toEqual(linearColor('#a03020'));
    const { wallText: _, ...silent } = room;
    expect(buildRoom(plan, 'cabinet', { room: silent, placed }).wallText).toBeUndefined();
  });

  it('gives it a lamp of its own, as far as the room has lamps', () => {
    const { wallText: _, ...silent } = room;
    const without = buildRoom(plan, 'cabinet', { room: silent, placed });
    expect(model.job.spots).toHaveLength(without.job.spots.length + 1);
    const dark = { ...room, wallText: { wall: 0, atM: 1.2 }, light: { ...room.light, spots: 0 } };
    expect(buildRoom(plan, 'cabinet', { room: dark, placed }).job.spots).toHaveLength(0);
  });

  it('draws it as one more rectangle of the labels’ mesh', () => {
    const order = { plan, roomId: 'cabinet', content, isBaked: false };
    const drawn = drawnRoom(buildForScene(order), content);
    const cards = labelGeometry(drawn, layOutSheet(model.labels.length));
    // A card has a front and four edges.
    expect(cards.geometry.index!.count).toBe(model.labels.length * 5 * 6);
    const area = { width: 900, height: 700, widthM: 0.73, heightM: 0.57 };
    const both = labelGeometry(drawn, layOutSheet(model.labels.length, area), area);
    expect(both.geometry.index!.count).toBe(cards.geometry.index!.count + 6);
    expect(both.charts.at(-1)).toBe(model.wallText!.chart);
  });
});
