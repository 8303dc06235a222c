import { useLanguage } from '../../i18n/index.ts';
import type { Museum } from '../../museum/format/museum.ts';
import type { Opening, Plan, PlanRoom } from '../../museum/format/plan.ts';

export type FloorPlanProps = {
  readonly plan: Plan;
  readonly floor: number;
  readonly entrance: Museum['entrance'];
  readonly isOpen: (room: PlanRoom) => boolean;
};

const MARGIN_M = 1.2;
/** A gap is drawn a little longer than the wall is thick, so that it cuts the wall's line. */
const OVER_WALL_M = 0.15;
/** More rooms than this no longer read as a drawing. */
export const LARGEST_DRAWN_PLAN = 60;

/** One floor drawn from the plan's outlines: an ornament beside the list of rooms, which says the same in words. */
export function FloorPlan({ plan, floor, entrance, isOpen }: FloorPlanProps) {
  const { t } = useLanguage();
  const rooms = plan.rooms.filter((room) => room.floor === floor);
  const ids = new Set(rooms.map(({ id }) => id));
  const openings = plan.openings.filter(({ rooms: [a, b] }) => ids.has(a) && ids.has(b));
  const xs = rooms.flatMap(({ outline }) => outline.map(([x]) => x));
  const zs = rooms.flatMap(({ outline }) => outline.map(([, z]) => z));
  if (rooms.length === 0 || rooms.length > LARGEST_DRAWN_PLAN) return null;
  const left = Math.min(...xs) - MARGIN_M;
  const top = Math.min(...zs) - MARGIN_M;
  const width = Math.max(...xs) + MARGIN_M - left;
  const height = Math.max(...zs) + MARGIN_M - top;
  return (
    <svg
      className="floor-plan"
      viewBox={`${left} ${top} ${width} ${height}`}
      role="img"
      aria-label={t('plan.label')}
    >
      {rooms.map((room) => (
        <polygon
          key={room.id}
          className={isOpen(room) ? 'plan-room' : 'plan-room plan-room-closed'}
          points={room.outline.map(([x, z]) => `${x},${z}`).join(' ')}
        />
      ))}
      {openings.map((opening) => (
        <PlanOpening
          key={opening.id}
          opening={opening}
          shut={rooms.some((room) => opening.rooms.includes(room.id) && !isOpen(room))}
        />
      ))}
      {hasRoom(rooms, entrance.room) && (
        <circle className="plan-entrance" cx={entrance.position[0]} cy={entrance.position[1]} r={0.45} />
      )}
    </svg>
  );
}

const hasRoom = (rooms: readonly PlanRoom[], id: string) => rooms.some((room) => room.id === id);

/** A gap in both walls, with a leaf across it where the door is shut. */
function PlanOpening({ opening, shut }: { readonly opening: Opening; readonly shut: boolean }) {
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
