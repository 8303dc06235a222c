import type { Daylight } from '../../museum/light/daylight.ts';
import type { MuseumSceneProps, SceneEvents, SceneRoom } from '../contract.ts';
import type { InputTarget } from '../input/input.ts';
import { Day } from '../light/day.ts';
import { PictureWall } from '../pictures/picture-wall.ts';
import type { FloorMirror } from './floor-mirror.ts';
import { FrameLoop, type Stage } from './frame-loop.ts';
import { QualityKeeper } from './quality-keeper.ts';
import { QUALITY_LIMITS } from './quality-limits.ts';
import type { Residency } from './residency.ts';
import { Sight } from './sight.ts';
import { Visitor } from './visitor.ts';

/** Everything of one visit that lives outside of React: made once, fed by props, asked by frames. */
export class SceneWorld {
  readonly visitor: Visitor;
  readonly pictures: PictureWall;
  readonly quality: QualityKeeper;
  readonly loop: FrameLoop;
  readonly day = new Day();
  /** Hides what lies beside the doorways one looks through. */
  readonly sight = new Sight();
  readonly wallTextPx: number;
  #stage: Stage | undefined;

  constructor(
    props: Pick<
      MuseumSceneProps,
      'plan' | 'entrance' | 'quality' | 'firstStep' | 'mostStep' | 'daylight' | 'onQualityStep'
    >,
    events: SceneEvents & { readonly onMountRooms: (rooms: readonly string[]) => void },
  ) {
    const wake = () => this.wake();
    const onMountRooms = (rooms: readonly string[]) => {
      this.quality.lookAtMemory();
      events.onMountRooms(rooms);
    };
    this.visitor = new Visitor(props.plan, props.entrance, { ...events, onMountRooms, wake });
    this.pictures = new PictureWall({ onChange: wake, day: this.day });
    this.quality = new QualityKeeper(props, { pictures: this.pictures, wake });
    const dropSpares = () => this.visitor.surroundings.dropSpares();
    this.residency.add({ shed: dropSpares, rest: dropSpares });
    this.wallTextPx = QUALITY_LIMITS[props.quality].wallTextPx;
    this.day.to(props.daylight, true);
    this.loop = new FrameLoop(this, {
      onFirstFrame: events.onFirstFrame,
      onStep: () => this.quality.changeStep(),
      onStill: () => this.quality.still(),
    });
  }

  /** Who holds memory: told how much, and when nobody looks. */
  get residency(): Residency {
    return this.quality.residency;
  }

  get mirror(): FloorMirror | undefined {
    return this.quality.mirror;
  }

  /** Takes the renderer and draws from now on, until the returned function is called. */
  attach(stage: Stage): () => void {
    this.#stage = stage;
    this.loop.attach(stage);
    const detach = stage.tiles && this.pictures.attach(stage.tiles, stage.scene);
    return () => {
      detach?.();
      this.#stage = undefined;
      this.loop.dispose();
    };
  }

  wake(): void {
    this.#stage?.invalidate();
  }

  /** Another plan, of which much may be as it was: one stays where one is. */
  setPlan(plan: MuseumSceneProps['plan'], entrance: MuseumSceneProps['entrance']): void {
    this.visitor.setPlan(plan, entrance);
    this.wake();
  }

  setRooms(rooms: ReadonlyMap<string, SceneRoom>): void {
    this.loop.rooms = rooms;
    this.visitor.setRooms(rooms);
  }

  /** Another time of day: the light goes over to it, or under reduced motion is cut. */
  setDaylight(daylight: Daylight, cut: boolean): void {
    this.day.to(daylight, cut);
    this.wake();
  }

  /** What gestures and keys on `canvas` do. */
  inputTarget(canvas: HTMLElement): InputTarget {
    const { visitor } = this;
    const hover = (x: number, y: number) => {
      const hit = visitor.pick(x, y);
      const cursor = hit?.kind === 'work' || hit?.kind === 'door' ? 'pointer' : 'grab';
      if (canvas.style.cursor !== cursor) canvas.style.cursor = cursor;
    };
    return {
      look: (dx, dy) => {
        canvas.style.cursor = 'grabbing';
        visitor.look(dx, dy);
      },
      tap: (x, y) => visitor.tap(x, y),
      lean: (amount, x, y) => visitor.leanBy(amount, x, y),
      hover,
      hoverEnd: () => {
        canvas.style.cursor = 'grab';
      },
      wake: () => this.wake(),
      act: () => visitor.act(),
      home: () => visitor.goToEntrance(),
    };
  }

  /** After a context came back: draws again, while the pictures are fetched anew. */
  restore(): void {
    this.quality.restore();
    this.loop.isPaused = false;
    this.wake();
  }

  /** Nobody looks: frees what can be had again, and draws nothing. */
  rest(): void {
    this.loop.isResting = true;
    this.residency.rest();
  }

  /** Looked at again: the same picture, blurred at first. */
  wakeUp(): void {
    this.residency.wakeUp();
    this.loop.isResting = false;
    this.wake();
  }

  dispose(): void {
    this.loop.dispose();
    this.quality.dispose();
    this.pictures.dispose();
  }
}
