import { chartNormal, onChart, polygonIn } from '../facet.ts';
import type { Look } from '../finishes.ts';
import { type RoomParts, SHELL_TEXELS_PER_M } from '../parts.ts';
import type { Vec2, Vec3 } from '../vec.ts';
import type { VaultArc } from './arc.ts';

/** Eyes take a ceiling for brighter than the light on it, the more it looks down. */
export const hollowGain = (n: Vec3): number => 1.05 + 0.3 * Math.max(0, -n[1]);

/** Adds a stretch of the vault's face, or of one `down` metres below it. */
export function addHollow(
  parts: RoomParts,
  arc: VaultArc,
  cuts: readonly number[],
  lengths: readonly number[],
  look: Look,
  options: { readonly bounce?: Look['color']; readonly down?: number } = {},
): void {
  const { down = 0, bounce } = options;
  const first = cuts[0]!;
  const farM = lengths.at(-1)!;
  const radiusM = arc.radiusM - down;
  const chart = {
    plane: arc.planeAt(farM, first, down),
    bendM: -radiusM,
    min: [0, 0] as Vec2,
    size: [(cuts.at(-1)! - first) * radiusM, farM - lengths[0]!] as Vec2,
    texelsPerM: SHELL_TEXELS_PER_M / 2,
    source: { kind: 'room' as const },
    ...(bounce && { bounce }),
  };
  const index = parts.addChart(chart);
  for (let i = 0; i + 1 < cuts.length; i++)
    for (let j = 0; j + 1 < lengths.length; j++) {
      const u = [cuts[i]!, cuts[i + 1]!].map((angle) => (angle - first) * radiusM);
      const v = [farM - lengths[j + 1]!, farM - lengths[j]!];
      const chartAt: Vec2[] = [
        [u[0]!, v[0]!],
        [u[1]!, v[0]!],
        [u[1]!, v[1]!],
        [u[0]!, v[1]!],
      ];
      const normals = chartAt.map((at) => chartNormal(chart, at));
      const gains = normals.map(hollowGain);
      const flat = polygonIn(chartAt.map((at) => onChart(chart, at)));
      parts.addFacet({ ...flat, chartAt, ...look, chart: index, normals, gains });
    }
}
