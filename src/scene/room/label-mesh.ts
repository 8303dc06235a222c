import * as THREE from 'three';
import type { RoomModel } from '../../building/room-model.ts';
import { atlasUv } from '../../building/write-mesh.ts';
import type { SceneTexts } from '../contract.ts';
import { type LabelMaterial, makeLabelMaterial } from '../surfaces/label-material.ts';
import type { LightUniforms } from '../surfaces/light-uniforms.ts';
import { blankCard, drawCard, fontsReady } from './label-card.ts';
import { type LabelGeometry, labelGeometry } from './label-geometry.ts';
import { type LabelSheet, layOutSheet, SHEET_PX } from './label-sheet.ts';
import type { LitLayout } from './room-light.ts';
import { printWallText, setWallText, wallTextArea, wallTextFonts } from './wall-text-print.ts';

type Atlas = Omit<LitLayout, 'facets'>;

/** All that is written on a room's walls, labels and the room's own text: one texture, one draw. */
export class LabelMesh {
  readonly mesh: THREE.Mesh<THREE.BufferGeometry, LabelMaterial>;
  readonly #model: RoomModel;
  readonly #textPx: number;
  readonly #texture: THREE.CanvasTexture | undefined;
  #charts: LabelGeometry['charts'];
  #atlas: Atlas;
  #isDisposed = false;
  #written: SceneTexts | undefined;

  /** The room's text takes at most `textPx`² pixels. */
  constructor(model: RoomModel, light: LightUniforms, textPx: number) {
    const { parts, rects, job, labels } = model;
    this.#model = model;
    this.#textPx = textPx;
    this.#atlas = { charts: parts.charts, rects, atlas: job.atlas };
    const sheet = layOutSheet(labels.length);
    const { geometry, charts } = labelGeometry(model, sheet);
    this.#charts = charts;
    this.mesh = new THREE.Mesh(geometry, makeLabelMaterial(light, model.share, model.wallText?.ink));
    this.#takeLight();
    this.mesh.name = 'labels';
    this.mesh.matrixAutoUpdate = false;
    // Letters lie over the shadows on their wall.
    this.mesh.renderOrder = 1.5;
    if (typeof document === 'undefined') return;
    const canvas = document.createElement('canvas');
    this.#texture = new THREE.CanvasTexture(canvas);
    this.#texture.colorSpace = THREE.SRGBColorSpace;
    this.#texture.anisotropy = 8;
    this.mesh.material.uniforms.uText.value = this.#texture;
    const pen = this.#clear(sheet);
    if (pen) for (const { x, y } of sheet.cards) blankCard(pen, x, y);
  }

  /** Takes each card's light from where its wall's lies. */
  set light(atlas: Atlas) {
    this.#atlas = atlas;
    this.#takeLight();
  }

  /** Prints all in the visitor's language; `onDrawn` when it can be seen. */
  async write(texts: SceneTexts, onDrawn: () => void): Promise<void> {
    if (texts === this.#written) return;
    this.#written = texts;
    const { labels, wallText } = this.#model;
    const content = wallText && texts.wallText(wallText.room);
    await Promise.all([fontsReady(), content && wallTextFonts(content)]);
    const pen = this.#texture?.image.getContext('2d');
    if (this.#isDisposed || texts !== this.#written || !pen) return;
    const set = wallText && content && setWallText(pen, content, wallText.widthM);
    const area = set && wallTextArea(set, wallText.widthM, this.#textPx, SHEET_PX);
    const sheet = layOutSheet(labels.length, area);
    this.#clear(sheet);
    if (set) printWallText(pen, set, area!, texts.dir);
    labels.forEach(({ placed }, i) => {
      const { x, y } = sheet.cards[i]!;
      drawCard(pen, x, y, texts.label(placed), texts.dir);
    });
    if (area) this.#take(labelGeometry(this.#model, sheet, area));
    onDrawn();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
    this.#texture?.dispose();
  }

  /** Makes the canvas of a sheet's size and clear; the texture is sent to the GPU anew. */
  #clear({ width, height }: LabelSheet): CanvasRenderingContext2D | null | undefined {
    const texture = this.#texture;
    if (!texture) return undefined;
    texture.dispose();
    texture.image.width = width;
    texture.image.height = height;
    texture.needsUpdate = true;
    return texture.image.getContext('2d');
  }

  #take({ geometry, charts }: LabelGeometry): void {
    this.mesh.geometry.dispose();
    this.mesh.geometry = geometry;
    this.#charts = charts;
    this.#takeLight();
  }

  #takeLight(): void {
    const { charts, rects, atlas } = this.#atlas;
    const { position, lightUv } = this.mesh.geometry.attributes as Record<string, THREE.BufferAttribute>;
    this.#charts.forEach((chart, i) => {
      const at = [position!.getX(i), position!.getY(i), position!.getZ(i)] as const;
      lightUv!.setXY(i, ...atlasUv(charts[chart]!, rects[chart]!, atlas, at));
    });
    lightUv!.needsUpdate = true;
  }
}
