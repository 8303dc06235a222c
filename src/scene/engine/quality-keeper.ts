import type { MuseumSceneProps, QualityStep } from '../contract.ts';
import type { PictureWall } from '../pictures/picture-wall.ts';
import { pageModels } from '../room/model-stock.ts';
import { FloorMirror } from './floor-mirror.ts';
import { FramePacer } from './frame-pacer.ts';
import { MemoryWatch } from './memory-watch.ts';
import { QualityGovernor } from './quality-governor.ts';
import { QUALITY_LIMITS } from './quality-limits.ts';
import { STEP_LIMITS } from './quality-steps.ts';
import { Residency } from './residency.ts';

type QualityProps = Pick<
  MuseumSceneProps,
  'quality' | 'firstStep' | 'firstRatio' | 'mostStep' | 'onQualityStep'
>;

/** Holds what is drawn and what is held in memory to what frames and memory allow. */
export class QualityKeeper {
  readonly pacer = new FramePacer(1);
  readonly governor: QualityGovernor;
  readonly residency: Residency;
  readonly models = pageModels;
  /** Where the device can, the floor one stands on mirrors its room. */
  readonly mirror: FloorMirror | undefined;
  readonly #pictures: PictureWall;
  readonly #onStep: (step: QualityStep) => void;
  readonly #firstMost: number;
  readonly #memory = new MemoryWatch();
  /** The arrays of pictures have not yet as many layers as they may: they are made anew when all is still. */
  #owesFit = false;

  constructor(props: QualityProps, parts: { readonly pictures: PictureWall; readonly wake: () => void }) {
    const { quality, firstStep = quality, firstRatio, mostStep = firstStep, onQualityStep } = props;
    const { pictures, wake } = parts;
    this.#pictures = pictures;
    this.#firstMost = QUALITY_LIMITS[quality].maxPixelRatio;
    this.#onStep = (step) => onQualityStep?.(step);
    this.governor = new QualityGovernor(this.pacer, { start: firstStep, most: mostStep });
    this.residency = new Residency(this.governor.step);
    this.mirror = mostStep === 'high' ? new FloorMirror() : undefined;
    this.residency.add({
      fit: () => {
        pictures.limits = this.limits.loads;
        this.#owesFit = true;
        wake();
      },
      rest: () => pictures.rest(),
      wakeUp: () => pictures.wakeUp(this.layers),
    });
    this.residency.add({
      fit: () => {
        this.models.mostBytes = this.limits.modelBytes;
      },
      rest: () => this.models.rest(),
    });
    this.residency.add({ rest: () => this.mirror?.free() });
    this.#owesFit = false;
    if (firstRatio !== undefined) this.pacer.begin(firstRatio);
    this.#takeStep();
  }

  /** What may be held in memory now. */
  get limits() {
    return QUALITY_LIMITS[this.residency.quality];
  }

  /** Layers that the arrays of pictures may have. */
  get layers() {
    const { tileLayers, lowLayers } = this.limits;
    return { tile: tileLayers, low: lowLayers };
  }

  /** Another step is in force. */
  changeStep(): void {
    this.#takeStep();
    this.residency.setStep(this.governor.step);
    this.#onStep(this.governor.step);
  }

  /** Nothing moves and nothing comes: the time for what takes longer than a frame. */
  still(): void {
    if (!this.#owesFit) return;
    this.#owesFit = false;
    this.#pictures.fit(this.layers);
  }

  /** Rooms are about to be built: gives up something first where memory is short. */
  lookAtMemory(): void {
    if (this.#memory.isShort()) this.residency.shed();
  }

  /** The context was lost and is back. It may have been lost for want of memory: less is held from now on. */
  restore(): void {
    this.residency.shed();
    this.#owesFit = false;
    this.#pictures.restore(this.layers);
  }

  dispose(): void {
    this.mirror?.dispose();
  }

  #takeStep(): void {
    const { quality, mirrorsFloors, modelDetail } = STEP_LIMITS[this.governor.step];
    // What stands still stays as sharp as it was at first: it is drawn but once.
    const most = Math.max(this.#firstMost, QUALITY_LIMITS[quality].maxPixelRatio);
    this.pacer.setMost(Math.min(globalThis.devicePixelRatio || 1, most));
    this.models.detail = modelDetail;
    if (this.mirror) this.mirror.isOn = mirrorsFloors;
  }
}
