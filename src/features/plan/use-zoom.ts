import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Area } from './floor.ts';

const STEP = 1.5;
const MOST = 8;

type Zoom = { readonly scale: number; readonly x: number; readonly z: number };

/** How much of the plan is drawn, and what moves it: buttons, keys, a pinch on a trackpad, dragging. */
export type PlanZoom = {
  /** What is drawn, in metres. */
  readonly area: Area;
  readonly scale: number;
  readonly canGrow: boolean;
  readonly by: (step: 1 | -1) => void;
  readonly whole: () => void;
  /** Brings a point to where it is seen, if it is not. */
  readonly show: (x: number, z: number) => void;
  readonly drag: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
  };
};

export function useZoom(all: Area, svg: RefObject<SVGSVGElement | null>, pxPerM: number): PlanZoom {
  const middle: Zoom = { scale: 1, x: all.x + all.widthM / 2, z: all.z + all.depthM / 2 };
  const [zoom, setZoom] = useState<Zoom>();
  const { scale, x, z } = zoom ?? middle;
  const from = useRef<{ x: number; z: number; clientX: number; clientY: number }>(undefined);

  const by = (step: 1 | -1) =>
    setZoom((now = middle) => clamped({ ...now, scale: now.scale * (step === 1 ? STEP : 1 / STEP) }, all));
  const latest = useRef(by);
  latest.current = by;
  useEffect(() => {
    const element = svg.current;
    const onWheel = (event: WheelEvent) => {
      // A pinch comes as a wheel with Ctrl; a plain wheel scrolls the page.
      if (!event.ctrlKey) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? 1 : -1);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [svg]);

  const area = { x: x - all.widthM / scale / 2, z: z - all.depthM / scale / 2 };
  const drawn = { ...area, widthM: all.widthM / scale, depthM: all.depthM / scale };
  return {
    area: drawn,
    scale,
    canGrow: scale < MOST,
    by,
    whole: () => setZoom(undefined),
    show(px, pz) {
      const isSeen =
        Math.abs(px - x) < (drawn.widthM / 2) * 0.9 && Math.abs(pz - z) < (drawn.depthM / 2) * 0.9;
      if (!isSeen) setZoom(clamped({ scale, x: px, z: pz }, all));
    },
    drag: {
      onPointerDown({ clientX, clientY }) {
        from.current = { x, z, clientX, clientY };
      },
      onPointerMove({ clientX, clientY, buttons }) {
        if (buttons !== 1 || scale === 1 || !from.current) return;
        const dx = (clientX - from.current.clientX) / pxPerM;
        const dz = (clientY - from.current.clientY) / pxPerM;
        setZoom(clamped({ scale, x: from.current.x - dx, z: from.current.z - dz }, all));
      },
    },
  };
}

/** Neither larger nor smaller than makes sense, and never away from the plan. */
function clamped({ scale, x, z }: Zoom, { x: west, z: north, widthM, depthM }: Area): Zoom {
  const most = Math.min(MOST, Math.max(1, scale));
  const [halfW, halfD] = [widthM / most / 2, depthM / most / 2];
  return {
    scale: most,
    x: Math.min(west + widthM - halfW, Math.max(west + halfW, x)),
    z: Math.min(north + depthM - halfD, Math.max(north + halfD, z)),
  };
}
