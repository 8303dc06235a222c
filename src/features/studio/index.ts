import './studio.css';

export type { IssuePlace } from './issue-place.ts';
export { StudioPanel } from './studio-panel.tsx';
export { createStudio, type Studio } from './studio-store.ts';
