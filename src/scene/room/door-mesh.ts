import * as THREE from 'three';
import { type Door, type DoorLeaf, SIGN_M } from '../../building/door-leaves.ts';
import { onPlane, type Plane } from '../../building/facet.ts';
import { packAtlas } from '../../building/light/pack-atlas.ts';
import { writeMesh } from '../../building/write-mesh.ts';
import type { Day } from '../light/day.ts';
import type { LightDesk } from '../light/light-desk.ts';
import { type GlassMaterial, makeGlassMaterial } from '../surfaces/glass-material.ts';
import { type LabelMaterial, makeLabelMaterial } from '../surfaces/label-material.ts';
import { makeLightUniforms } from '../surfaces/light-uniforms.ts';
import { noiseTexture } from '../surfaces/noise-texture.ts';
import { makeShellMaterial } from '../surfaces/shell-material.ts';
import { Fade } from './fade.ts';
import { fontsReady } from './fonts.ts';
import { drawSign, LABEL_FONTS } from './label-card.ts';
import { makeLightTexture } from './light-texture.ts';
import { Press, SIGN_COLORS } from './print.ts';
import { printTexture } from './print-texture.ts';
import { shellGeometry } from './shell-mesh.ts';

const OPENING_S = 1.2;
/** How much of the light before a door is the sky's, as in a usual room. */
const SKY_SHARE = 0.7;
const SIGN_PX = { width: 640, height: 420 } as const;

/** A gated room's door: two sliding leaves of reeded glass and a sign beside them. */
export class DoorMesh {
  readonly group = new THREE.Group();
  readonly #door: Door;
  readonly #leaves = new THREE.Group();
  readonly #open: Fade;
  readonly #glass: GlassMaterial = makeGlassMaterial();
  readonly #light = makeLightTexture();
  readonly #noise: { readonly texture: THREE.Texture; release(): void };
  readonly #frame: THREE.Material;
  readonly #sign: THREE.Mesh<THREE.BufferGeometry, LabelMaterial>;
  #signTexture: THREE.Texture | undefined;
  #teaser: THREE.Texture | undefined;
  #teaserUrl: string | undefined;
  #isDisposed = false;

  constructor(door: Door, options: { desk: LightDesk; day: Day; isOpen: boolean; onChanged: () => void }) {
    this.#door = door;
    this.#open = new Fade(OPENING_S, options.isOpen ? 1 : 0);
    this.#noise = noiseTexture.lease(options.desk, options.onChanged);
    this.#frame = makeShellMaterial({
      light: makeLightUniforms(this.#light, options.day, { general: 0.5, skyShare: SKY_SHARE }),
      noise: this.#noise.texture,
      floorM: 0,
      ceilingM: 100,
      panels: [],
      panelLight: 0,
      mirror: false,
    });
    for (const leaf of door.leaves) this.#leaves.add(this.#makeLeaf(leaf));
    this.#sign = new THREE.Mesh(
      flatGeometry(
        door.sign,
        [-SIGN_M.width / 2, -SIGN_M.height / 2],
        [SIGN_M.width / 2, SIGN_M.height / 2],
        0.006,
      ),
      makeLabelMaterial(
        makeLightUniforms(this.#light, options.day, { general: 0.8, skyShare: SKY_SHARE }),
        SIGN_COLORS,
      ),
    );
    this.#sign.visible = false;
    this.group.add(this.#leaves, this.#sign);
    this.group.name = `door ${door.opening.id}`;
    this.#place();
  }

  /** Opens or shuts; `cut` without motion. */
  setOpen(isOpen: boolean, cut: boolean): void {
    this.#open.to(isOpen ? 1 : 0, cut);
    this.#sign.visible = !isOpen && this.#signTexture !== undefined;
    this.#place();
  }

