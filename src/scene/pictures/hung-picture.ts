import { onPlane } from '../../building/facet.ts';
import { hangPlane, pictureOutM } from '../../building/frames.ts';
import { addScaled, scale, UP, type Vec3 } from '../../building/vec.ts';
import type { PlacedWork } from '../../museum/hang/place-works.ts';
import type { PictureImage } from './picture-image.ts';
import type { PicturePreview } from './room-previews.ts';
import { cardNode, type TileNode } from './tile-node.ts';

/** A picture that is to hang. `title` stands in its place where it can't be had. */
export type HangOrder = {
  readonly placed: PlacedWork;
  readonly room: string;
  /** Where the room's files are. */
  readonly filesAt: string;
  readonly title: string;
  /** How it looks before its files are here, where the room tells it. */
  readonly preview?: PicturePreview | undefined;
  /** How bright the room is that its glass mirrors by full day, by the sky and by its lamps; `undefined` is no glass. */
  readonly glass?: { readonly sky: number; readonly lamps: number } | undefined;
  readonly onFailed: () => void;
};

/** A picture at its place in the world, in metres. */
export class HungPicture {
  readonly order: HangOrder;
  readonly image: PictureImage;
  readonly widthM: number;
  readonly heightM: number;
  /** Its top left corner as one faces it; from there `across` it and `down`, unit vectors. */
  readonly corner: Vec3;
  readonly across: Vec3;
  readonly down: Vec3;
  readonly normal: Vec3;
  readonly centre: Vec3;
  readonly radiusM: number;
  /** Drawn where the picture can't be had. */
  card: TileNode | undefined;
  isFailureTold = false;
  /** Where the eyes are from its corner, in metres across, down and before it; see `look`. */
  eyeAcross = 0;
  eyeDown = 0;
  eyeBefore = 0;

  constructor(order: HangOrder, image: PictureImage) {
    this.order = order;
    this.image = image;
    const { widthM, heightM } = order.placed.work.dimensions;
    const plane = hangPlane(order.placed);
    this.widthM = widthM;
    this.heightM = heightM;
    this.normal = plane.n;
    this.across = plane.u;
    this.down = scale(UP, -1);
    this.centre = onPlane(plane, [0, 0], pictureOutM(order.placed));
    this.corner = addScaled(addScaled(this.centre, this.across, -widthM / 2), this.down, -heightM / 2);
    this.radiusM = Math.hypot(widthM, heightM) / 2;
  }

  /** Takes in where the eyes are; false where they see its back. */
  look(eye: { readonly x: number; readonly y: number; readonly z: number }): boolean {
    const dx = eye.x - this.corner[0];
    const dy = eye.y - this.corner[1];
    const dz = eye.z - this.corner[2];
    this.eyeAcross = dx * this.across[0] + dy * this.across[1] + dz * this.across[2];
    this.eyeDown = dx * this.down[0] + dy * this.down[1] + dz * this.down[2];
    this.eyeBefore = dx * this.normal[0] + dy * this.normal[1] + dz * this.normal[2];
    return this.eyeBefore > 0;
  }

  /** Metres from the eyes to the nearest point of a part of it. */
  apartM({ u0, v0, u1, v1 }: TileNode): number {
    const x = Math.max(u0 * this.widthM - this.eyeAcross, 0, this.eyeAcross - u1 * this.widthM);
    const y = Math.max(v0 * this.heightM - this.eyeDown, 0, this.eyeDown - v1 * this.heightM);
    return Math.max(0.05, Math.hypot(x, y, this.eyeBefore));
  }

  /** Metres of the picture that a pixel of a node covers. */
  texelM({ u0, u1, width }: TileNode): number {
    return ((u1 - u0) * this.widthM) / width;
  }

  /** Pixels of its card, which is as long as a tile. */
  cardOf(longSidePx: number): TileNode {
    const perM = longSidePx / Math.max(this.widthM, this.heightM);
    this.card ??= cardNode({
      w: Math.max(1, Math.round(this.widthM * perM)),
      h: Math.max(1, Math.round(this.heightM * perM)),
    });
    return this.card;
  }
}
