import { type ComponentType, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Walk } from '../features/walk/index.ts';
import { useLocation } from '../ui/index.ts';
import type { OpenPlanProps } from './open-plan.tsx';
import { useServices } from './services.ts';

/** The plan beside the walk while it is open; its file comes when it is first asked for. */
export function PlanHost({ walk }: { readonly walk: Walk }) {
  const { plan, notices } = useServices();
  const [Plan, setPlan] = useState<ComponentType<OpenPlanProps> | null>(null);
  useEffect(() => {
    let here = true;
    import('./open-plan.tsx').then(
      ({ OpenPlan }) => here && setPlan(() => OpenPlan),
      () => {
        plan.setState({ isOpen: false });
        notices.tell({ kind: 'plan-unreachable' });
      },
    );
    return () => {
      here = false;
    };
  }, [plan, notices]);
  return Plan && <Plan walk={walk} />;
}

/** Whether the plan is open: the key `m` opens and closes it, and a work that one comes to takes its place. */
export function usePlanOpen(): boolean {
  const { plan } = useServices();
  const { isOpen } = useStore(plan);
  const { address, cause } = useLocation();
  const work = address?.kind === 'work' && cause === 'go' ? address.work : undefined;
  useEffect(() => {
    if (work !== undefined) plan.setState({ isOpen: false });
  }, [plan, work]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !opensPlan(event)) return;
      event.preventDefault();
      plan.setState({ isOpen: !plan.getState().isOpen });
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      plan.setState({ isOpen: false });
    };
  }, [plan]);
  return isOpen;
}

/** Never while one writes, nor while something else is open above the page. */
function opensPlan({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return false;
  const isWriting = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  return key.toLowerCase() === 'm' && !isWriting;
}
