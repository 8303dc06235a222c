import type * as THREE from 'three';

/** What a screen needs of three's renderer. */
export type ScreenRenderer = Pick<
  THREE.WebGLRenderer,
  'setPixelRatio' | 'setViewport' | 'setScissor' | 'setScissorTest'
> & { readonly domElement: Pick<HTMLCanvasElement, 'width' | 'height' | 'style'> };

/**
 * How many pixels are drawn. With fewer than the canvas has, only its lower left corner is drawn to, and the page shows
 * that over the place of the whole: to make the canvas anew takes as long as several frames.
 */
export class Screen {
  readonly #gl: ScreenRenderer;
  #widthPx = 0;
  #heightPx = 0;
  #most = 0;
  #ratio = 0;

  constructor(gl: ScreenRenderer) {
    this.#gl = gl;
  }

  /** Pixels drawn to one of CSS. */
  get ratio(): number {
    return this.#ratio;
  }

  /** How much of the canvas's width, and of its height, is drawn to: 0 to 1. */
  get share(): number {
    return this.#ratio / this.#most;
  }

  /** The canvas has another size, in CSS pixels, and all that was set of the renderer with it is as at first. */
  setSize(widthPx: number, heightPx: number): void {
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
    this.#gl.setPixelRatio(this.#most);
    this.#place();
  }

  /** Draws `ratio` pixels to one of CSS on a canvas that has `most`; free but where `most` changes. */
  draw(ratio: number, most: number): void {
    if (ratio === this.#ratio && most === this.#most) return;
    if (most !== this.#most) this.#gl.setPixelRatio(most);
    this.#most = most;
    this.#ratio = Math.min(ratio, most);
    this.#place();
  }

  #place(): void {
    if (this.#widthPx === 0) return;
    const gl = this.#gl;
    const { width, height, style } = gl.domElement;
    const isPart = this.#ratio < this.#most;
    const w = isPart ? Math.max(1, Math.round(this.#widthPx * this.#ratio)) : width;
    const h = isPart ? Math.max(1, Math.round(this.#heightPx * this.#ratio)) : height;
    gl.setViewport(0, 0, w / this.#most, h / this.#most);
    gl.setScissor(0, 0, w / this.#most, h / this.#most);
    gl.setScissorTest(isPart);
    style.transformOrigin = '0 100%';
    style.transform = isPart ? `scale(${width / w}, ${height / h})` : '';
  }
}
