import type { Object3D } from 'three';

/** A place on the plan, in metres. */
export type Place = { readonly x: number; readonly z: number; readonly radiusM: number };

/** Part of a room that is drawn while any of its places may be seen; without places, while the room is looked into. */
export type SightedPart = {
  readonly part: Object3D;
  readonly places: readonly Place[] | undefined;
  /** All of it, where it is so fine that from afar there is nothing to see of it. */
  readonly fineWithin?: Place | undefined;
};

/** From where one looks, and how far fine things can be seen, in metres. */
export type Eye = { readonly x: number; readonly z: number; readonly fineReachM: number };

/** What of each room may be seen through the doorways that lead there. */
export type Seer = {
  sees(room: string, x: number, z: number, radiusM: number): boolean;
  looksInto(room: string): boolean;
};

/** Hides what stands in visible rooms beside the doorways through which one sees them. */
export class Sight {
  readonly #rooms = new Map<string, (readonly SightedPart[])[]>();

  /** Takes parts of a room under watch, until the returned function is called. */
  add(room: string, parts: readonly SightedPart[]): () => void {
    const others = this.#rooms.get(room);
    if (others) others.push(parts);
    else this.#rooms.set(room, [parts]);
    return () => {
      const left = (this.#rooms.get(room) ?? []).filter((one) => one !== parts);
      if (left.length > 0) this.#rooms.set(room, left);
      else this.#rooms.delete(room);
    };
  }

  update(visible: readonly string[], seer: Seer, eye: Eye): void {
    for (let i = 0; i < visible.length; i++) {
      const lists = this.#rooms.get(visible[i]!);
      for (let j = 0; lists && j < lists.length; j++) {
        const parts = lists[j]!;
        for (let k = 0; k < parts.length; k++) show(visible[i]!, parts[k]!, seer, eye);
      }
    }
  }
}

function show(room: string, { part, places, fineWithin }: SightedPart, seer: Seer, eye: Eye): void {
  if (fineWithin && isBeyond(fineWithin, eye)) {
    part.visible = false;
    return;
  }
  if (!places) {
    part.visible = seer.looksInto(room);
    return;
  }
  part.visible = false;
  for (let i = 0; i < places.length && !part.visible; i++) {
    const { x, z, radiusM } = places[i]!;
    part.visible = seer.sees(room, x, z, radiusM);
  }
}

const isBeyond = ({ x, z, radiusM }: Place, eye: Eye): boolean =>
  Math.hypot(x - eye.x, z - eye.z) - radiusM > eye.fineReachM;
