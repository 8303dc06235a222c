import { Canvas, type RootState } from '@react-three/fiber';
import { type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import * as THREE from 'three';
import type { MuseumSceneProps, QualityStep, SceneEvents } from '../contract.ts';
import { watchFocusRing } from '../input/focus-ring.ts';
import { Input } from '../input/input.ts';
import { GpuTileArrays } from '../pictures/tile-arrays.ts';
import { watchContext } from './context-watch.ts';
import { GoalMark } from './goal-mark.tsx';
import { watchPage } from './page-watch.ts';
import { QUALITY_LIMITS } from './quality-limits.ts';
import { RoomSlots } from './room-slots.tsx';
import { makeHandle, type SceneHandle } from './scene-handle.ts';
import { SceneWorld } from './scene-world.ts';
import { Stage } from './stage.tsx';
import { useLatest } from './use-latest.ts';
import { warmUp } from './warm-up.ts';

type Props = MuseumSceneProps & { readonly ref?: Ref<SceneHandle> | undefined };

/** What a crack between two surfaces shows, thinner than a pixel: nothing brighter than they are. */
const BEHIND_WALLS = '#4a453e';

/** Pointer events are read by the engine: fiber's own would cast rays at every mesh. */
const noEvents = () => ({ enabled: false, priority: 0 });

/** The canvas with the world behind it; the plan may grow, shrink and change while it stands. */
export function SceneCanvas(props: Props) {
  const {
    plan,
    entrance,
    rooms,
    standpoint,
    lit,
    daylight,
    reducedMotion,
    pace = 1,
    quality,
    texts,
    canvasLabel,
    ref,
  } = props;
  const latest = useLatest(props);
  const [mounted, setMounted] = useState<readonly string[]>([]);
  const [world] = useState(() => {
    warmUp();
    const onQualityStep = (step: QualityStep) => latest.current.onQualityStep?.(step);
    return new SceneWorld({ ...props, onQualityStep }, { ...forward(latest), onMountRooms: setMounted });
  });
  const canvas = useRef<HTMLCanvasElement>(null);
  const root = useRef<RootState | null>(null);

  useEffect(() => {
    world.visitor.travel.cutsOnly = reducedMotion;
    world.pictures.cutsOnly = reducedMotion;
    world.hand.cutsOnly = reducedMotion;
  }, [world, reducedMotion]);
  useEffect(() => {
    world.visitor.walker.pace = pace;
  }, [world, pace]);
  useEffect(() => world.setDaylight(daylight, latest.current.reducedMotion), [world, daylight, latest]);
  useEffect(() => world.setPlan(plan, entrance), [world, plan, entrance]);
  useEffect(() => world.setRooms(rooms), [world, rooms]);
  useEffect(() => world.visitor.setStandpoint(standpoint), [world, standpoint]);
  useEffect(() => world.light(lit), [world, lit]);
  useCanvas(canvas, world, latest);
  useEffect(() => dress(canvas.current!, canvasLabel), [canvasLabel]);
  useImperativeHandle(ref, () => makeHandle(world, canvas.current!, () => viewOf(root.current)), [world]);

  const onWorkFailed = useCallback<SceneEvents['onWorkFailed']>(
    (work) => latest.current.onWorkFailed(work),
    [latest],
  );
  const [limits] = useState(() => QUALITY_LIMITS[quality]);
  const makeTiles = useCallback(
    (gl: THREE.WebGLRenderer) => {
      return new GpuTileArrays(gl, {
        layers: world.quality.layers,
        anisotropy: limits.anisotropy,
        onShort: () => world.residency.shed(),
      });
    },
    [world, limits],
  );
  return (
    <Canvas
      ref={canvas}
      frameloop="demand"
      flat
      dpr={[1, limits.maxPixelRatio]}
      gl={{
        antialias: limits.antialias,
        powerPreference: 'high-performance',
        toneMapping: THREE.NoToneMapping,
      }}
      camera={{ fov: 60, near: 0.05, far: 100 }}
      events={noEvents}
      onCreated={(state) => {
        root.current = state;
        state.gl.setClearColor(BEHIND_WALLS);
        // To ask for errors means to wait for the driver.
        state.gl.debug.checkShaderErrors = import.meta.env.DEV;
      }}
    >
      <Stage world={world} makeTiles={makeTiles}>
        <RoomSlots
          world={world}
          plan={plan}
          rooms={rooms}
          mounted={mounted}
          texts={texts}
          reducedMotion={reducedMotion}
          onWorkFailed={onWorkFailed}
        />
        <GoalMark visitor={world.visitor} />
      </Stage>
    </Canvas>
  );
}

function useCanvas(
  ref: { readonly current: HTMLCanvasElement | null },
  world: SceneWorld,
  latest: { readonly current: Props },
): void {
  useEffect(() => {
    const canvas = ref.current!;
    const input = new Input(canvas, world.inputTarget(canvas));
    const unringed = watchFocusRing(canvas);
    world.visitor.intent = input.keys.intent;
    const online = () => world.pictures.retry();
    window.addEventListener('online', online);
    const unwatch = watchContext(canvas, {
      onLost: () => {
        world.lose();
        latest.current.onContextLost();
      },
      onRestored: () => {
        world.restore();
        latest.current.onContextRestored();
      },
      onGone: () => latest.current.onContextGone(),
    });
    const unwatchPage = watchPage(document, window, {
      onRest: () => world.rest(),
      onShown: () => world.wakeUp(),
    });
    return () => {
      input.dispose();
      unringed();
      unwatch();
      unwatchPage();
      window.removeEventListener('online', online);
      world.dispose();
    };
  }, [ref, world, latest]);
}

function dress(canvas: HTMLCanvasElement, label: string): void {
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  canvas.style.touchAction = 'none';
}

function viewOf(root: RootState | null) {
  if (!root) return null;
  const { width, height } = root.get().size;
  return { gl: root.gl, camera: root.camera as THREE.PerspectiveCamera, width, height };
}

/** Events that always reach the newest props, so that the world never has to be told about new callbacks. */
function forward(latest: { readonly current: Props }): SceneEvents {
  return {
    onEnterRoom: (room) => latest.current.onEnterRoom(room),
    onSelectWork: (work) => latest.current.onSelectWork(work),
    onTryDoor: (door) => latest.current.onTryDoor(door),
    onPose: (pose) => latest.current.onPose?.(pose),
    onWantRooms: (rooms) => latest.current.onWantRooms(rooms),
    onFirstFrame: () => latest.current.onFirstFrame(),
    onArrive: () => latest.current.onArrive?.(),
    onStray: () => latest.current.onStray?.(),
    onMoved: () => latest.current.onMoved(),
    onWorkFailed: (work) => latest.current.onWorkFailed(work),
    onContextLost: () => latest.current.onContextLost(),
    onContextRestored: () => latest.current.onContextRestored(),
    onContextGone: () => latest.current.onContextGone(),
  };
}
