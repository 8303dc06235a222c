import type { Dome } from '../../museum/format/finishes.ts';
import { sub, unit, type Vec3 } from '../vec.ts';

/** Gores of a dome without coffers; each is drawn in two pieces. */
const PLAIN_GORES = 32;
/** Share of a coffer's cell that is rib. */
const RIB_SHARE = 0.3;
/** Polar angle of a row of a smooth dome. */
const ROW = Math.PI / 20;

/** A band of a dome between two polar angles, the wider one below; ribs and coffers alternate around one with coffers. */
export type DomeRow = { readonly low: number; readonly high: number; readonly isCoffered: boolean };

/** A spherical cap over a round hole, divided into `gores` cells around and rows from its foot to its eye. */
export class DomeGrid {
  readonly radiusM: number;
  readonly centre: Vec3;
  readonly gores: number;
  readonly rows: readonly DomeRow[];
  readonly #ribShare: number;

  constructor({ centre, radiusM, riseM, oculusM, coffers }: Dome, footM: number) {
    this.radiusM = (radiusM ** 2 + riseM ** 2) / (2 * riseM);
    this.centre = [centre[0], footM + riseM - this.radiusM, centre[1]];
    this.#ribShare = coffers ? RIB_SHARE : 0.5;
    this.gores = coffers?.ribs ?? PLAIN_GORES;
    const foot = Math.asin(Math.min(1, radiusM / this.radiusM));
    const eye = Math.asin(Math.min(1, oculusM / this.radiusM));
    this.rows = coffers ? cofferedRows(foot, eye, coffers.rings, coffers.ribs) : plainRows(foot, eye);
  }

  /** The angle around of edge `i`: even ones end a rib on its right, odd ones begin the next. */
  around(i: number): number {
    const cell = (2 * Math.PI) / this.gores;
    return (Math.floor(i / 2) + (i % 2 === 0 ? this.#ribShare / 2 : 1 - this.#ribShare / 2)) * cell;
  }

  /** A point of the dome, `out` metres behind its face. */
  point(around: number, polar: number, out = 0): Vec3 {
    const r = this.radiusM + out;
    const level = r * Math.sin(polar);
    return [
      this.centre[0] + level * Math.cos(around),
      this.centre[1] + r * Math.cos(polar),
      this.centre[2] + level * Math.sin(around),
    ];
  }

  /** The way the dome's face looks at a point: to its middle. */
  normal(at: Vec3): Vec3 {
    return unit(sub(this.centre, at));
  }

  /** The level ring of the dome's edges at a polar angle, on the plan. */
  ring(polar: number): readonly (readonly [number, number])[] {
    return Array.from({ length: this.gores * 2 }, (_, i) => {
      const [x, , z] = this.point(this.around(i), polar);
      return [x, z] as const;
    });
  }

  get foot(): number {
    return this.rows[0]!.low;
  }

  get eye(): number {
    return this.rows.at(-1)!.high;
  }
}

function plainRows(foot: number, eye: number): readonly DomeRow[] {
  const count = Math.max(1, Math.ceil((foot - eye) / ROW));
  const at = (i: number) => foot + ((eye - foot) * i) / count;
  return Array.from({ length: count }, (_, i) => ({ low: at(i), high: at(i + 1), isCoffered: false }));
}

/**
 * Rows of coffers that get smaller towards the crown, as their ribs draw together: on the conformal map of a sphere
 * (Mercator's) all cells are equal squares.
 */
function cofferedRows(foot: number, eye: number, rings: number, ribs: number): readonly DomeRow[] {
  const toMap = (polar: number) => Math.log(Math.tan(polar / 2));
  const fromMap = (y: number) => 2 * Math.atan(Math.exp(y));
  const band = (foot - eye) * 0.035;
  const start = toMap(foot - band);
  // Above the coffers the crown stays plain, as wide as the eye at least where there is room.
  const room = start - toMap(eye + (foot - eye) * 0.16);
  const cell = Math.min((2 * Math.PI) / ribs, room / rings);
  const rib = cell * RIB_SHARE;
  const rows: DomeRow[] = [];
  let low = foot;
  const add = (high: number, isCoffered: boolean) => {
    rows.push({ low, high, isCoffered });
    low = high;
  };
  add(fromMap(start - rib / 2), false);
  for (let ring = 0; ring < rings; ring++) {
    add(fromMap(start - cell * ring - cell + rib / 2), true);
    if (ring < rings - 1) add(fromMap(start - cell * ring - cell - rib / 2), false);
  }
  return [...rows, ...plainRows(low, eye)];
}
