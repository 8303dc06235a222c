import type { Lit } from '../contract.ts';
import { type HangOrder, HungPicture } from './hung-picture.ts';
import { PictureImage, serviceAddress } from './picture-image.ts';

/** What hangs where: pictures by room, and their images, one for each service however often it hangs. */
export class Hangings {
  readonly #images = new Map<string, { readonly image: PictureImage; hung: number }>();
  readonly #rooms = new Map<string, HungPicture[]>();

  get imageCount(): number {
    return this.#images.size;
  }

  /** How many services are being asked what they have. */
  get asking(): number {
    let count = 0;
    for (const { image } of this.#images.values()) if (image.isAsking) count++;
    return count;
  }

  ofRoom(room: string): readonly HungPicture[] | undefined {
    return this.#rooms.get(room);
  }

  /** The picture of which a part is to be lit, where it hangs. */
  wished(lit: Lit | undefined): HungPicture | undefined {
    const pictures = lit && this.#rooms.get(lit.room);
    for (let i = 0; pictures && i < pictures.length; i++) {
      if (pictures[i]!.order.placed.work.id === lit.work) return pictures[i];
    }
    return undefined;
  }

  hang(order: HangOrder): HungPicture {
    const { placed, room, filesAt, preview } = order;
    const address = serviceAddress(placed.work.image, filesAt);
    const held = this.#images.get(address) ?? {
      image: new PictureImage(placed.work.image, address, preview),
      hung: 0,
    };
    held.hung++;
    this.#images.set(address, held);
    const hung = new HungPicture(order, held.image);
    const others = this.#rooms.get(room);
    if (others) others.push(hung);
    else this.#rooms.set(room, [hung]);
    return hung;
  }

  /** Takes a picture down, once; returns its image where it hangs nowhere else. */
  takeDown(hung: HungPicture): PictureImage | undefined {
    const { room } = hung.order;
    const pictures = this.#rooms.get(room);
    const at = pictures?.indexOf(hung) ?? -1;
    if (!pictures || at < 0) return undefined;
    pictures.splice(at, 1);
    if (pictures.length === 0) this.#rooms.delete(room);
    const held = this.#images.get(hung.image.address);
    if (!held || held.image !== hung.image || --held.hung > 0) return undefined;
    this.#images.delete(hung.image.address);
    held.image.dispose();
    return held.image;
  }

  forEachImage(visit: (image: PictureImage) => void): void {
    for (const { image } of this.#images.values()) visit(image);
  }

  /** Every picture that shows an image, in whatever room. */
  forEachOf(image: PictureImage, visit: (hung: HungPicture) => void): void {
    for (const pictures of this.#rooms.values()) {
      for (const hung of pictures) if (hung.image === image) visit(hung);
    }
  }
}
