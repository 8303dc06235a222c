import * as THREE from 'three';
import { onPlane, type Plane } from '../../building/facet.ts';
import { LABEL_M } from '../../building/label-places.ts';
import type { Vec2 } from '../../building/vec.ts';
import type { DrawnRoom } from './drawn-room.ts';
import { CARD_PX } from './label-card.ts';
import type { LabelSheet } from './label-sheet.ts';

/** How far letters stand off the wall: nothing but what keeps them in front of it and of shadows. */
const LETTERS_OUT_M = 0.002;
/** Light on a card's edges, from below, right, above and left, against that on its front. */
const EDGE_LIGHT = [0.62, 0.85, 1.08, 0.85] as const;

const CORNERS: readonly Vec2[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/** What the label material needs, and the chart that lights each vertex. */
export type LabelGeometry = { readonly geometry: THREE.BufferGeometry; readonly charts: readonly number[] };

/** Cards with their edges, and the wall text `textM` in size, as rectangles that show their places on the sheet. */
export function labelGeometry(
  model: Pick<DrawnRoom, 'labels' | 'wallText'>,
  sheet: LabelSheet,
  textM?: { readonly widthM: number; readonly heightM: number },
): LabelGeometry {
  const position: number[] = [];
  const uv: number[] = [];
  const print: number[] = [];
  const index: number[] = [];
  const charts: number[] = [];
  const quad = (
    corners: readonly (readonly [number, number, number])[],
    at: readonly Vec2[],
    { isText = false, gain = 1, chart }: { isText?: boolean; gain?: number; chart: number },
  ) => {
    const base = position.length / 3;
    corners.forEach((corner, i) => {
      position.push(...corner);
      uv.push(at[i]![0] / sheet.width, 1 - at[i]![1] / sheet.height);
      print.push(isText ? 1 : 0, 1 - gain);
      charts.push(chart);
    });
    index.push(base, base + 1, base + 2, base, base + 2, base + 3);
  };
  const spot = (plane: Plane, [a, b]: Vec2, widthM: number, heightM: number, out: number) =>
    onPlane(plane, [(a - 0.5) * widthM, (b - 0.5) * heightM], out);

  const { width, height, thickness } = LABEL_M;
  model.labels.forEach(({ plane, chart }, i) => {
    const card = sheet.cards[i]!;
    const corner = (at: Vec2, out: number) => spot(plane, at, width, height, out);
    quad(
      CORNERS.map((at) => corner(at, thickness)),
      CORNERS.map(([a, b]) => [card.x + a * CARD_PX.width, card.y + (1 - b) * CARD_PX.height]),
      { chart },
    );
    const paper = CORNERS.map((): Vec2 => [card.x + 8, card.y + 8]);
    EDGE_LIGHT.forEach((gain, side) => {
      const [p, q] = [CORNERS[side]!, CORNERS[(side + 1) % 4]!];
      quad([corner(p, 0), corner(q, 0), corner(q, thickness), corner(p, thickness)], paper, { gain, chart });
    });
  });
  const { wallText } = model;
  if (wallText && sheet.text && textM) {
    const { width: w, height: h } = sheet.text;
    quad(
      CORNERS.map((at) => spot(wallText.plane, at, textM.widthM, textM.heightM, LETTERS_OUT_M)),
      CORNERS.map(([a, b]) => [a * w, (1 - b) * h]),
      { isText: true, chart: wallText.chart },
    );
  }

  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(position, 3));
  geometry.setAttribute('uv', new THREE.Float32BufferAttribute(uv, 2));
  geometry.setAttribute('lightUv', new THREE.Float32BufferAttribute((position.length / 3) * 2, 2));
  geometry.setAttribute('print', new THREE.Float32BufferAttribute(print, 2));
  geometry.setIndex(index);
  geometry.computeBoundingSphere();
  return { geometry, charts };
}
