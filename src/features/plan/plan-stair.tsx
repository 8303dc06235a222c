import type { Opening } from '../../museum/format/plan.ts';

const TREAD_M = 0.6;

/** A flight of stairs seen from above: its sides and its steps. */
export function PlanStair({ opening: { from, to, widthM } }: { readonly opening: Opening }) {
  const lengthM = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uz] = [(to[0] - from[0]) / lengthM, (to[1] - from[1]) / lengthM];
  const across = (atM: number) => {
    const [x, z] = [from[0] + ux * atM, from[1] + uz * atM];
    const [sx, sz] = [(-uz * widthM) / 2, (ux * widthM) / 2];
    return `M${x + sx},${z + sz}L${x - sx},${z - sz}`;
  };
  const along = (side: 1 | -1) => {
    const [sx, sz] = [(-uz * widthM * side) / 2, (ux * widthM * side) / 2];
    return `M${from[0] + sx},${from[1] + sz}L${to[0] + sx},${to[1] + sz}`;
  };
  const steps = Array.from({ length: Math.floor(lengthM / TREAD_M) }, (_, i) => across((i + 0.5) * TREAD_M));
  return <path className="map-stair" d={along(1) + along(-1) + steps.join('')} />;
}
