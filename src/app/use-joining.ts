import { useEffect, useMemo, useState } from 'react';
import { createJoinApi } from '../features/join/index.ts';
import { useLanguage } from '../i18n/index.ts';
import { formatAddress } from '../museum/addresses.ts';
import type { OrderRequest, PaymentWay } from '../museum/joining/api.ts';
import { type OfferedTier, offeredTiers } from '../museum/joining/offers.ts';
import { MUSEUM_AT } from '../museum/page-data.ts';
import { withBase } from '../platform/base.ts';
import { roomsOf } from '../platform/plans.ts';
import { useServices } from './services.ts';
import { useMuseum } from './use-page.ts';

export function useJoinApi() {
  const { base, http } = useServices();
  return useMemo(() => createJoinApi(base, http), [base, http]);
}

type Sold = { readonly offers: readonly OfferedTier[]; readonly ways: readonly PaymentWay[] };

/** What is sold, and ordering it: as the page came with it, then as the museum says now. */
export function useJoining() {
  const { base, offers: sent } = useServices();
  const { museum, plans } = useMuseum();
  const { lang } = useLanguage();
  const api = useJoinApi();
  // What the plans at hand say does until the museum has answered.
  const [sold, setSold] = useState<Sold>(() => ({
    offers: sent ?? offeredTiers(museum.tiers, roomsOf(plans)),
    ways: ['museum'],
  }));
  useEffect(() => {
    let here = true;
    api.offers().then((outcome) => {
      if (here && outcome.kind === 'ok') setSold(outcome.value);
    });
    return () => {
      here = false;
    };
  }, [api]);

  async function order(wish: OrderRequest) {
    const outcome = await api.order(wish);
    if (outcome.kind !== 'ok') return outcome;
    const { order, payUrl } = outcome.value;
    const thanks = withBase(base, formatAddress({ kind: 'join-thanks', lang }));
    window.location.assign(payUrl ?? `${thanks}?order=${encodeURIComponent(order.id)}`);
    return outcome;
  }

  return { ...sold, urlOf: (src: string) => withBase(base, `${MUSEUM_AT}${src}`), order };
}
