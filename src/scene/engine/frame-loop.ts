import type * as THREE from 'three';
import { PerspectiveCamera } from 'three';
import { LABEL_M } from '../../building/label-places.ts';
import type { SceneRoom } from '../contract.ts';
import type { Day } from '../light/day.ts';
import type { PictureWall, WallView } from '../pictures/picture-wall.ts';
import type { TileArrays } from '../pictures/tile-arrays.ts';
import type { Uploader } from '../room/holding.ts';
import type { RoomStocks } from '../room/room-stock.ts';
import type { MirrorRenderer } from './floor-mirror.ts';
import type { Hand } from './hand.ts';
import type { QualityKeeper } from './quality-keeper.ts';
import type { ScreenRenderer } from './screen.ts';
import { Sharpness } from './sharpness.ts';
import { placeShown } from './shown-matrices.ts';
import type { Sight } from './sight.ts';
import type { Visitor } from './visitor.ts';

/** A room that is built, or being built, and the object that shows or hides it. */
export type RoomSlot = { readonly id: string; readonly group: THREE.Object3D; isBuilt: boolean };

/** What the loop draws with; three's renderer in life, a stub in tests. */
export type Stage = {
  readonly gl: ScreenRenderer & MirrorRenderer & Uploader & Partial<Pick<THREE.WebGLRenderer, 'info'>>;
  readonly scene: THREE.Scene;
  readonly camera: THREE.PerspectiveCamera;
  readonly invalidate: () => void;
  /** How long after its time this frame began, because the main thread was busy with something else; milliseconds. */
  readonly heldUpMs?: () => number;
  /** Whether workers still make rooms, their light or what is written in them. */
  readonly isMaking?: () => boolean;
  /** Where tiles of pictures live; without it none are shown. */
  readonly tiles?: TileArrays | undefined;
};

export type LoopEvents = {
  readonly onFirstFrame: () => void;
  readonly onDrawn: () => void;
  /** Another step of quality is in force. */
  readonly onStep: () => void;
  /** The frame just drawn is the last for now. */
  readonly onStill: () => void;
};

const NOTHING = { memory: { textures: 0, geometries: 0 }, programs: null } as const;

/** A frame that began so late says nothing of how long pixels take. */
const HELD_UP_MS = 8;

/** Where a card would be lower than so many pixels, neither it nor the lines of shadow around it are drawn. */
const LEAST_PX = 3.5;
const FINE_M = LABEL_M.height;

/** Longest step in seconds: after a stall one goes on where one was. */
const LONGEST_STEP_S = 0.2;
const FIRST_STEP_S = 1 / 60;

