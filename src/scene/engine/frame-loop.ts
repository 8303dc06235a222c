import type * as THREE from 'three';
import { PerspectiveCamera } from 'three';
import type { SceneRoom } from '../contract.ts';
import type { Day } from '../light/day.ts';
import type { PictureWall, WallView } from '../pictures/picture-wall.ts';
import type { TileArrays } from '../pictures/tile-arrays.ts';
import type { Uploader } from '../room/holding.ts';
import type { RoomStocks } from '../room/room-stock.ts';
import type { FloorMirror, MirrorRenderer } from './floor-mirror.ts';
import type { FramePacer } from './frame-pacer.ts';
import { SHARPEN_AFTER_S } from './frame-pacer.ts';
import type { Sight } from './sight.ts';
import type { Visitor } from './visitor.ts';

/** A built room and the object that shows or hides it. */
export type RoomSlot = { readonly id: string; readonly group: THREE.Object3D };

/** What the loop draws with; three's renderer in life, a stub in tests. */
export type Stage = {
  readonly gl: Pick<THREE.WebGLRenderer, 'setPixelRatio' | 'getPixelRatio'> & MirrorRenderer & Uploader;
  readonly scene: THREE.Scene;
  readonly camera: THREE.PerspectiveCamera;
  readonly invalidate: () => void;
  /** Where tiles of pictures live; without it none are shown. */
  readonly tiles?: TileArrays | undefined;
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
  readonly #pictures: PictureWall;
  readonly #pacer: FramePacer;
  readonly #day: Day;
  readonly #mirror: FloorMirror | undefined;
  readonly #sight: Sight;
  readonly #stocks: RoomStocks;
  readonly #onFirstFrame: () => void;
  readonly #seen: { -readonly [K in keyof WallView]: WallView[K] } = {
    camera: new PerspectiveCamera(),
    pxPerTan: 1,
    sight: { sees: () => true },
    visible: [],
    mounted: [],
    isMoving: false,
    isMirrored: false,
  };
  #stage: Stage | undefined;
  #heightPx = 1;
  #isMoving = false;
  #sharpen: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: {
    readonly visitor: Visitor;
    readonly pictures: PictureWall;
    readonly pacer: FramePacer;
    readonly day: Day;
    readonly mirror?: FloorMirror | undefined;
    readonly sight: Sight;
    readonly stocks: RoomStocks;
    readonly onFirstFrame: () => void;
  }) {
    this.#visitor = parts.visitor;
    this.#pictures = parts.pictures;
    this.#pacer = parts.pacer;
    this.#day = parts.day;
    this.#mirror = parts.mirror;
    this.#sight = parts.sight;
    this.#stocks = parts.stocks;
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
    this.#pose(stage.camera);
    const isExchanging = this.#exchange(stage.gl);
    const isMore = this.#showPictures(stage.camera, sinceLastS) || isDawning || isExchanging;
    this.#drawMirror(stage);
    this.#showRooms();
    stage.gl.render(stage.scene, stage.camera);
    this.frames++;
    if (this.frames === 1) this.#onFirstFrame();
    if (this.#isMoving || isMore) stage.invalidate();
    if (wasMoving && !this.#isMoving) this.#sharpenSoon();
  }

  /** Holds rooms' textures as they are needed now; one a frame. True where the next one may hold another. */
  #exchange(gl: Uploader): boolean {
    const { light, labels } = this.#stocks;
    const { surroundings, walker } = this.#visitor;
    const { visible, mounted } = surroundings;
    light.look(walker.room, visible, mounted);
    labels.look(walker.room, visible, mounted);
    return light.update(gl) || labels.update(gl);
  }

  #pose(camera: THREE.PerspectiveCamera): void {
    const { eye, walker } = this.#visitor;
    camera.position.set(eye.x, eye.y, eye.z);
    camera.rotation.set(walker.pitch, -walker.yaw, 0, 'YXZ');
    camera.updateMatrixWorld();
  }

  #showRooms(): void {
    const { surroundings } = this.#visitor;
    const { visible } = surroundings;
    for (let i = 0; i < this.slots.length; i++) {
      const slot = this.slots[i]!;
      slot.group.visible = visible.includes(slot.id);
    }
    this.#sight.update(visible, surroundings);
  }

  /** True while pictures need a next frame. */
  #showPictures(camera: THREE.PerspectiveCamera, sinceLastS: number): boolean {
    const { surroundings, view } = this.#visitor;
    const seen = this.#seen;
    seen.camera = camera;
    seen.pxPerTan = (this.#heightPx * this.#pacer.most) / (2 * Math.tan((view.fovDeg * Math.PI) / 360));
    seen.sight = surroundings;
    seen.visible = surroundings.visible;
    seen.mounted = surroundings.mounted;
    seen.isMoving = this.#isMoving;
    seen.isMirrored = this.#mirror !== undefined;
    return this.#pictures.update(seen, Math.min(sinceLastS, LONGEST_STEP_S));
  }

  #drawMirror({ gl, scene, camera }: Stage): void {
    if (!this.#mirror) return;
    this.#pictures.drawOwnRoom(true);
    this.#mirror.draw(gl, scene, camera, this.slots, this.#visitor.walker.room);
    this.#pictures.drawOwnRoom(false);
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
