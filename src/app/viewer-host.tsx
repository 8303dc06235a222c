import { type ComponentType, useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ViewerProps } from '../features/viewer/viewer.tsx';
import type { OtherWork } from '../features/viewer/viewer-beside.tsx';
import { useLanguage } from '../i18n/index.ts';
import { type Address, withoutFull } from '../museum/addresses.ts';
import { withBase } from '../platform/base.ts';
import { findWork, worksInOrder } from '../platform/hang-order.ts';
import { findRoom } from '../platform/plans.ts';
import { useLocation } from '../ui/index.ts';
import { loadViewer } from './load-viewer.ts';
import { useServices } from './services.ts';
import { useMuseum, useRoomState } from './use-page.ts';
import { useReducedMotion } from './use-reduced-motion.ts';

type FullAddress = Extract<Address, { kind: 'work' }>;

/** The picture on the whole screen while the address asks for it, above the walk or the page. */
export function ViewerHost() {
  const { address } = useLocation();
  if (address?.kind !== 'work' || !address.full) return null;
  return <OpenViewer key={address.work} address={address} />;
}

function OpenViewer({ address }: { readonly address: FullAddress }) {
  const { t } = useLanguage();
  const { base, http, files, notices, router } = useServices();
  const state = useRoomState(address.room);
  const [Viewer, setViewer] = useState<ComponentType<ViewerProps> | null>(null);
  const { room, work } = address;
  const close = useCallback(() => {
    const { address: now } = router.get();
    if (now?.kind === 'work') router.leaveTo(withoutFull(now));
  }, [router]);

  useEffect(() => {
    let here = true;
    loadViewer().then(
      (viewer) => here && setViewer(() => viewer),
      () => {
        if (!here) return;
        notices.tell({ kind: 'picture-missing', room, work });
        close();
      },
    );
    return () => {
      here = false;
    };
  }, [close, notices, room, work]);

  const others = useOthers(room, work);
  const reducedMotion = useReducedMotion();
  const found = state?.status === 'ready' ? findWork(state.content, work) : undefined;
  if (state?.status !== 'ready' || !found) return null;
  if (!Viewer) return <p className="viewer-waiting">{t('viewer.loading')}</p>;
  return (
    <Viewer
      work={found.work}
      filesUrl={withBase(base, state.content.filesAt)}
      files={files}
      http={http}
      reducedMotion={reducedMotion}
      detail={address.detail}
      others={others}
      onClose={close}
    />
  );
}

/** What a work may be compared with: all else of its room, then of the rooms that are at hand. */
function useOthers(room: string, work: string): readonly OtherWork[] {
  const { text } = useLanguage();
  const { base, visit } = useServices();
  const { plans } = useMuseum();
  const rooms = useStore(visit.store, (state) => state.rooms);
  return useMemo(() => {
    const ready = [...rooms].flatMap(([id, state]) =>
      state.status === 'ready' ? [{ id, content: state.content }] : [],
    );
    ready.sort((a, b) => Number(b.id === room) - Number(a.id === room));
    return ready.flatMap(({ id, content }) => {
      const planned = findRoom(plans, id);
      return worksInOrder(content)
        .filter((other) => other.id !== work)
        .map((other) => ({
          work: other,
          filesUrl: withBase(base, content.filesAt),
          room: planned ? text(planned.label) : id,
        }));
    });
  }, [rooms, plans, base, text, room, work]);
}
