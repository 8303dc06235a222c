import { useEffect, useState } from 'react';
import type { OrderView } from '../museum/joining/api.ts';
import { useJoinApi } from './use-joining.ts';

export type FoundOrder =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unknown' }
  /** `isLate` when the payment service took its time. */
  | { readonly kind: 'order'; readonly order: OrderView; readonly isLate: boolean };

const ASK_EVERY_MS = 2_500;
const LATE_AFTER = 12;
const ASK_MOST = 120;

/** The order that the address names, asked for again while it is being paid. */
export function useOrder(): FoundOrder {
  const api = useJoinApi();
  const [found, setFound] = useState<FoundOrder>({ kind: 'asking' });
  useEffect(() => {
    const id = new URLSearchParams(window.location.search).get('order') ?? '';
    let timer: number | undefined;
    let asked = 0;
    async function ask() {
      const outcome = id === '' ? undefined : await api.look(id);
      asked++;
      if (timer === undefined) return;
      if (!outcome || outcome.kind === 'refused') {
        setFound({ kind: 'unknown' });
        return;
      }
      if (outcome.kind === 'ok') {
        setFound({
          kind: 'order',
          order: outcome.value,
          isLate: waits(outcome.value) && asked >= LATE_AFTER,
        });
        if (!waits(outcome.value)) return;
      }
      if (asked < ASK_MOST) timer = window.setTimeout(ask, ASK_EVERY_MS);
    }
    timer = window.setTimeout(ask, 0);
    return () => {
      window.clearTimeout(timer);
      timer = undefined;
    };
  }, [api]);
  return found;
}

/** Whether there is news to come by itself; the museum's desk may take days. */
const waits = ({ state, way }: OrderView): boolean => state === 'open' && way !== 'museum';
