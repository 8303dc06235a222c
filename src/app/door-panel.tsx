import { useEffect, useId } from 'react';
import { ClosedDoor } from '../features/gate/index.ts';
import { useLanguage } from '../i18n/index.ts';
import { findRoom } from '../platform/plans.ts';
import { coverUrlOf, teaserUrlOf } from '../platform/public-picture-url.ts';
import { rememberWay } from './after-sign-in.ts';
import { useServices } from './services.ts';
import { useMuseum, useRoomState } from './use-page.ts';

export type DoorPanelProps = { readonly roomId: string; readonly onClose: () => void };

/** What is told of the closed door one stands before; it takes no focus, so that one can walk on. */
export function DoorPanel({ roomId, onClose }: DoorPanelProps) {
  const { lang, t } = useLanguage();
  const services = useServices();
  const { base, gate } = services;
  const { museum, plans } = useMuseum();
  const state = useRoomState(roomId);
  const heading = useId();
  const room = findRoom(plans, roomId);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  if (!room) return null;
  return (
    <aside className="panel door-panel" aria-labelledby={heading}>
      <div className="panel-top">
        <button type="button" className="button-icon" aria-label={t('door.close')} onClick={onClose}>
          <span aria-hidden="true" className="icon-close" />
        </button>
      </div>
      <div className="panel-body">
        {state?.status === 'closed' ? (
          <ClosedDoor
            room={room}
            refusal={state.refusal}
            tiers={museum.tiers}
            gate={gate}
            teaserUrl={teaserUrlOf(base, room)}
            coverUrl={coverUrlOf(base, room)}
            headingId={heading}
            level={2}
            onSignIn={() => rememberWay(services, { kind: 'room', lang, view: '3d', room: roomId })}
          />
        ) : (
          <p className="loading" id={heading}>
            {t('door.opening')}
          </p>
        )}
      </div>
    </aside>
  );
}
