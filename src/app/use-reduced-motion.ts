import { useStore } from 'zustand';
import { useMediaQuery } from '../ui/index.ts';
import { useServices } from './services.ts';

/** Whether one is spared motion: as the visitor chose, else as the device says. */
export function useReducedMotion(): boolean {
  const isReducedHere = useMediaQuery('(prefers-reduced-motion: reduce)');
  const motion = useStore(useServices().settings, (settings) => settings.motion);
  return motion === 'system' ? isReducedHere : motion === 'reduced';
}
