import { refusalSentence } from '../features/gate/index.ts';
import { type Notice, NoticeRegion } from '../features/notices/index.ts';
import { useLanguage } from '../i18n/index.ts';
import { findRoom } from '../platform/plans.ts';
import { useServices } from './services.ts';
import { useMuseum } from './use-page.ts';

/** Notices in the visitor's language, with the rooms and works they speak of. */
export function PageNotices() {
  const language = useLanguage();
  const { t, text } = language;
  const { notices, visit } = useServices();
  const { museum, plans } = useMuseum();

  const roomLabel = (id: string) => {
    const room = findRoom(plans, id);
    return room ? text(room.label) : id;
  };
  const workLabel = (room: string, id: string) => {
    const state = visit.store.getState().rooms.get(room);
    const work = state?.status === 'ready' && state.content.works.works.find((one) => one.id === id);
    return work ? text(work.label) : id;
  };
  const sentence = (notice: Notice): string => {
    if (notice.kind === 'welcome') return t('notice.welcome', { name: notice.name });
    if (notice.kind === 'wing-unreachable') {
      const wing = museum.wings.find(({ id }) => id === notice.wing);
      return t('notice.wing-unreachable', { wing: wing ? text(wing.label) : notice.wing });
    }
    if (notice.kind === 'link-not-copied') return t('notice.link-not-copied', { url: notice.url });
    const params = 'room' in notice ? { room: roomLabel(notice.room) } : {};
    if (notice.kind === 'picture-missing' || notice.kind === 'detail-not-found') {
      return t(`notice.${notice.kind}`, { ...params, title: workLabel(notice.room, notice.work) });
    }
    if (notice.kind === 'room-closed') {
      const reason = refusalSentence(notice.refusal, museum.tiers, language);
      return `${t('notice.room-closed', params)} ${reason}`;
    }
    return t(`notice.${notice.kind}`, params);
  };
  const action = (notice: Notice) =>
    notice.kind === 'room-unreachable' || notice.kind === 'room-broken'
      ? {
          label: t('retry'),
          run: () => {
            notices.dismiss(notice.id);
            visit.retryRoom(notice.room);
          },
        }
      : undefined;
  return <NoticeRegion notices={notices} sentence={sentence} action={action} />;
}
