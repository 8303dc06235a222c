import type { Opening } from '../museum/format/plan.ts';

/** A gap is drawn a little longer than the wall is thick, so that it cuts the wall's line. */
const OVER_WALL_M = 0.15;

export type PlanOpeningProps = { readonly opening: Opening; readonly shut: boolean };

/** A doorway on a floor plan: a gap in both walls, with a leaf across it where the door is shut. */
export function PlanOpening({ opening, shut }: PlanOpeningProps) {
  const { from, to, widthM } = opening;
  const lengthM = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uy] = [(to[0] - from[0]) / lengthM, (to[1] - from[1]) / lengthM];
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
  const line = (halfM: number, className: string, strokeWidth: number) => (
    <line
      className={className}
      x1={middle[0] - ux * halfM}
      y1={middle[1] - uy * halfM}
      x2={middle[0] + ux * halfM}
      y2={middle[1] + uy * halfM}
      strokeWidth={strokeWidth}
    />
  );
  const jamb = (side: 1 | -1) => {
    const [dx, dy] = [(-uy * widthM * side) / 2, (ux * widthM * side) / 2];
    return `M${from[0] + dx},${from[1] + dy}L${to[0] + dx},${to[1] + dy}`;
  };
  return (
    <>
      {line(lengthM / 2 + OVER_WALL_M, 'plan-opening', widthM)}
      <path className="plan-jambs" d={jamb(1) + jamb(-1)} />
      {shut && line(0.15, 'plan-leaf', widthM)}
    </>
  );
}
