import type { Object3D } from 'three';
import type { PlacedWork } from '../../museum/hang/place-works.ts';
import { damp } from './damp.ts';
import type { RoomSlot } from './frame-loop.ts';
import { NEAREST_M } from './lean.ts';
import type { Visitor } from './visitor.ts';

/** A key turns an object by so much, and a drag across the width of a canvas by so much, in radians. */
const STEP_RAD = Math.PI / 12;
const PER_WIDTH_RAD = 2 * Math.PI;
const RATE = 10;
const THERE_RAD = 0.001;
/** Further from where one was brought to stand, in metres, one is no longer at the object. */
const AT_M = 0.05;

type Seen = Pick<Visitor, 'travel' | 'walker' | 'lean' | 'view' | 'pick'>;

/**
 * The visitor's hand on the object that they stand before: it turns about its upright axis, under a drag that begins
 * on it or by keys. An object that was left stands as it was hung the next time its room is built.
 */
export class Hand {
  cutsOnly = false;
  readonly #visitor: Seen;
  readonly #wake: () => void;
  #object: PlacedWork | undefined;
  #room = '';
  #part: Object3D | undefined;
  #angle = 0;
  #goal = 0;
  #isHolding = false;

  constructor(visitor: Seen, wake: () => void) {
    this.#visitor = visitor;
    this.#wake = wake;
  }

  /** How far the object is turned from how it was hung, radians anticlockwise seen from above. */
  get angle(): number {
    return this.#angle;
  }

  /** A press at a point of the canvas: on the object one stands before, the drag that follows is the hand's. */
  press(xPx: number, yPx: number): void {
    const object = this.#before();
    const hit = object && this.#visitor.pick(xPx, yPx);
    this.#isHolding = hit?.kind === 'work' && hit.placed === object;
  }

  /** Takes a drag by so many pixels to the right; false where it does not hold the object. */
  drag(dxPx: number): boolean {
    const object = this.#isHolding ? this.#before() : undefined;
    if (!object) return false;
    this.#turn(object, (dxPx / this.#visitor.view.widthPx) * PER_WIDTH_RAD);
    return true;
  }

  /** Turns the object one stands before by one step; false where one stands before none. */
  step(sign: 1 | -1): boolean {
    const object = this.#before();
    if (!object) return false;
    this.#turn(object, sign * STEP_RAD);
    return true;
  }

  /** Goes on for `dt` seconds; true while the object turns. */
  update(dt: number, slots: readonly RoomSlot[]): boolean {
    const object = this.#object;
    if (!object) return false;
    this.#keepOut(object);
    if (this.#angle === this.#goal) return false;
    const next = this.cutsOnly ? this.#goal : damp(this.#angle, this.#goal, RATE, dt);
    this.#angle = Math.abs(next - this.#goal) < THERE_RAD ? this.#goal : next;
    this.#part ??= partOf(slots, this.#room, object);
    if (this.#part) {
      this.#part.rotation.y = Math.atan2(object.facing[0], object.facing[1]) + this.#angle;
      this.#part.updateMatrix();
    }
    return this.#angle !== this.#goal;
  }

  #turn(object: PlacedWork, byRad: number): void {
    if (object !== this.#object) {
      this.#object = object;
      this.#room = this.#visitor.walker.room;
      this.#part = undefined;
      this.#angle = 0;
      this.#goal = 0;
    }
    this.#goal += byRad;
    this.#wake();
  }

  /** The object that one was brought before and has not left since. */
  #before(): PlacedWork | undefined {
    const { travel, walker } = this.#visitor;
    const { arrival } = travel;
    if (travel.isUnderWay || arrival?.work?.work.kind !== 'object' || arrival.room !== walker.room) {
      return undefined;
    }
    const awayM = Math.hypot(arrival.stand.x - walker.at.x, arrival.stand.z - walker.at.z);
    return awayM < AT_M ? arrival.work : undefined;
  }

  /** However it is turned, eyes that lean towards it stay out of it. */
  #keepOut({ position, work }: PlacedWork): void {
    const { lean, walker } = this.#visitor;
    if (!lean.isLeaning || work.kind !== 'object') return;
    const { widthM, depthM } = work.dimensions;
    const leastM = Math.hypot(widthM, depthM) / 2 + NEAREST_M;
    const dx = walker.at.x + lean.target.x - position[0];
    const dz = walker.at.z + lean.target.z - position[2];
    const apartM = Math.hypot(dx, dz);
    if (apartM >= leastM || apartM === 0) return;
    lean.target.x += (dx / apartM) * (leastM - apartM);
    lean.target.z += (dz / apartM) * (leastM - apartM);
  }
}

function partOf(slots: readonly RoomSlot[], room: string, { work }: PlacedWork): Object3D | undefined {
  for (let i = 0; i < slots.length; i++) {
    if (slots[i]!.id === room) return slots[i]!.group.getObjectByName(`object ${work.id}`);
  }
  return undefined;
}
