import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import type { Group } from 'three';
import { buildDoor } from '../../building/door-leaves.ts';
import { pageLightDesk } from '../light/light-desk.ts';
import { DoorMesh } from './door-mesh.ts';
import type { RoomViewProps } from './room-view.tsx';

/** The doors of a gated room: shut until it is known to be open to this visitor, then they slide into the wall. */
export function DoorsView({ plan, roomId, room, texts, day, reducedMotion }: RoomViewProps) {
  const invalidate = useThree((state) => state.invalidate);
  const root = useRef<Group>(null);
  const doors = useRef<readonly DoorMesh[]>([]);
  const isOpen = room.status === 'ready' || room.status === 'failed';
  const latest = useRef({ isOpen });
  latest.current = { isOpen };

  useEffect(() => {
    const made = (plan.openingsOf.get(roomId) ?? []).map(
      (opening) =>
        new DoorMesh(buildDoor(plan, roomId, opening), {
          desk: pageLightDesk,
          day,
          isOpen: latest.current.isOpen,
          onChanged: () => invalidate(),
        }),
    );
    doors.current = made;
    for (const { group } of made) root.current?.add(group);
    return () => {
      doors.current = [];
      for (const door of made) {
        door.group.removeFromParent();
        door.dispose();
      }
    };
  }, [plan, roomId, day, invalidate]);

  useEffect(() => {
    for (const door of doors.current) door.setOpen(isOpen, reducedMotion);
    invalidate();
  }, [isOpen, reducedMotion, invalidate]);

  const teaserUrl = room.status === 'closed' ? room.teaserUrl : undefined;
  useEffect(() => {
    const changed = () => invalidate();
    for (const door of doors.current) {
      void door.write(texts.doorSign(roomId), texts.dir, changed);
      void door.glow(teaserUrl, changed);
    }
  }, [texts, roomId, teaserUrl, invalidate]);

  useFrame((_, dt) => {
    let isMoving = false;
    for (const door of doors.current) if (door.update(dt)) isMoving = true;
    if (isMoving) invalidate();
  });
  return <group ref={root} matrixAutoUpdate={false} />;
}
