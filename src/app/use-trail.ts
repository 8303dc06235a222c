import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { TrailKeeper } from '../features/trail/index.ts';
import type { Trail } from '../museum/trail/trail.ts';
import { useServices } from './services.ts';

/** Who keeps the visitor's trail, where its file is here. */
export function useTrailKeeper(): TrailKeeper | undefined {
  const { trail } = useServices();
  return useStore(trail, ({ keeper }) => keeper);
}

const never = () => () => {};

/** The visitor's trail, where its file is here. */
export function useTrail(): Trail | undefined {
  const store = useTrailKeeper()?.store;
  return useSyncExternalStore(
    store?.subscribe ?? never,
    () => store?.getState().trail,
    () => undefined,
  );
}
