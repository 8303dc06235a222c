import { type ComponentType, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useServices } from './services.ts';

/** On pages without 3D, the tour that one follows; its file comes when one follows one. */
export function ReadTourHost() {
  const { tours } = useServices();
  const read = useStore(tours, (state) => state.read);
  const [Bar, setBar] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (!read || Bar) return;
    // Without it the page is whole.
    import('./read-tour.tsx').then(({ ReadTour }) => setBar(() => ReadTour)).catch(() => undefined);
  }, [read, Bar]);
  return read && Bar ? <Bar /> : null;
}