  /** Prints the sign; `onChanged` when it can be seen. */
  async write(
    text: { title: string; line?: string },
    dir: 'ltr' | 'rtl',
    onChanged: () => void,
  ): Promise<void> {
    await fontsReady(LABEL_FONTS, `${text.title}\n${text.line ?? ''}`);
    if (this.#isDisposed || typeof document === 'undefined') return;
    const press = new Press(document.createElement('canvas'));
    const { width, height } = SIGN_PX;
    const print = { bytes: new Uint8Array(width * height), width, height };
    if (press.pen)
      press.card(print, { x: 0, y: 0, ...SIGN_PX }, (pen) => drawSign(pen, width, height, text, dir));
    press.dispose();
    if (!press.pen) return;
    this.#signTexture?.dispose();
    this.#signTexture = printTexture(print);
    const { uText, uPrinted } = this.#sign.material.uniforms;
    uText.value = this.#signTexture;
    uPrinted.value = 1;
    this.#sign.visible = this.#open.value === 0;
    onChanged();
  }

  /** Fetches the light behind the glass; without it the glass has a quiet glow. */
  async glow(url: string | undefined, onChanged: () => void): Promise<void> {
    if (!url || url === this.#teaserUrl) return;
    this.#teaserUrl = url;
    const texture = await new THREE.TextureLoader().loadAsync(url).catch(() => undefined);
    if (!texture || this.#isDisposed || url !== this.#teaserUrl) {
      texture?.dispose();
      return;
    }
    texture.colorSpace = THREE.SRGBColorSpace;
    texture.generateMipmaps = false;
    texture.minFilter = texture.magFilter = THREE.LinearFilter;
    this.#teaser?.dispose();
    this.#teaser = texture;
    const image = texture.image as { width: number; height: number };
    this.#glass.uniforms.uTeaser.value = texture;
    this.#glass.uniforms.uTexels.value.set(image.width, image.height);
    this.#glass.uniforms.uShown.value = 1;
    onChanged();
  }

  /** Moves the leaves; true while they move. */
  update(dt: number): boolean {
    const isMoving = this.#open.update(dt);
    if (isMoving) this.#place();
    return isMoving;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.group.traverse((part) => {
      if (part instanceof THREE.Mesh) part.geometry.dispose();
    });
    for (const thing of [this.#glass, this.#frame, this.#sign.material, this.#light]) thing.dispose();
    this.#signTexture?.dispose();
    this.#teaser?.dispose();
    this.#noise.release();
    this.group.clear();
  }

  #makeLeaf(leaf: DoorLeaf): THREE.Group {
    const { charts, facets } = leaf.parts;
    const { rects, ...atlas } = packAtlas(charts);
    const group = new THREE.Group();
    const frame = shellGeometry(writeMesh(facets, charts, rects, atlas));
    frame.computeBoundingSphere();
    group.add(new THREE.Mesh(frame, this.#frame));
    const { widthM, heightM } = this.#door.opening;
    const geometry = flatGeometry(this.#door.plane, leaf.glass.min, leaf.glass.max, 0, [
      [-widthM / 2, 0],
      [widthM / 2, heightM],
    ]);
    group.add(new THREE.Mesh(geometry, this.#glass));
    return group;
  }

  #place(): void {
    const t = this.#open.value;
    // Starts and ends softly.
    const eased = t * t * (3 - 2 * t);
    this.#leaves.children.forEach((leaf, i) => {
      const { slide } = this.#door.leaves[i]!;
      leaf.position.set(slide[0] * eased, slide[1] * eased, slide[2] * eased);
    });
    this.#leaves.visible = t < 1;
  }
}

type Pair = readonly [number, number];

/** A rectangle on a plane; its uv runs from 0 to 1 over `whole` (itself by default). */
function flatGeometry(
  plane: Plane,
  min: Pair,
  max: Pair,
  out: number,
  whole: readonly [Pair, Pair] = [min, max],
): THREE.BufferGeometry {
  const corners: Pair[] = [min, [max[0], min[1]], max, [min[0], max[1]]];
  const [from, to] = whole;
  const position = corners.flatMap((c) => onPlane(plane, c, out));
  const uv = corners.flatMap(([u, v]) => [
    (u - from[0]) / (to[0] - from[0]),
    (v - from[1]) / (to[1] - from[1]),
  ]);
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(position, 3));
  geometry.setAttribute('uv', new THREE.Float32BufferAttribute(uv, 2));
  geometry.setAttribute('metres', new THREE.Float32BufferAttribute(corners.flat(), 2));
  geometry.setAttribute('lightUv', new THREE.Float32BufferAttribute(new Array(8).fill(0), 2));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  geometry.computeBoundingSphere();
  return geometry;
}
