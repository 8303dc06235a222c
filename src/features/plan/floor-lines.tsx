import type { ReactNode } from 'react';
import { PlanOpening } from '../../ui/index.ts';
import { type Floor, outlinePoints } from './floor.ts';
import { PlanStair } from './plan-stair.tsx';
import { RoomLabel } from './room-label.tsx';
import type { Standing } from './standing.ts';

export type FloorLinesProps = {
  readonly floor: Floor;
  readonly standings: readonly Standing[];
  readonly chosen: string;
  readonly pxPerM: number;
  readonly children: ReactNode;
};

/** What is drawn over the rooms, for the eye alone: doors, stairs, which is chosen, numbers and names. */
export function FloorLines({ floor, standings, chosen, pxPerM, children }: FloorLinesProps) {
  const isShut = (rooms: readonly string[]) =>
    standings.some(({ room, isOpen }) => !isOpen && rooms.includes(room.id));
  const chosenRoom = floor.rooms.find(({ id }) => id === chosen);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true" className="map-over">
      {floor.doors.map((door) => (
        <PlanOpening key={door.id} opening={door} shut={isShut(door.rooms)} />
      ))}
      {floor.stairs.map((stair) => (
        <PlanStair key={stair.id} opening={stair} />
      ))}
      {chosenRoom && <polygon className="map-chosen" points={outlinePoints(chosenRoom)} />}
      {standings.map((standing) => (
        <RoomLabel key={standing.room.id} standing={standing} pxPerM={pxPerM} />
      ))}
      {children}
    </g>
  );
}
