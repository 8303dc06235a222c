import { type ComponentType, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Walk } from '../features/walk/index.ts';
import { useLocation } from '../ui/index.ts';
import type { LedTourProps } from './led-tour.tsx';
import { useServices } from './services.ts';

/** The tour that one is on, beside the walk; its file comes with the first. */
export function TourHost({ walk }: { readonly walk: Walk }) {
  const { tours, notices, plan } = useServices();
  const led = useStore(tours, (state) => state.led);
  const strayed = useStore(tours, (state) => state.strayed);
  const phase = useStore(walk.store, (state) => state.phase);
  const door = useStore(walk.store, (state) => state.door);
  const isPlanOpen = useStore(plan, (state) => state.isOpen);
  const { address } = useLocation();
  const [Tour, setTour] = useState<ComponentType<LedTourProps> | null>(null);
  useEffect(() => {
    if (!led || Tour) return;
    import('./led-tour.tsx').then(
      ({ LedTour }) => setTour(() => LedTour),
      () => {
        tours.setState({ led: null });
        notices.tell({ kind: 'tour-unreachable' });
      },
    );
  }, [led, Tour, tours, notices]);
  if (!led || !Tour || phase === 'loading') return null;
  // Whoever looks at something else on the way is told of that meanwhile.
  const waits = isPlanOpen || door !== null || (strayed && address?.kind === 'work');
  return (
    <div className="tour-place-holder" hidden={waits}>
      <Tour key={led.id} walk={walk} id={led.id} start={led.start} isPaused={isPlanOpen} />
    </div>
  );
}
