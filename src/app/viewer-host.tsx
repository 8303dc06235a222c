import { type ComponentType, useCallback, useEffect, useState } from 'react';
import type { ViewerProps } from '../features/viewer/viewer.tsx';
import { useLanguage } from '../i18n/index.ts';
import { type Address, withoutFull } from '../museum/addresses.ts';
import { withBase } from '../platform/base.ts';
import { findWork } from '../platform/hang-order.ts';
import { useLocation } from '../ui/index.ts';
import { loadViewer } from './load-viewer.ts';
import { useServices } from './services.ts';
import { useRoomState } from './use-page.ts';

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

  const found = state?.status === 'ready' ? findWork(state.content, work) : undefined;
  if (state?.status !== 'ready' || !found) return null;
  if (!Viewer) return <p className="viewer-waiting">{t('viewer.loading')}</p>;
  return (
    <Viewer
      work={found.work}
      filesUrl={withBase(base, state.content.filesAt)}
      files={files}
      http={http}
      onClose={close}
    />
  );
}
