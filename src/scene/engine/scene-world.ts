import type { Daylight } from '../../museum/light/daylight.ts';
import type { MuseumSceneProps, SceneEvents, SceneRoom } from '../contract.ts';
import type { InputTarget } from '../input/input.ts';
import { Day } from '../light/day.ts';
import { PictureWall } from '../pictures/picture-wall.ts';
import { RoomStock, type RoomStocks } from '../room/room-stock.ts';
import type { FloorMirror } from './floor-mirror.ts';
import { FrameLoop, type Stage } from './frame-loop.ts';
import { Hand } from './hand.ts';
import { PoseTeller } from './pose-teller.ts';
import { QualityKeeper } from './quality-keeper.ts';
import { QUALITY_LIMITS } from './quality-limits.ts';
import type { Residency } from './residency.ts';
import { Sight } from './sight.ts';
import { Visitor } from './visitor.ts';

/** Everything of one visit that lives outside of React: made once, fed by props, asked by frames. */
export class SceneWorld {
  readonly visitor: Visitor;
  readonly pictures: PictureWall;
  readonly hand: Hand;
  readonly quality: QualityKeeper;
  readonly loop: FrameLoop;
  readonly day = new Day();
  /** Hides what lies beside the doorways one looks through. */
  readonly sight = new Sight();
  /** Rooms' light and what is written on their walls, under budgets of bytes. */
  readonly stocks: RoomStocks;
  readonly wallTextPx: number;
  #stage: Stage | undefined;
  #tending: ReturnType<typeof setTimeout> | undefined;

  constructor(
    props: Pick<
      MuseumSceneProps,
      'plan' | 'entrance' | 'quality' | 'firstStep' | 'firstRatio' | 'mostStep' | 'daylight' | 'onQualityStep'
    >,
    events: SceneEvents & { readonly onMountRooms: (rooms: readonly string[]) => void },
  ) {
    const wake = () => this.wake();
    const onMountRooms = (rooms: readonly string[]) => {
      this.quality.lookAtMemory();
      events.onMountRooms(rooms);
    };
    this.visitor = new Visitor(props.plan, props.entrance, { ...events, onMountRooms, wake });
    this.hand = new Hand(this.visitor, wake);
    this.pictures = new PictureWall({ onChange: wake, onCome: () => this.#tendSoon(), day: this.day });
    this.stocks = { light: new RoomStock(wake), labels: new RoomStock(wake) };
    this.quality = new QualityKeeper(props, { pictures: this.pictures, wake });
    this.#holdRooms();
    this.wallTextPx = QUALITY_LIMITS[props.quality].wallTextPx;
    this.day.to(props.daylight, true);
    const pose = new PoseTeller(this.visitor.walker, (now) => events.onPose?.(now));
    this.loop = new FrameLoop(this, {
      onFirstFrame: events.onFirstFrame,
      onDrawn: () => pose.update(),
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

  /** There is something to see of a room, for who sees it. */
  noteBuilt(room: string): void {
    const { surroundings, walker } = this.visitor;
    if (room === walker.room || surroundings.visible.includes(room)) this.wake();
    else this.#tendSoon();
  }

  /** Something has come: a frame is drawn where it changes what is seen. */
  #tendSoon(): void {
    if (this.loop.isMoving) this.wake();
    else
      this.#tending ??= setTimeout(() => {
        this.#tending = undefined;
        this.loop.tend();
      });
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

  /** Lights a part of a picture, or none. */
  light(lit: MuseumSceneProps['lit']): void {
    this.pictures.lit.wish = lit ?? undefined;
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
      press: (x, y) => this.hand.press(x, y),
      look: (dx, dy) => {
        canvas.style.cursor = 'grabbing';
        if (!this.hand.drag(dx)) visitor.look(dx, dy);
      },
      turn: (sign) => this.hand.step(sign),
      tap: (x, y) => visitor.tap(x, y),
      doubleTap: (x, y) => visitor.comeClose(x, y),
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

  /** The context is lost: nothing is drawn until it is restored, and what rooms held on the GPU is gone. */
  lose(): void {
    this.loop.isPaused = true;
    this.stocks.light.lose();
    this.stocks.labels.lose();
  }

  /** After a context came back: draws again, while pictures are fetched and light is decoded anew. */
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

  /** Rooms that are built hold their light and print as the class allows, and give them up while nobody looks. */
  #holdRooms(): void {
    const { light, labels } = this.stocks;
    const { surroundings } = this.visitor;
    const dropSpares = () => surroundings.dropSpares();
    this.residency.add({
      fit: (quality) => {
        const limits = QUALITY_LIMITS[quality];
        light.budget = limits.lightBytes;
        labels.budget = limits.labelBytes;
        surroundings.spareRooms = limits.spareRooms;
      },
      shed: dropSpares,
      rest: () => {
        dropSpares();
        light.lose();
        labels.lose();
      },
    });
  }

  dispose(): void {
    clearTimeout(this.#tending);
    this.loop.dispose();
    this.quality.dispose();
    this.pictures.dispose();
    this.stocks.light.dispose();
    this.stocks.labels.dispose();
  }
}
