export { createNarrator } from './narrator.ts';
export { TourBar } from './tour-bar.tsx';
export { TourList } from './tour-list.tsx';
export { TourPanel } from './tour-panel.tsx';
export { createTourRun } from './tour-run.ts';
export { createTourSource } from './tour-source.ts';
export { addressOfStop, TourStops } from './tour-stops.tsx';