/** One frame after another, only while something changes. */
export class FrameLoop {
  readonly slots: RoomSlot[] = [];
  rooms: ReadonlyMap<string, SceneRoom> = new Map();
  /** While the context is lost or being refilled, time passes but nothing is drawn. */
  isPaused = false;
  /** While nobody looks, what would be drawn is not there. */
  isResting = false;
  frames = 0;
  readonly #visitor: Visitor;
  readonly #pictures: PictureWall;
  readonly #quality: QualityKeeper;
  readonly #hand: Hand;
  readonly #day: Day;
  readonly #sight: Sight;
  readonly #stocks: RoomStocks;
  readonly #events: LoopEvents;
  readonly #seen: { -readonly [K in keyof WallView]: WallView[K] } = {
    camera: new PerspectiveCamera(),
    pxPerTan: 1,
    sight: { sees: () => true },
    visible: [],
    mounted: [],
    isMoving: false,
    isMirrored: false,
  };
  readonly #eye = { x: 0, z: 0, fineReachM: 0 };
  #stage: Stage | undefined;
  #sharpness: Sharpness | undefined;
  #heightPx = 1;
  #isMoving = false;
  /** The last frame asked for this one: the time between them is that of a fade. */
  #isChained = false;
  /** Things on the GPU and rooms that are built: where they become others, the frame took longer for it. */
  #things = 0;

  constructor(
    world: {
      readonly visitor: Visitor;
      readonly pictures: PictureWall;
      readonly quality: QualityKeeper;
      readonly hand: Hand;
      readonly day: Day;
      readonly sight: Sight;
      readonly stocks: RoomStocks;
    },
    events: LoopEvents,
  ) {
    this.#events = events;
    this.#visitor = world.visitor;
    this.#pictures = world.pictures;
    this.#quality = world.quality;
    this.#hand = world.hand;
    this.#day = world.day;
    this.#sight = world.sight;
    this.#stocks = world.stocks;
  }

  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** Pixels drawn to one of CSS. */
  get pixelRatio(): number {
    return this.#sharpness?.ratio ?? 0;
  }

  /** All pixels of the canvas are drawn. */
  get isSharp(): boolean {
    return this.pixelRatio === this.#quality.pacer.most;
  }

  attach(stage: Stage): void {
    this.#stage = stage;
    // Both are placed here, once a frame.
    stage.scene.matrixWorldAutoUpdate = stage.camera.matrixWorldAutoUpdate = false;
    this.#sharpness = new Sharpness(stage.gl, {
      pace: this.#quality.pacer,
      isComing: () => this.#isComing(),
      invalidate: stage.invalidate,
    });
  }

  dispose(): void {
    this.#sharpness?.dispose();
    this.#stage = undefined;
    this.#sharpness = undefined;
  }

  setSize(widthPx: number, heightPx: number): void {
    this.#heightPx = heightPx;
    this.#visitor.setSize(widthPx, heightPx);
    const camera = this.#stage?.camera;
    if (!camera) return;
    camera.fov = this.#visitor.view.fovDeg;
    camera.aspect = widthPx / heightPx;
    camera.updateProjectionMatrix();
    this.#sharpness?.setSize(widthPx, heightPx);
    this.#stage?.invalidate();
  }

  /** Draws one frame; `sinceLastS` is the time since the one before, however long ago. */
  frame(sinceLastS: number): void {
    const stage = this.#stage;
    if (!stage || this.isPaused || this.isResting) return;
    const wasMoving = this.#isMoving;
    if (wasMoving) this.#judge(stage, sinceLastS * 1000);
    const dt = wasMoving ? Math.min(sinceLastS, LONGEST_STEP_S) : FIRST_STEP_S;
    // After the hand, which keeps the eyes out of what it turns.
    const isTurning = this.#hand.update(dt, this.slots);
    this.#isMoving = this.#visitor.update(dt) || isTurning;
    // Where nothing can be seen yet, what was seen before stays; what is built asks for a frame.
    if (!this.#isBuilt(this.#visitor.walker.room)) return;
    if (this.#isMoving && !wasMoving) this.#sharpness?.blur();
    const isDawning = this.#day.update(sinceLastS);
    this.#pose(stage.camera);
    const isExchanging = this.#exchange(stage.gl);
    const isMore =
      this.#showPictures(stage.camera, sinceLastS) || isDawning || (isExchanging && this.#isMoving);
    this.#drawMirror(stage);
    this.#showRooms();
    placeShown(stage.scene);
    stage.gl.render(stage.scene, stage.camera);
    this.#pictures.noteDrawn();
    this.frames++;
    this.#quality.models.settle();
    if (this.frames === 1) {
      this.#events.onFirstFrame();
      if (!this.#isMoving) this.#sharpness?.restFirst();
    }
    this.#events.onDrawn();
    this.#isChained = this.#isMoving || isMore;
    if (this.#isChained) stage.invalidate();
    else this.#events.onStill();
    if (wasMoving && !this.#isMoving) this.#sharpness?.rest();
  }

  /** Takes in between frames what has come while nothing moves; asks for a frame where it would show something else. */
  tend(): void {
    const stage = this.#stage;
    if (!stage || this.isPaused || this.isResting) return;
    const isFrameDue = this.#isMoving || this.frames === 0;
    if (isFrameDue || this.#showPictures(stage.camera, 0) || this.#pictures.isOther) stage.invalidate();
  }

  #isBuilt(room: string): boolean {
    for (let i = 0; i < this.slots.length; i++) if (this.slots[i]!.id === room) return this.slots[i]!.isBuilt;
    return false;
  }

  /** Corrects the quality of this frame by what the last one took. */
  #judge(stage: Stage, frameMs: number): void {
    const { memory, programs } = stage.gl.info ?? NOTHING;
    const things = memory.textures + memory.geometries + (programs?.length ?? 0) + this.slots.length;
    if (things !== this.#things || (stage.heldUpMs?.() ?? 0) > HELD_UP_MS) this.#quality.pacer.excuse();
    this.#things = things;
    const change = this.#quality.governor.tell(frameMs);
    if (change === 'step') this.#events.onStep();
    if (change !== 'none') this.#sharpness?.blur();
  }

  /** Holds rooms' textures as they are needed now; one a frame. True where the next one may hold another. */
  #exchange(gl: Uploader): boolean {
    const { light, labels } = this.#stocks;
    const { surroundings, walker } = this.#visitor;
    const { visible, mounted } = surroundings;
    light.look(walker.room, visible, mounted);
    labels.look(walker.room, visible, mounted);
    light.resting = labels.resting = this.#isMoving ? undefined : gl;
    return light.update(gl) || labels.update(gl);
  }

  #pose(camera: THREE.PerspectiveCamera): void {
    const { eye, walker } = this.#visitor;
    camera.position.set(eye.x, eye.y, eye.z);
    camera.rotation.set(walker.pitch, -walker.yaw, 0, 'YXZ');
    camera.updateMatrix();
    camera.matrixWorld.copy(camera.matrix);
    camera.matrixWorldInverse.copy(camera.matrix).invert();
  }

  #showRooms(): void {
    const { surroundings } = this.#visitor;
    const { visible } = surroundings;
    for (let i = 0; i < this.slots.length; i++) {
      const slot = this.slots[i]!;
      slot.group.visible = visible.includes(slot.id);
    }
    const { eye } = this.#visitor;
    this.#eye.x = eye.x;
    this.#eye.z = eye.z;
    this.#eye.fineReachM = (FINE_M * this.#seen.pxPerTan) / LEAST_PX;
    this.#sight.update(visible, surroundings, this.#eye);
  }

  /** True while pictures need a next frame. */
  #showPictures(camera: THREE.PerspectiveCamera, sinceLastS: number): boolean {
    const { surroundings, view } = this.#visitor;
    const seen = this.#seen;
    seen.camera = camera;
    seen.pxPerTan =
      (this.#heightPx * this.#quality.pacer.most) / (2 * Math.tan((view.fovDeg * Math.PI) / 360));
    seen.sight = surroundings;
    seen.visible = surroundings.visible;
    seen.mounted = surroundings.mounted;
    seen.isMoving = this.#isMoving;
    seen.isMirrored = this.#quality.mirror?.isOn ?? false;
    return this.#pictures.update(seen, Math.min(sinceLastS, this.#isChained ? 1 : LONGEST_STEP_S));
  }

  #drawMirror({ gl, scene, camera }: Stage): void {
    const { mirror } = this.#quality;
    if (!mirror?.isOn) return;
    this.#pictures.drawOwnRoom(true);
    mirror.share = this.#sharpness?.share ?? 1;
    mirror.draw(gl, scene, camera, this.slots, this.#visitor.walker.room);
    this.#pictures.drawOwnRoom(false);
  }

  /** Whether something that is seen soon is still being made, fetched or put on the GPU. */
  #isComing(): boolean {
    const { light, labels } = this.#stocks;
    const isMaking = this.#stage?.isMaking?.() ?? false;
    return isMaking || light.isBusy || labels.isBusy || this.#pictures.isComing;
  }
}
