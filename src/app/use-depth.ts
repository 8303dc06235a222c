import { useState } from 'react';
import type { Depth } from '../features/work/index.ts';
import { useServices } from './services.ts';

const KEY = 'depth';

/** For whom labels are told in the walk, kept on this device. */
export function useDepth(): readonly [depth: Depth, set: (depth: Depth) => void] {
  const { storage } = useServices();
  const [depth, setDepth] = useState<Depth>(() => (storage.get(KEY) === 'children' ? 'children' : 'full'));
  return [
    depth,
    (next) => {
      storage.set(KEY, next);
      setDepth(next);
    },
  ];
}
