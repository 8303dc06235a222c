export { PlanView, type PlanViewProps } from './plan-view.tsx';
export { WingChoice } from './wing-choice.tsx';
export type { PoseSource } from './you-are-here.tsx';
