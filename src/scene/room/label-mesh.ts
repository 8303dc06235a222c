import * as THREE from 'three';
import { onPlane } from '../../building/facet.ts';
import { LABEL_M } from '../../building/label-places.ts';
import type { RoomModel } from '../../building/room-model.ts';
import { atlasUv } from '../../building/write-mesh.ts';
import type { SceneTexts } from '../contract.ts';
import { type LabelMaterial, makeLabelMaterial } from '../surfaces/label-material.ts';
import { CARD_PX, drawCard, fontsReady } from './label-card.ts';

/** Cards beside each other in the texture. */
const COLUMNS = 4;

/** All wall labels of a room: one texture, one draw. */
export class LabelMesh {
  readonly mesh: THREE.Mesh<THREE.BufferGeometry, LabelMaterial>;
  readonly #model: RoomModel;
  readonly #texture: THREE.CanvasTexture | undefined;
  #isDisposed = false;
  #written: SceneTexts | undefined;

  constructor(model: RoomModel, light: THREE.Texture) {
    this.#model = model;
    const rows = Math.ceil(model.labels.length / COLUMNS);
    this.mesh = new THREE.Mesh(
      labelGeometry(model, rows),
      makeLabelMaterial(light, model.plainLevel, model.share),
    );
    this.mesh.name = 'labels';
    this.mesh.matrixAutoUpdate = false;
    if (typeof document === 'undefined') return;
    const canvas = document.createElement('canvas');
    canvas.width = CARD_PX.width * COLUMNS;
    canvas.height = CARD_PX.height * Math.max(1, rows);
    this.#texture = new THREE.CanvasTexture(canvas);
    this.#texture.colorSpace = THREE.SRGBColorSpace;
    this.#texture.anisotropy = 8;
    this.mesh.material.uniforms.uText.value = this.#texture;
  }

  /** Prints the cards in the visitor's language; `onDrawn` when they can be seen. */
  async write(texts: SceneTexts, onDrawn: () => void): Promise<void> {
    if (texts === this.#written) return;
    this.#written = texts;
    await fontsReady();
    const pen = this.#texture?.image.getContext('2d');
    if (this.#isDisposed || texts !== this.#written || !pen || !this.#texture) return;
    this.#model.labels.forEach(({ placed }, i) => {
      const x = (i % COLUMNS) * CARD_PX.width;
      const y = Math.floor(i / COLUMNS) * CARD_PX.height;
      drawCard(pen, x, y, texts.label(placed), texts.dir);
    });
    this.#texture.needsUpdate = true;
    onDrawn();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
    this.#texture?.dispose();
  }
}

function labelGeometry(model: RoomModel, rows: number): THREE.BufferGeometry {
  const position: number[] = [];
  const uv: number[] = [];
  const lightUv: number[] = [];
  const index: number[] = [];
  const { width, height, thickness } = LABEL_M;
  model.labels.forEach(({ plane }, i) => {
    const base = position.length / 3;
    const chart = model.labelCharts[i]!;
    const x = i % COLUMNS;
    const y = Math.floor(i / COLUMNS);
    for (const [a, b] of [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const) {
      const at = onPlane(plane, [(a - 0.5) * width, (b - 0.5) * height], thickness);
      position.push(...at);
      uv.push((x + a) / COLUMNS, 1 - (y + 1 - b) / rows);
      lightUv.push(...atlasUv(model.parts.charts[chart]!, model.rects[chart]!, model.job.atlas, at));
    }
    index.push(base, base + 1, base + 2, base, base + 2, base + 3);
  });
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(position, 3));
  geometry.setAttribute('uv', new THREE.Float32BufferAttribute(uv, 2));
  geometry.setAttribute('lightUv', new THREE.Float32BufferAttribute(lightUv, 2));
  geometry.setIndex(index);
  geometry.computeBoundingSphere();
  return geometry;
}
