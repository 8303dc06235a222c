import type { Daylight } from '../../museum/light/daylight.ts';
import type { MuseumSceneProps, SceneEvents, SceneQuality, SceneRoom } from '../contract.ts';
import type { InputTarget } from '../input/input.ts';
import { Day } from '../light/day.ts';
import { PictureWall } from '../pictures/picture-wall.ts';
import { RoomStock, type RoomStocks } from '../room/room-stock.ts';
import { FloorMirror } from './floor-mirror.ts';
import { FrameLoop, type Stage } from './frame-loop.ts';
import { FramePacer } from './frame-pacer.ts';
import { QUALITY_LIMITS } from './quality-limits.ts';
import { Sight } from './sight.ts';
import { Visitor } from './visitor.ts';

/** Everything of one visit that lives outside of React: made once, fed by props, asked by frames. */
export class SceneWorld {
  readonly visitor: Visitor;
  readonly pictures: PictureWall;
  readonly pacer: FramePacer;
  readonly loop: FrameLoop;
  readonly day = new Day();
  /** Where the device can, the floor one stands on mirrors its room. */
  readonly mirror: FloorMirror | undefined;
  /** Hides what lies beside the doorways one looks through. */
  readonly sight = new Sight();
  /** Rooms' light and what is written on their walls, under budgets of bytes. */
  readonly stocks: RoomStocks;
  wallTextPx = 0;
  #stage: Stage | undefined;

  constructor(
    props: Pick<MuseumSceneProps, 'plan' | 'entrance' | 'quality' | 'daylight'>,
    events: SceneEvents & { readonly onMountRooms: (rooms: readonly string[]) => void },
  ) {
    const wake = () => this.#stage?.invalidate();
    this.visitor = new Visitor(props.plan, props.entrance, { ...events, wake });
    this.pictures = new PictureWall({ onChange: wake, day: this.day });
    this.stocks = { light: new RoomStock(wake), labels: new RoomStock(wake) };
    this.pacer = new FramePacer(1);
    this.setQuality(props.quality);
    this.day.to(props.daylight, true);
    this.mirror = QUALITY_LIMITS[props.quality].mirrorsFloors ? new FloorMirror() : undefined;
    this.loop = new FrameLoop({
      visitor: this.visitor,
      pictures: this.pictures,
      pacer: this.pacer,
      day: this.day,
      mirror: this.mirror,
      sight: this.sight,
      stocks: this.stocks,
      onFirstFrame: events.onFirstFrame,
    });
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

  setQuality(quality: SceneQuality): void {
    const limits = QUALITY_LIMITS[quality];
    this.wallTextPx = limits.wallTextPx;
    this.stocks.light.budget = limits.lightBytes;
    this.stocks.labels.budget = limits.labelBytes;
    this.visitor.surroundings.spareRooms = limits.spareRooms;
    this.pacer.setMost(Math.min(globalThis.devicePixelRatio || 1, limits.maxPixelRatio));
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

  /** The context is lost: nothing is drawn until it is restored, and what rooms held on the GPU is gone. */
  lose(): void {
    this.loop.isPaused = true;
    this.stocks.light.lose();
    this.stocks.labels.lose();
  }

  /** After a context came back: draws again, while pictures are fetched and light is decoded anew. */
  restore(): void {
    this.pictures.restore();
    this.loop.isPaused = false;
    this.wake();
  }

  dispose(): void {
    this.loop.dispose();
    this.mirror?.dispose();
    this.pictures.dispose();
    this.stocks.light.dispose();
    this.stocks.labels.dispose();
  }
}
