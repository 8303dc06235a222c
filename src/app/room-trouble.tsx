import { useLanguage } from '../i18n/index.ts';
import type { PlanRoom } from '../museum/format/plan.ts';
import { useServices } from './services.ts';
import { useRoomState } from './use-page.ts';

/** Stands where a room's works would be while they are on their way, or when they can't be had. */
export function RoomTrouble({ room }: { readonly room: PlanRoom }) {
  const { t, text } = useLanguage();
  const { visit } = useServices();
  const state = useRoomState(room.id);
  if (state === undefined || state.status === 'loading')
    return <p className="loading">{t('room.loading')}</p>;
  if (state.status === 'ready' || state.status === 'closed') return null;
  const kind = state.status === 'unreachable' ? 'room-unreachable' : 'room-broken';
  return (
    <div className="trouble">
      <p>{t(`notice.${kind}`, { room: text(room.label) })}</p>
      <button type="button" className="button" onClick={() => visit.retryRoom(room.id)}>
        {t('retry')}
      </button>
    </div>
  );
}
