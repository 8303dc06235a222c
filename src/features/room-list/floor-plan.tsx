import { useLanguage } from '../../i18n/index.ts';
import type { Museum } from '../../museum/format/museum.ts';
import type { Plan, PlanRoom } from '../../museum/format/plan.ts';
import { PlanOpening } from '../../ui/index.ts';

export type FloorPlanProps = {
  readonly plan: Plan;
  readonly floor: number;
  readonly entrance: Museum['entrance'];
  readonly isOpen: (room: PlanRoom) => boolean;
};

const MARGIN_M = 1.2;
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
