import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { SceneRooms, sceneTexts, type Walk } from '../features/walk/index.ts';
import { useLanguage } from '../i18n/index.ts';
import type { Daylight } from '../museum/light/daylight.ts';
import { PlanResolver } from '../museum/plan/openings.ts';
import { hasWebGl2, readDevice } from '../platform/device.ts';
import type { SceneHandle } from '../scene/index.ts';
import { qualityOf, rememberQuality } from './device-quality.ts';
import { loadScene, type SceneComponent, warmUpScene } from './load-scene.ts';
import { useServices } from './services.ts';
import { useLit } from './use-lit.ts';
import { useMuseum } from './use-page.ts';
import { useReducedMotion } from './use-reduced-motion.ts';
import { leaveWalk } from './walk-boundary.tsx';

export type SceneHostProps = { readonly walk: Walk; readonly daylight: Daylight };

/** Fetches the scene and shows it; where it can't be shown, the visit goes on without 3D. */
export function SceneHost({ walk, daylight }: SceneHostProps) {
  const services = useServices();
  const [Scene, setScene] = useState<SceneComponent | null>(null);
  useEffect(() => {
    let here = true;
    const show = async () => {
      const scene = await loadScene();
      // Their scripts come while the first context is made, which can take a third of a second.
      await warmUpScene();
      if (!here) return;
      if (hasWebGl2(document)) setScene(() => scene);
      else leaveWalk(services, 'without-3d');
    };
    show().catch(() => here && leaveWalk(services, 'scene-crashed'));
    return () => {
      here = false;
    };
  }, [services]);
  return Scene && <SceneInPlan walk={walk} daylight={daylight} Scene={Scene} />;
}

/** Multiples of a stroll. */
const PACES = { slow: 0.6, normal: 1, brisk: 1.5 } as const;

function SceneInPlan({ walk, daylight, Scene }: SceneHostProps & { readonly Scene: SceneComponent }) {
  const { base, visit, storage, files, settings } = useServices();
  const language = useLanguage();
  const { museum, plans } = useMuseum();
  const rooms = useStore(visit.store, (state) => state.rooms);
  const standpoint = useStore(walk.store, (state) => state.standpoint);
  const { lit } = useLit(walk);
  const { pace } = useStore(settings);
  const reducedMotion = useReducedMotion();
  const [quality] = useState(() => qualityOf(readDevice(window), storage));
  const [sceneRooms] = useState(() => new SceneRooms(base));
  const [resolver] = useState(() => new PlanResolver());
  const [offer] = useState(() => offerHandle(walk));

  const plan = useMemo(() => resolver.resolve(plans), [resolver, plans]);
  const shown = useMemo(() => sceneRooms.update(rooms, plans), [sceneRooms, rooms, plans]);
  const closed = [...rooms].flatMap(([id, { status }]) => (status === 'closed' ? [id] : [])).join(' ');
  const texts = useMemo(
    () => sceneTexts(language, museum, plans, (room) => !closed.split(' ').includes(room)),
    [language, museum, plans, closed],
  );
  return (
    <Scene
      ref={offer}
      {...walk.sceneEvents}
      plan={plan}
      entrance={museum.entrance}
      rooms={shown}
      standpoint={standpoint}
      lit={lit}
      reducedMotion={reducedMotion}
      pace={PACES[pace]}
      {...quality}
      onQualityStep={(step) => rememberQuality(storage, step)}
      files={files}
      daylight={daylight}
      texts={texts}
      canvasLabel={language.t('walk.canvas')}
    />
  );
}

/** Tells the walk what one sees; lets browser tests and benchmarks ask the canvas the rest. */
const offerHandle = (walk: Walk) => (handle: SceneHandle | null) => {
  walk.eyes.see = handle ? () => handle.view() : undefined;
  if (handle) Object.assign(handle.canvas, { enfilade: handle });
};
