import type * as THREE from 'three';
import type { SceneRoom } from '../contract.ts';
import type { Day } from '../light/day.ts';
import type { FloorMirror, MirrorRenderer } from './floor-mirror.ts';
import type { FramePacer } from './frame-pacer.ts';
import { SHARPEN_AFTER_S } from './frame-pacer.ts';
import type { PictureDirector } from './picture-director.ts';
import type { Pictures } from './picture-provider.ts';
import type { Visitor } from './visitor.ts';

/** A built room and the object that shows or hides it. */
export type RoomSlot = { readonly id: string; readonly group: THREE.Object3D };

/** What the loop draws with; three's renderer in life, a stub in tests. */
export type Stage = {
  readonly gl: Pick<THREE.WebGLRenderer, 'setPixelRatio' | 'getPixelRatio'> & MirrorRenderer;
  readonly scene: THREE.Scene;
  readonly camera: THREE.PerspectiveCamera;
  readonly invalidate: () => void;
};

/** Longest step in seconds: after a stall one goes on where one was. */
const LONGEST_STEP_S = 0.2;
const FIRST_STEP_S = 1 / 60;

/** One frame after another, only while something changes. */
export class FrameLoop {
  readonly slots: RoomSlot[] = [];
  rooms: ReadonlyMap<string, SceneRoom> = new Map();
  /** While the context is lost or being refilled, time passes but nothing is drawn. */
  isPaused = false;
  frames = 0;
  readonly #visitor: Visitor;
  readonly #pictures: Pictures;
  readonly #director: PictureDirector;
  readonly #pacer: FramePacer;
  readonly #day: Day;
  readonly #mirror: FloorMirror | undefined;
  readonly #gaze = { x: 0, y: 0, z: 0, yaw: 0, pxPerTan: 1 };
  readonly #onFirstFrame: () => void;
  #stage: Stage | undefined;
  #heightPx = 1;
  #isMoving = false;
  #sharpen: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: {
    readonly visitor: Visitor;
    readonly pictures: Pictures;
    readonly director: PictureDirector;
    readonly pacer: FramePacer;
    readonly day: Day;
    readonly mirror?: FloorMirror | undefined;
    readonly onFirstFrame: () => void;
  }) {
    this.#visitor = parts.visitor;
    this.#pictures = parts.pictures;
    this.#director = parts.director;
    this.#pacer = parts.pacer;
    this.#day = parts.day;
    this.#mirror = parts.mirror;
    this.#onFirstFrame = parts.onFirstFrame;
  }

  get isMoving(): boolean {
    return this.#isMoving;
  }

  attach(stage: Stage): void {
    this.#stage = stage;
    stage.gl.setPixelRatio(this.#pacer.most);
  }

  dispose(): void {
    clearTimeout(this.#sharpen);
    this.#stage = undefined;
  }

  setSize(widthPx: number, heightPx: number): void {
    this.#heightPx = heightPx;
    this.#visitor.setSize(widthPx, heightPx);
    const camera = this.#stage?.camera;
    if (!camera) return;
    camera.fov = this.#visitor.view.fovDeg;
    camera.aspect = widthPx / heightPx;
    camera.updateProjectionMatrix();
    // Fiber has set its own ratio along with the size.
    this.#stage?.gl.setPixelRatio(this.#isMoving ? this.#pacer.ratio : this.#pacer.most);
    this.#stage?.invalidate();
  }

  /** Draws one frame; `sinceLastS` is the time since the one before, however long ago. */
  frame(sinceLastS: number): void {
    const stage = this.#stage;
    if (!stage || this.isPaused) return;
    const wasMoving = this.#isMoving;
    if (wasMoving && this.#pacer.tell(sinceLastS * 1000)) stage.gl.setPixelRatio(this.#pacer.ratio);
    const dt = wasMoving ? Math.min(sinceLastS, LONGEST_STEP_S) : FIRST_STEP_S;
    this.#isMoving = this.#visitor.update(dt);
    if (this.#isMoving && !wasMoving) this.#unsharpen(stage);
    const isDawning = this.#day.update(sinceLastS);
    const isMore = this.#pictures.deliver(1) || isDawning;
    this.#pose(stage.camera);
    this.#mirror?.draw(stage.gl, stage.scene, stage.camera, this.slots, this.#visitor.walker.room);
    this.#showRooms();
    this.#direct(dt);
    stage.gl.render(stage.scene, stage.camera);
    this.frames++;
    if (this.frames === 1) this.#onFirstFrame();
    if (this.#isMoving || isMore) stage.invalidate();
    if (wasMoving && !this.#isMoving) this.#sharpenSoon();
  }

  #pose(camera: THREE.PerspectiveCamera): void {
    const { eye, walker } = this.#visitor;
    camera.position.set(eye.x, eye.y, eye.z);
    camera.rotation.set(walker.pitch, -walker.yaw, 0, 'YXZ');
  }

  #showRooms(): void {
    const { visible } = this.#visitor.surroundings;
    for (let i = 0; i < this.slots.length; i++) {
      const slot = this.slots[i]!;
      slot.group.visible = visible.includes(slot.id);
    }
  }

  #direct(dt: number): void {
    const { eye, walker, surroundings, view } = this.#visitor;
    const gaze = this.#gaze;
    gaze.x = eye.x;
    gaze.y = eye.y;
    gaze.z = eye.z;
    gaze.yaw = walker.yaw;
    gaze.pxPerTan = (this.#heightPx * this.#pacer.most) / (2 * Math.tan((view.fovDeg * Math.PI) / 360));
    this.#director.update(dt, !this.#isMoving, gaze, this.rooms, surroundings.visible, surroundings.mounted);
  }

  #unsharpen(stage: Stage): void {
    clearTimeout(this.#sharpen);
    this.#sharpen = undefined;
    if (stage.gl.getPixelRatio() !== this.#pacer.ratio) stage.gl.setPixelRatio(this.#pacer.ratio);
  }

  #sharpenSoon(): void {
    const stage = this.#stage;
    if (!stage || this.#pacer.ratio === this.#pacer.most) return;
    clearTimeout(this.#sharpen);
    this.#sharpen = setTimeout(() => {
      stage.gl.setPixelRatio(this.#pacer.most);
      stage.invalidate();
    }, SHARPEN_AFTER_S * 1000);
  }
}
