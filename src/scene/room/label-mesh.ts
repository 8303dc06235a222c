import * as THREE from 'three';
import { type AtlasSize, atlasUv, type Rects } from '../../building/write-mesh.ts';
import type { SceneTexts } from '../contract.ts';
import { type LabelMaterial, makeLabelMaterial } from '../surfaces/label-material.ts';
import type { LightUniforms } from '../surfaces/light-uniforms.ts';
import { QUARTER } from './choose-sizes.ts';
import type { DrawnRoom } from './drawn-room.ts';
import { HeldTexture } from './held-texture.ts';
import { type LabelGeometry, labelGeometry } from './label-geometry.ts';
import { layOutSheet } from './label-sheet.ts';
import { CARD_COLORS } from './print.ts';
import type { PrintedLabels } from './print-labels.ts';
import { printBytes, printTexture } from './print-texture.ts';
import type { RoomStock } from './room-stock.ts';
import type { Workshop, Writing } from './workshop.ts';

/** Where charts lie in the room's light. */
type Atlas = AtlasSize & { readonly rects: Rects };
type WrittenRoom = Pick<DrawnRoom, 'roomId' | 'share' | 'labels' | 'wallText' | 'charts' | 'atlas'>;
type Options = {
  /** The room's text takes at most `textPx`² pixels. */
  readonly textPx: number;
  /** Holds what is printed. */
  readonly stock: RoomStock;
  readonly workshop: Pick<Workshop, 'print'>;
};

/** All that is written on a room's walls, labels and the room's own text: one texture, one draw. */
export class LabelMesh {
  readonly mesh: THREE.Mesh<THREE.BufferGeometry, LabelMaterial>;
  readonly #room: WrittenRoom;
  readonly #options: Options;
  #charts: LabelGeometry['charts'];
  #atlas: Atlas;
  #written: SceneTexts | undefined;
  /** Takes back what is being printed. */
  #unprint: () => void = () => {};
  /** Takes what is printed back from the stock. */
  #unhold: () => void = () => {};

  constructor(room: WrittenRoom, light: LightUniforms, options: Options) {
    const { labels, share, wallText } = room;
    this.#room = room;
    this.#options = options;
    this.#atlas = room.atlas;
    const { geometry, charts } = labelGeometry(room, layOutSheet(labels.length));
    this.#charts = charts;
    this.mesh = new THREE.Mesh(
      geometry,
      makeLabelMaterial(light, CARD_COLORS, { share, ink: wallText?.ink }),
    );
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

  /** Has all printed in the visitor's language; cards are blank until the stock shows it. */
  write(texts: SceneTexts): void {
    if (texts === this.#written) return;
    this.#written = texts;
    this.#unprint();
    this.#unprint = this.#options.workshop.print(this.#writing(texts), (printed) => this.#take(printed));
  }

  dispose(): void {
    this.#unprint();
    this.#unhold();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }

  #writing(texts: SceneTexts): Writing {
    const { labels, wallText } = this.#room;
    return {
      cards: labels.map(({ placed }) => texts.label(placed)),
      wallText: wallText && { ...texts.wallText(wallText.room), widthM: wallText.widthM },
      dir: texts.dir,
      textPx: this.#options.textPx,
    };
  }

  #take({ sheet, textM, sizes }: PrintedLabels): void {
    const { geometry, charts } = labelGeometry(this.#room, sheet, textM);
    this.mesh.geometry.dispose();
    this.mesh.geometry = geometry;
    this.#charts = charts;
    this.#takeLight();
    this.#unhold();
    this.#unhold = this.#options.stock.add(this.#holdingOf(sizes));
  }

  #holdingOf(sizes: PrintedLabels['sizes']): HeldTexture {
    const { uText, uPrinted } = this.mesh.material.uniforms;
    return new HeldTexture({
      room: this.#room.roomId,
      bytes: printBytes(sizes[0]),
      smallest: QUARTER,
      make: async (size) => ({ texture: printTexture(sizes[Math.min(size, QUARTER)]!), close: () => {} }),
      onShown: (texture) => {
        uText.value = texture ?? null;
        uPrinted.value = texture ? 1 : 0;
      },
    });
  }

  #takeLight(): void {
    const { position, lightUv } = this.mesh.geometry.attributes as Record<string, THREE.BufferAttribute>;
    this.#charts.forEach((chart, i) => {
      const at = [position!.getX(i), position!.getY(i), position!.getZ(i)] as const;
      lightUv!.setXY(i, ...atlasUv(this.#room.charts.get(chart)!, chart, this.#atlas, at));
    });
    lightUv!.needsUpdate = true;
  }
}
