import * as THREE from 'three';
import type { RoomModel } from '../../building/room-model.ts';
import { atlasUv } from '../../building/write-mesh.ts';
import type { SceneTexts } from '../contract.ts';
import { type LabelMaterial, makeLabelMaterial } from '../surfaces/label-material.ts';
import type { LightUniforms } from '../surfaces/light-uniforms.ts';
import { QUARTER } from './choose-sizes.ts';
import { HeldTexture } from './held-texture.ts';
import { CARD_PX, drawCard, fontsReady } from './label-card.ts';
import { type LabelGeometry, labelGeometry } from './label-geometry.ts';
import { layOutSheet, SHEET_PX } from './label-sheet.ts';
import { CARD_COLORS, Press, type Print, printBytes, printTexture, shrink } from './print.ts';
import type { LitLayout } from './room-light.ts';
import type { RoomStock } from './room-stock.ts';
import { printWallText, setWallText, wallTextArea, wallTextFonts } from './wall-text-print.ts';

type Atlas = Omit<LitLayout, 'facets'>;

/** All that is written on a room's walls, labels and the room's own text: one texture, one draw. */
export class LabelMesh {
  readonly mesh: THREE.Mesh<THREE.BufferGeometry, LabelMaterial>;
  readonly #model: RoomModel;
  readonly #textPx: number;
  readonly #stock: RoomStock;
  #charts: LabelGeometry['charts'];
  #atlas: Atlas;
  #isDisposed = false;
  #written: SceneTexts | undefined;
  /** Takes what is printed back from the stock. */
  #unhold: () => void = () => {};

  /** The room's text takes at most `textPx`² pixels; `stock` holds what is printed. */
  constructor(
    model: RoomModel,
    light: LightUniforms,
    { textPx, stock }: { readonly textPx: number; readonly stock: RoomStock },
  ) {
    const { parts, rects, job, labels, share } = model;
    this.#model = model;
    this.#textPx = textPx;
    this.#stock = stock;
    this.#atlas = { charts: parts.charts, rects, atlas: job.atlas };
    const { geometry, charts } = labelGeometry(model, layOutSheet(labels.length));
    this.#charts = charts;
    const ink = model.wallText?.ink;
    this.mesh = new THREE.Mesh(geometry, makeLabelMaterial(light, CARD_COLORS, { share, ink }));
    this.#takeLight();
    this.mesh.name = 'labels';
    this.mesh.matrixAutoUpdate = false;
    // Letters lie over the shadows on their wall.
    this.mesh.renderOrder = 1.5;
  }

  /** Takes each card's light from where its wall's lies. */
  set light(atlas: Atlas) {
    this.#atlas = atlas;
    this.#takeLight();
  }

  /** Prints all in the visitor's language; cards are blank until the stock shows it. */
  async write(texts: SceneTexts): Promise<void> {
    if (texts === this.#written || typeof document === 'undefined') return;
    this.#written = texts;
    const { wallText } = this.#model;
    const content = wallText && texts.wallText(wallText.room);
    await Promise.all([fontsReady(), content && wallTextFonts(content)]);
    if (this.#isDisposed || texts !== this.#written) return;
    const press = new Press();
    const print = press.pen && this.#print(press, press.pen, texts);
    press.dispose();
    this.#unhold();
    if (print) this.#unhold = this.#stock.add(this.#holdingOf(print));
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#unhold();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }

  #print(press: Press, pen: CanvasRenderingContext2D, texts: SceneTexts): Print {
    const { labels, wallText } = this.#model;
    const content = wallText && texts.wallText(wallText.room);
    const set = wallText && content && setWallText(pen, content, wallText.widthM);
    const area = set && wallTextArea(set, wallText.widthM, this.#textPx, SHEET_PX);
    const sheet = layOutSheet(labels.length, area);
    const { width, height } = sheet;
    const print = { bytes: new Uint8Array(width * height), width, height };
    if (set && area)
      press.letters(print, { x: 0, y: 0, ...area }, () => printWallText(pen, set, area, texts.dir));
    labels.forEach(({ placed }, i) => {
      const place = { ...sheet.cards[i]!, ...CARD_PX };
      press.card(print, place, () => drawCard(pen, texts.label(placed), texts.dir));
    });
    this.#take(labelGeometry(this.#model, sheet, area));
    return print;
  }

  #holdingOf(print: Print): HeldTexture {
    const { uText, uPrinted } = this.mesh.material.uniforms;
    return new HeldTexture({
      room: this.#model.roomId,
      bytes: printBytes(print),
      smallest: QUARTER,
      make: async (size) => ({ texture: printTexture(shrink(print, size)), close: () => {} }),
      onShown: (texture) => {
        uText.value = texture ?? null;
        uPrinted.value = texture ? 1 : 0;
      },
    });
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
