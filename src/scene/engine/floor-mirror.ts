import * as THREE from 'three';
import type { RoomSlot } from './frame-loop.ts';
import { placeShown } from './shown-matrices.ts';

/** Layer of what floors mirror: shells and pictures. */
export const MIRRORED_LAYER = 1;

/** What a floor's material knows of the mirror; all but `uMirrorOn` are the same for all rooms. */
export type MirrorUniforms = {
  /** The room as it is seen from below its floor, half as large as the canvas; alpha tells heights. */
  readonly uMirror: { value: THREE.Texture | null };
  /** From the world to that picture. */
  readonly uMirrorMatrix: { value: THREE.Matrix4 };
  /** Pixels of it that a radian spans. */
  readonly uMirrorPx: { value: number };
  /** 1 while it is drawn itself. */
  readonly uMirrorPass: { value: number };
  /** 1 on the floor that shows it. */
  readonly uMirrorOn: { value: number };
};

/** For devices that mirror nothing. */
export const noMirror = (): MirrorUniforms => ({
  uMirror: { value: null },
  uMirrorMatrix: { value: new THREE.Matrix4() },
  uMirrorPx: { value: 1 },
  uMirrorPass: { value: 0 },
  uMirrorOn: { value: 0 },
});

/** What a mirror needs of three's renderer. */
export type MirrorRenderer = Pick<
  THREE.WebGLRenderer,
  | 'render'
  | 'getRenderTarget'
  | 'setRenderTarget'
  | 'getDrawingBufferSize'
  | 'getClearColor'
  | 'getClearAlpha'
  | 'setClearColor'
>;

type Floor = { readonly floorM: number; readonly on: { value: number }; readonly walls: THREE.Color };

/** From uv −1 … 1 to 0 … 1. */
const HALVED = new THREE.Matrix4().set(0.5, 0, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0, 1);

/** The room one stands in, drawn once more as its polished floor mirrors it; in frames that are drawn anyway. */
export class FloorMirror {
  readonly #shared = noMirror();
  readonly #floors = new Map<string, Floor>();
  readonly #camera = new THREE.PerspectiveCamera();
  readonly #size = new THREE.Vector2();
  readonly #clear = new THREE.Color();
  /** How much of the canvas's width and height is drawn to; its own picture is half as large. */
  share = 1;
  #target: THREE.WebGLRenderTarget | undefined;
  #isOn = true;

  constructor() {
    this.#camera.layers.set(MIRRORED_LAYER);
    this.#camera.matrixWorldAutoUpdate = false;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Off, floors shine by formula, as on devices that mirror nothing. */
  set isOn(isOn: boolean) {
    this.#isOn = isOn;
    if (isOn) return;
    for (const floor of this.#floors.values()) floor.on.value = 0;
    this.free();
  }

  /** The uniforms for the shell of a room whose floor mirrors; `walls` is what a doorway mirrors. */
  add(room: string, floorM: number, walls: THREE.Color): MirrorUniforms & { remove(): void } {
    const floor: Floor = { floorM, on: { value: 0 }, walls };
    this.#floors.set(room, floor);
    const remove = () => {
      if (this.#floors.get(room) === floor) this.#floors.delete(room);
    };
    return { ...this.#shared, uMirrorOn: floor.on, remove };
  }

  /** Draws what the floor of `room` mirrors; afterwards of all slots only its own is visible. False where it is not seen. */
  draw(
    gl: MirrorRenderer,
    scene: THREE.Scene,
    camera: THREE.PerspectiveCamera,
    slots: readonly RoomSlot[],
    room: string,
  ): boolean {
    const floor = this.#floors.get(room);
    for (const other of this.#floors.values()) other.on.value = 0;
    if (!floor || !looksDown(camera) || camera.position.y <= floor.floorM) return false;
    for (let i = 0; i < slots.length; i++) slots[i]!.group.visible = slots[i]!.id === room;
    placeShown(scene);
    const target = this.#fit(gl);
    this.#pose(camera, floor.floorM, target.height);
    this.#render(gl, scene, target, floor);
    floor.on.value = 1;
    return true;
  }

  /** Gives the memory back that the next drawing takes again. */
  free(): void {
    this.#target?.dispose();
    this.#target = undefined;
    this.#shared.uMirror.value = null;
  }

  dispose(): void {
    this.free();
    this.#floors.clear();
  }

  #render(gl: MirrorRenderer, scene: THREE.Scene, target: THREE.WebGLRenderTarget, { walls }: Floor): void {
    const { uMirror, uMirrorPass } = this.#shared;
    const before = gl.getRenderTarget();
    const alpha = gl.getClearAlpha();
    gl.getClearColor(this.#clear);
    // A picture can't be drawn to and looked at in one.
    uMirror.value = null;
    uMirrorPass.value = 1;
    gl.setRenderTarget(target);
    gl.setClearColor(walls, 1);
    gl.render(scene, this.#camera);
    gl.setRenderTarget(before);
    gl.setClearColor(this.#clear, alpha);
    uMirrorPass.value = 0;
    uMirror.value = target.texture;
  }

  /** Looks from as far below the floor as the eyes are above it, as steeply up as they look down. */
  #pose(eyes: THREE.PerspectiveCamera, floorM: number, heightPx: number): void {
    const camera = this.#camera;
    camera.projectionMatrix.copy(eyes.projectionMatrix);
    camera.projectionMatrixInverse.copy(eyes.projectionMatrixInverse);
    camera.position.set(eyes.position.x, 2 * floorM - eyes.position.y, eyes.position.z);
    camera.rotation.set(-eyes.rotation.x, eyes.rotation.y, 0, 'YXZ');
    camera.updateMatrix();
    camera.matrixWorld.copy(camera.matrix);
    camera.matrixWorldInverse.copy(camera.matrixWorld).invert();
    const { uMirrorMatrix, uMirrorPx } = this.#shared;
    uMirrorMatrix.value.multiplyMatrices(HALVED, camera.projectionMatrix).multiply(camera.matrixWorldInverse);
    uMirrorPx.value = (heightPx / 2) * eyes.projectionMatrix.elements[5]!;
  }

  #fit(gl: MirrorRenderer): THREE.WebGLRenderTarget {
    gl.getDrawingBufferSize(this.#size);
    const width = Math.max(1, Math.round((this.#size.x / 2) * this.share));
    const height = Math.max(1, Math.round((this.#size.y / 2) * this.share));
    this.#target ??= new THREE.WebGLRenderTarget(width, height, {
      type: THREE.HalfFloatType,
      generateMipmaps: true,
      minFilter: THREE.LinearMipmapLinearFilter,
      magFilter: THREE.LinearFilter,
      stencilBuffer: false,
    });
    this.#target.setSize(width, height);
    return this.#target;
  }
}

/** Whether any of what is seen lies below the horizon. */
function looksDown({ rotation, projectionMatrix }: THREE.PerspectiveCamera): boolean {
  return Math.tan(rotation.x) < 1 / projectionMatrix.elements[5]!;
}
