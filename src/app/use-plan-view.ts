import { useEffect, useState } from 'react';
import type { PlanViewProps } from '../features/plan/index.ts';
import type { Wing } from '../museum/format/museum.ts';
import { planOf } from '../museum/plan/join-plans.ts';
import { nextRoom } from '../museum/trail/what-next.ts';
import { findRoom } from '../platform/plans.ts';
import { keeperFor } from './follow-trail.ts';
import { useServices } from './services.ts';
import { useIsOpen, useMuseum } from './use-page.ts';
import { useTrail } from './use-trail.ts';

export type WingView = {
  readonly wings: readonly Wing[];
  readonly wing: string;
  readonly onWing: (wing: string) => void;
  /** What the plan shows; `undefined` while the wing's plan is on its way. */
  readonly view: Pick<PlanViewProps, 'plan' | 'tiers' | 'here' | 'isOpen' | 'hasSeen' | 'next'> | undefined;
};

/** The plan of the wing one is in, or of another that one chooses; `here` is the room one is in, or was last. */
export function usePlanView(here: string | undefined): WingView {
  const services = useServices();
  const { visit } = services;
  const { museum, plans } = useMuseum();
  const isOpen = useIsOpen();
  const [chosen, setChosen] = useState<string>();
  useEffect(() => void keeperFor(services), [services]);
  const seen = useTrail()?.rooms ?? [];
  const from = here ?? museum.entrance.room;
  const wing = chosen ?? planOf(plans, from)?.wing ?? museum.wings[0]!.id;
  const plan = plans.find((one) => one.wing === wing);
  const hasSeen = (room: string) => room === here || seen.some((one) => one.room === room);
  const next = nextRoom({ plans, from, isOpen, hasSeen });
  return {
    wings: museum.wings,
    wing,
    onWing(id) {
      setChosen(id);
      void visit.prepare({ kind: 'wing', lang: museum.languages[0]!, wing: id });
    },
    view: plan && {
      plan,
      tiers: museum.tiers,
      here,
      isOpen,
      hasSeen,
      next: next?.kind === 'room' ? findRoom(plans, next.room) : undefined,
    },
  };
}
