export { createIndexSource } from './index-source.ts';
export { type FoundPlace, SearchPanel, type SearchPanelProps } from './search-panel.tsx';
