import * as THREE from 'three';
import { onPlane } from '../../building/facet.ts';
import { hangPlane, pictureOutM } from '../../building/frames.ts';
import type { PlacedWork } from '../../museum/hang/place-works.ts';
import { MIRRORED_LAYER } from '../engine/floor-mirror.ts';
import type { PictureLease, PictureProvider } from '../engine/picture-provider.ts';
import { makePictureMaterial, type PictureMaterial } from '../surfaces/picture-material.ts';
import { Fade } from './fade.ts';
import { missingCard } from './missing-card.ts';

const FADE_S = 0.35;
/** What is asked of a picture before the scene has measured it. */
const FIRST_PX = 256;

/** One picture on the wall, its texture leased. */
export class PictureMesh {
  readonly work: string;
  readonly mesh: THREE.Mesh<THREE.PlaneGeometry, PictureMaterial>;
  readonly #placed: PlacedWork;
  readonly #fade = new Fade(FADE_S);
  readonly #onChanged: () => void;
  #lease: PictureLease | undefined;
  #card: THREE.Texture | undefined;
  #isCut: boolean;

  constructor(
    placed: PlacedWork,
    options: {
      readonly reducedMotion: boolean;
      /** How bright the room is that glazing mirrors. */
      readonly glassLight: number;
      readonly onChanged: () => void;
    },
  ) {
    this.work = placed.work.id;
    this.#placed = placed;
    this.#onChanged = options.onChanged;
    this.#isCut = options.reducedMotion;
    const { widthM, heightM } = placed.work.dimensions;
    const glass = placed.frame?.glass ? options.glassLight : undefined;
    this.mesh = new THREE.Mesh(new THREE.PlaneGeometry(widthM, heightM), makePictureMaterial(glass));
    const plane = hangPlane(placed);
    this.mesh.position.set(...onPlane(plane, [0, 0], pictureOutM(placed)));
    this.mesh.rotation.y = Math.atan2(plane.n[0], plane.n[2]);
    this.mesh.name = `picture ${placed.work.id}`;
    this.mesh.layers.enable(MIRRORED_LAYER);
    this.mesh.updateMatrix();
    this.mesh.matrixAutoUpdate = false;
  }

  set reducedMotion(isReduced: boolean) {
    this.#isCut = isReduced;
  }

  /** Asks for the picture; where it can't be had, its title stands in its place. */
  load(pictures: PictureProvider, filesAt: string, title: string, onFailed: () => void): void {
    this.#lease?.release();
    const show = (texture: THREE.Texture) => {
      this.mesh.material.uniforms.uMap.value = texture;
      this.#fade.to(1, this.#isCut);
      this.mesh.material.uniforms.uShown.value = this.#fade.value;
      this.#onChanged();
    };
    this.#lease = pictures.lease(
      this.#placed.work.image,
      filesAt,
      (texture) => {
        show(texture);
        this.#card?.dispose();
        this.#card = undefined;
      },
      () => {
        this.#card ??= missingCard(title, this.#placed.work.dimensions);
        if (this.#card) show(this.#card);
        onFailed();
      },
    );
    this.#lease.want(FIRST_PX);
  }

  /** True while it is coming out of the paper. */
  update(dt: number): boolean {
    const isMoving = this.#fade.update(dt);
    if (isMoving) this.mesh.material.uniforms.uShown.value = this.#fade.value;
    return isMoving;
  }

  dispose(): void {
    this.#lease?.release();
    this.#card?.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
