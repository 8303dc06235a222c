import { type FramePacer, SHARP_AT_FIRST_S, SHARPEN_AFTER_S } from './frame-pacer.ts';
import { Screen, type ScreenRenderer } from './screen.ts';

type Pace = Pick<FramePacer, 'ratio' | 'most'>;

/** As few pixels as frames in motion need, all of them for a picture that stands still. */
export class Sharpness {
  readonly #pace: Pace;
  readonly #isComing: () => boolean;
  readonly #screen: Screen;
  readonly #invalidate: () => void;
  #sharpening: ReturnType<typeof setTimeout> | undefined;

  /** `isComing` tells whether what is seen soon still comes. */
  constructor(
    gl: ScreenRenderer,
    options: {
      readonly pace: Pace;
      readonly isComing: () => boolean;
      readonly invalidate: () => void;
    },
  ) {
    this.#pace = options.pace;
    this.#isComing = options.isComing;
    this.#invalidate = options.invalidate;
    this.#screen = new Screen(gl);
    this.blur();
  }

  /** Pixels drawn to one of CSS. */
  get ratio(): number {
    return this.#screen.ratio;
  }

  /** See `Screen.share`. */
  get share(): number {
    return this.#screen.share;
  }

  setSize(widthPx: number, heightPx: number): void {
    this.#screen.setSize(widthPx, heightPx);
  }

  /** Draws as many pixels as frames in motion may have now. */
  blur(): void {
    clearTimeout(this.#sharpening);
    this.#screen.draw(this.#pace.ratio, this.#pace.most);
  }

  /** The visit's first frame is drawn: sharp when all is here, since each thing that comes is a frame to wait for. */
  restFirst(): void {
    this.#restSoon(SHARP_AT_FIRST_S);
  }

  /** Nothing moves any more: sharp a moment later. */
  rest(): void {
    this.#restSoon(SHARPEN_AFTER_S);
  }

  dispose(): void {
    clearTimeout(this.#sharpening);
  }

  /** While something comes, at the latest so much later. */
  #restSoon(latestS: number): void {
    clearTimeout(this.#sharpening);
    if (this.#screen.ratio === this.#pace.most) return;
    this.#sharpening = setTimeout(() => {
      const leftS = latestS - SHARPEN_AFTER_S;
      if (leftS > 0 && this.#isComing()) this.#restSoon(leftS);
      else this.#sharpen();
    }, SHARPEN_AFTER_S * 1000);
  }

  #sharpen(): void {
    this.#screen.draw(this.#pace.most, this.#pace.most);
    this.#invalidate();
  }
}
