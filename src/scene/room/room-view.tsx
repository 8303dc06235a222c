import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { type Group, PerspectiveCamera } from 'three';
import { ownerOf } from '../../building/opening/owner.ts';
import type { FloorOf } from '../../building/room-model.ts';
import { isGated } from '../../museum/access/decide-room-access.ts';
import type { ResolvedPlan } from '../../museum/plan/openings.ts';
import type { SceneRoom, SceneTexts } from '../contract.ts';
import type { FloorMirror } from '../engine/floor-mirror.ts';
import type { Sight } from '../engine/sight.ts';
import type { Day } from '../light/day.ts';
import type { PictureHanger } from '../pictures/picture-wall.ts';
import { DoorsView } from './doors-view.tsx';
import { isShown } from './is-shown.ts';
import type { RoomAssets } from './room-assets.ts';
import type { RoomStocks } from './room-stock.ts';
import { useAssets } from './use-assets.ts';

export type RoomViewProps = {
  readonly plan: ResolvedPlan;
  readonly roomId: string;
  readonly room: SceneRoom;
  readonly texts: SceneTexts;
  readonly reducedMotion: boolean;
  readonly pictures: PictureHanger;
  /** How much light there is, of all rooms. */
  readonly day: Day;
  /** Holds textures of rooms under budgets. */
  readonly stocks: RoomStocks;
  /** Hides what of the room can't be seen. */
  readonly sight?: Sight | undefined;
  /** Where the device mirrors rooms in their floors. */
  readonly mirror?: FloorMirror | undefined;
  /** The room's text on its wall takes at most so many pixels squared. */
  readonly wallTextPx?: number | undefined;
  /** Unused: picks are the caller's, by `pickTargets`. */
  readonly onPickWork?: (work: string) => void;
  readonly onPickDoor?: (openingId: string) => void;
  readonly onPickFloor?: (point: { x: number; y: number; z: number }) => void;
  /** There is something to see of it. */
  readonly onBuilt?: (() => void) | undefined;
  readonly onWorkFailed: (work: string) => void;
  /** The floors of rooms that are here, for the thresholds between them. */
  readonly floorOf?: FloorOf | undefined;
};

/** Behind shut doors nothing is drawn, but for the inside of openings that are the room's to draw. */
const isSeenOf = (plan: ResolvedPlan, roomId: string, { status }: SceneRoom): boolean =>
  status !== 'closed' || (plan.openingsOf.get(roomId) ?? []).some((opening) => ownerOf(opening) === roomId);

/** Everything one sees of a room. Picks are the caller's, with `pickTargets`. */
export function RoomView(props: RoomViewProps) {
  const { plan, roomId, room } = props;
  return (
    <>
      {isSeenOf(plan, roomId, room) && <OpenRoom {...props} />}
      {isGated(plan.rooms.get(roomId)?.access) && <DoorsView {...props} />}
    </>
  );
}

function OpenRoom(props: RoomViewProps) {
  const { texts, floorOf } = props;
  const invalidate = useThree((state) => state.invalidate);
  const root = useRef<Group>(null);
  const shown = useRef<RoomAssets>(undefined);
  useAssets({ root, shown }, props);
  useEffect(() => shown.current?.write(texts), [texts]);
  useEffect(() => {
    if (floorOf) shown.current?.pave(floorOf);
  }, [floorOf]);
  useFrame(({ camera, size, viewport }, dt) => {
    const isSeen = isShown(root.current);
    // No frame is drawn for light that comes up where nobody sees it.
    if (shown.current?.update(dt) && isSeen) invalidate();
    if (!(camera instanceof PerspectiveCamera) || !isSeen) return;
    const pxPerTan = (size.height * viewport.dpr) / (2 * Math.tan((camera.fov * Math.PI) / 360));
    shown.current?.look(camera.position, pxPerTan);
  });
  return <group ref={root} matrixAutoUpdate={false} />;
}
