import { useThree } from '@react-three/fiber';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Group } from 'three';
import type { BuiltRoom } from '../../building/built-room.ts';
import { programsReady } from '../engine/warm-programs.ts';
import { pageBakedLights } from '../light/baked-lights.ts';
import { pageLightDesk } from '../light/light-desk.ts';
import { drawnRoom } from './drawn-room.ts';
import { isShown } from './is-shown.ts';
import { RoomAssets } from './room-assets.ts';
import type { RoomViewProps } from './room-view.tsx';
import { pageWorkshop } from './workshop.ts';

type Places = {
  readonly root: RefObject<Group | null>;
  readonly shown: RefObject<RoomAssets | undefined>;
};

/**
 * Has a room built and hangs it into `root`; what was `shown` stays until what takes its place is there. Throws, for
 * the boundary around, where the content can't be built.
 */
export function useAssets({ root, shown }: Places, props: RoomViewProps): void {
  const { plan, roomId, room, pictures, day, stocks, mirror, sight, wallTextPx } = props;
  const gl = useThree((state) => state.gl);
  const scene = useThree((state) => state.scene);
  const camera = useThree((state) => state.camera);
  const invalidate = useThree((state) => state.invalidate);
  const ready = room.status === 'ready' ? room : undefined;
  const latest = useRef(props);
  latest.current = props;
  const [trouble, setTrouble] = useState<Error>();
  if (trouble) throw trouble;

  useEffect(() => {
    const { elevationM, heightM } = plan.rooms.get(roomId)!;
    const isBaked = ready?.room.light.baked ?? false;
    const order = { plan, roomId, content: ready && { room: ready.room, placed: ready.placed }, isBaked };
    const show = (built: BuiltRoom) => {
      shown.current?.dispose();
      const { texts, reducedMotion, floorOf, onBuilt, onWorkFailed } = latest.current;
      const assets = new RoomAssets(drawnRoom(built, ready), {
        desk: pageLightDesk,
        bakedLights: pageBakedLights,
        workshop: pageWorkshop,
        filesAt: ready?.filesAt ?? '',
        makeJob: (done) =>
          pageWorkshop.build(
            { ...order, isBaked: false },
            ({ job }) => job && done(job),
            () => {},
          ),
        day,
        stocks,
        wallTextPx,
        mirror,
        sight,
        reducedMotion,
        prepare: (part) => programsReady({ gl, scene, camera }, part),
        floorM: elevationM,
        ceilingM: elevationM + heightM,
        onChanged: () => {
          if (isShown(root.current)) invalidate();
        },
      });
      shown.current = assets;
      root.current?.add(assets.group);
      assets.write(texts);
      if (floorOf) assets.pave(floorOf);
      if (ready) assets.fill(ready, { pictures, texts, onWorkFailed: (work) => onWorkFailed(work) });
      if (isShown(root.current)) invalidate();
      onBuilt?.();
    };
    return pageWorkshop.build(order, show, setTrouble);
  }, [
    gl,
    scene,
    camera,
    root,
    plan,
    roomId,
    ready,
    pictures,
    day,
    stocks,
    mirror,
    sight,
    wallTextPx,
    invalidate,
    shown,
  ]);
  useEffect(
    () => () => {
      shown.current?.dispose();
      shown.current = undefined;
    },
    [shown],
  );
}
