import type { Vec3 } from '../vec.ts';
import { type FlatPolygon, flatten, polygonFormFactor } from './form-factor.ts';
import type { AreaLight, LightJob } from './light-job.ts';
import { Occluders } from './occlusion.ts';
import { isInsideOutline } from './patches.ts';
import { balanceSpots, spotIrradiance, spotVisibility } from './spots.ts';

/** Side of the grid of sample points that tells how much of an area light is hidden. */
const AREA_SAMPLES = 6;
/** Light below this is not worth a shadow ray. */
const TOO_FAINT = 2e-3;

type Panel = { readonly polygon: FlatPolygon; readonly level: number; readonly samples: Float64Array };

/** The light that arrives without a bounce, split in sky (lay-lights) and lamps (spots). */
export class DirectLight {
  readonly occluders: Occluders;
  readonly #panels: readonly Panel[];
  readonly #job: LightJob;
  readonly #gains: readonly number[];

  constructor(job: LightJob) {
    this.#job = job;
    this.occluders = new Occluders(job.boxes, job.screens);
    this.#panels = job.areaLights.map(panelOf);
    this.#gains = balanceSpots(job.spots, job.spotLevel);
  }

  /** Light of all lay-lights at a point that looks along n. */
  sky(p: Vec3, n: Vec3): number {
    let sum = 0;
    for (const panel of this.#panels) {
      // Panels look down: a point must lie below.
      if (panel.polygon[1]! - p[1] < 1e-3) continue;
      const factor = polygonFormFactor(panel.polygon, p[0], p[1], p[2], n[0], n[1], n[2]) * panel.level;
      if (factor > TOO_FAINT * 0.1) sum += factor * this.#seen(panel, p, n);
    }
    return sum;
  }

  #seen(panel: Panel, p: Vec3, n: Vec3): number {
    const nearBox = this.occluders.isNearBox(p[0], p[1], p[2]);
    if (!nearBox && this.#seesCorners(panel, p)) return 1;
    let seen = 0;
    let all = 0;
    const { samples } = panel;
    for (let i = 0; i < samples.length; i += 3) {
      const dx = samples[i]! - p[0];
      const dy = samples[i + 1]! - p[1];
      const dz = samples[i + 2]! - p[2];
      const above = dx * n[0] + dy * n[1] + dz * n[2];
      if (above <= 0) continue;
      const weight = (above * dy) / (dx * dx + dy * dy + dz * dz) ** 2;
      all += weight;
      const clear = nearBox
        ? this.occluders.isClear(p[0], p[1], p[2], samples[i]!, samples[i + 1]!, samples[i + 2]!)
        : !this.occluders.isScreened(p[0], p[2], samples[i]!, samples[i + 2]!);
      if (clear) seen += weight;
    }
    return all > 0 ? seen / all : 0;
  }

  /** Walls jut in from the side: where none hides a corner of a panel, none hides any of it. */
  #seesCorners({ polygon }: Panel, p: Vec3): boolean {
    if (this.#job.screens.length === 0) return true;
    for (let i = 0; i < polygon.length; i += 3)
      if (this.occluders.isScreened(p[0], p[2], polygon[i]!, polygon[i + 2]!)) return false;
    return true;
  }

  /** Light of all spots at a point that looks along n. */
  lamps(p: Vec3, n: Vec3): number {
    let sum = 0;
    const { spots } = this.#job;
    for (let i = 0; i < spots.length; i++) {
      const light = this.#gains[i]! * spotIrradiance(spots[i]!, p[0], p[1], p[2], n[0], n[1], n[2]);
      if (light > TOO_FAINT) sum += light * spotVisibility(spots[i]!, this.occluders, p[0], p[1], p[2]);
    }
    return sum;
  }
}

function panelOf({ polygon, level }: AreaLight): Panel {
  const outline = polygon.map(([x, , z]) => [x, z] as const);
  const xs = outline.map((p) => p[0]);
  const zs = outline.map((p) => p[1]);
  const x0 = Math.min(...xs);
  const z0 = Math.min(...zs);
  const dx = Math.max(...xs) - x0;
  const dz = Math.max(...zs) - z0;
  const samples: number[] = [];
  for (let i = 0; i < AREA_SAMPLES; i++)
    for (let j = 0; j < AREA_SAMPLES; j++) {
      // Every other row is shifted by half a step, so that shadows' steps don't line up.
      const x = x0 + ((i + 0.25 + (j % 2) / 2) / AREA_SAMPLES) * dx;
      const z = z0 + ((j + 0.25 + (i % 2) / 2) / AREA_SAMPLES) * dz;
      if (isInsideOutline(outline, x, z)) samples.push(x, polygon[0]![1], z);
    }
  return { polygon: flatten(polygon), level, samples: Float64Array.from(samples) };
}
