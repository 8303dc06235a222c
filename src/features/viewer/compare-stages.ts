import { type RefObject, useEffect, useRef } from 'react';
import type { Work } from '../../museum/format/works.ts';
import { differ, scaleForAll } from './same-scale.ts';
import type { Stage } from './stage.ts';
import type { StageState, useStage } from './use-stage.ts';

/** One of the pictures that are compared: the work, the element it is seen in, and its stage. */
export type Side = {
  readonly work: Work;
  readonly surface: RefObject<HTMLElement | null>;
  readonly at: ReturnType<typeof useStage>;
};

const scaleOf = ({ work }: Side, { view }: Pick<StageState, 'view'>): number | undefined =>
  view && view.widthPx / work.dimensions.widthM;

/** Keeps two pictures at one scale, however either is zoomed; the first time, at that which shows both whole. */
export function useSameScale(a: Side, b: Side): { showWhole: () => void } {
  const last = useRef<{ readonly scaleB: number }>(undefined);
  const both = useRef({ a, b });
  useEffect(() => {
    both.current = { a, b };
  });
  const scaleA = scaleOf(a, a.at);
  const scaleB = scaleOf(b, b.at);

  function showWhole() {
    const sides = [both.current.a, both.current.b];
    const scale = scaleForAll(
      sides.map(({ work: { dimensions }, surface }) => ({
        widthM: dimensions.widthM,
        heightM: dimensions.heightM,
        placePx: { width: surface.current!.clientWidth, height: surface.current!.clientHeight },
      })),
    );
    for (const side of sides) bring(side, scale, true);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever was zoomed leads the other
  useEffect(() => {
    if (scaleA === undefined || scaleB === undefined) return;
    const before = last.current;
    last.current = { scaleB };
    if (!before) showWhole();
    else if (!differ(scaleA, scaleB)) return;
    else if (differ(scaleB, before.scaleB)) bring(a, scaleB);
    else bring(b, scaleA);
  }, [scaleA, scaleB]);
  return { showWhole };
}

/** Shows a picture at a scale in CSS pixels to a metre. */
function bring({ work, at }: Side, scale: number, isCentred = false): void {
  at.stage.current?.showAt(scale * work.dimensions.widthM, isCentred);
}

/** One stage for keys and buttons that move both. */
export function bothStages(a: Side, b: Side, showWhole: () => void): Stage {
  const each = (act: (stage: Stage) => void) => {
    for (const { at } of [a, b]) if (at.stage.current) act(at.stage.current);
  };
  return {
    // The other follows: what is zoomed leads.
    zoomBy: (factor) => a.at.stage.current?.zoomBy(factor),
    panBy: (right, down) => each((stage) => stage.panBy(right, down)),
    showWhole,
    showRegion: () => undefined,
    showAt: () => undefined,
    turn: (quarters) => each((stage) => stage.turn(quarters)),
    retry: () => each((stage) => stage.retry()),
    dispose: () => undefined,
  };
}
