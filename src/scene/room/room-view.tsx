import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { type Group, type Object3D, PerspectiveCamera } from 'three';
import { ownerOf } from '../../building/reveals.ts';
import { buildRoom } from '../../building/room-model.ts';
import { isGated } from '../../museum/access/decide-room-access.ts';
import type { ResolvedPlan } from '../../museum/plan/openings.ts';
import type { SceneRoom, SceneTexts } from '../contract.ts';
import type { PictureProvider } from '../engine/picture-provider.ts';
import { pageLightDesk } from '../light/light-desk.ts';
import { DoorsView } from './doors-view.tsx';
import { RoomAssets } from './room-assets.ts';

export type RoomViewProps = {
  readonly plan: ResolvedPlan;
  readonly roomId: string;
  readonly room: SceneRoom;
  readonly texts: SceneTexts;
  readonly reducedMotion: boolean;
  readonly pictures: PictureProvider;
  /** Unused: picks are the caller's, by `pickTargets`. */
  readonly onPickWork?: (work: string) => void;
  readonly onPickDoor?: (openingId: string) => void;
  readonly onPickFloor?: (point: { x: number; y: number; z: number }) => void;
  readonly onWorkFailed: (work: string) => void;
};

/** Everything one sees of a room. Picks are the caller's, with `pickTargets`. */
export function RoomView(props: RoomViewProps) {
  const { plan, roomId, room } = props;
  // Behind shut doors nothing is drawn, but for the inside of openings that are this room's to draw.
  const isSeen =
    room.status !== 'closed' || plan.openingsOf.get(roomId)?.some((opening) => ownerOf(opening) === roomId);
  return (
    <>
      {isSeen && <OpenRoom {...props} />}
      {isGated(plan.rooms.get(roomId)?.access) && <DoorsView {...props} />}
    </>
  );
}

function OpenRoom({ plan, roomId, room, texts, reducedMotion, pictures, onWorkFailed }: RoomViewProps) {
  const invalidate = useThree((state) => state.invalidate);
  const planRoom = plan.rooms.get(roomId)!;
  const ready = room.status === 'ready' ? room : undefined;
  const latest = useRef({ reducedMotion, texts, onWorkFailed });
  latest.current = { reducedMotion, texts, onWorkFailed };
  const root = useRef<Group>(null);
  const shown = useRef<RoomAssets>(undefined);

  useEffect(() => {
    const { elevationM, heightM } = planRoom;
    const assets = new RoomAssets(buildRoom(plan, roomId, ready), {
      desk: pageLightDesk,
      reducedMotion: latest.current.reducedMotion,
      floorM: elevationM,
      ceilingM: elevationM + heightM,
      onChanged: () => invalidate(),
    });
    shown.current = assets;
    root.current?.add(assets.group);
    assets.write(latest.current.texts);
    const onFailed = (work: string) => latest.current.onWorkFailed(work);
    if (ready) assets.fill(ready, { pictures, texts: latest.current.texts, onWorkFailed: onFailed });
    invalidate();
    return () => {
      assets.group.removeFromParent();
      assets.dispose();
    };
  }, [plan, roomId, ready, planRoom, pictures, invalidate]);
  useEffect(() => shown.current?.write(texts), [texts]);
  useFrame(({ camera, size, viewport }, dt) => {
    if (shown.current?.update(dt)) invalidate();
    if (!(camera instanceof PerspectiveCamera) || !isShown(root.current)) return;
    const pxPerTan = (size.height * viewport.dpr) / (2 * Math.tan((camera.fov * Math.PI) / 360));
    shown.current?.look(camera.position, pxPerTan);
  });
  return <group ref={root} />;
}

/** Whether nothing above hides it. */
function isShown(part: Object3D | null): boolean {
  for (let at = part; at; at = at.parent) if (!at.visible) return false;
  return true;
}
