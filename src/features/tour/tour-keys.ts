import type { RefObject } from 'react';
import type { TourRun } from './tour-run.ts';

/**
 * The keys of a tour: n next, p previous, k pause or go on, b back to it. They count while the focus is on the scene or
 * in the panel, never where one writes. Gives the function that ends it.
 */
export function tourKeys(document: Document, panel: RefObject<HTMLElement | null>, run: TourRun): () => void {
  const acts: Readonly<Record<string, () => void>> = {
    n: run.next,
    p: run.previous,
    k: run.togglePlay,
    b: run.comeBack,
  };
  const onKey = (event: KeyboardEvent) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (
      event.defaultPrevented ||
      event.repeat ||
      ctrlKey ||
      metaKey ||
      altKey ||
      !(target instanceof Element)
    )
      return;
    const isHere =
      target.closest('.walk-scene') ?? (panel.current?.contains(target) || target === document.body);
    const act = Object.hasOwn(acts, key) ? acts[key] : undefined;
    if (!isHere || !act || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
