import { useStore } from 'zustand';
import { useLanguage } from '../../i18n/index.ts';
import type { Notice, Notices } from './notices-store.ts';

export type NoticeRegionProps = {
  readonly notices: Notices;
  /** The sentence of a notice, in the visitor's language. */
  readonly sentence: (notice: Notice) => string;
  /** What can be done about it, if anything. */
  readonly action?: (notice: Notice) => { readonly label: string; readonly run: () => void } | undefined;
};

/** Where trouble, and its end, is told: read out politely, never taking the focus. */
export function NoticeRegion({ notices, sentence, action }: NoticeRegionProps) {
  const { t } = useLanguage();
  const list = useStore(notices.store, (state) => state.notices);
  return (
    <div className="notices" role="status" aria-live="polite">
      {list.map((notice) => {
        const remedy = action?.(notice);
        return (
          <div className="notice" key={notice.id}>
            <p>{sentence(notice)}</p>
            {remedy && (
              <button type="button" className="button-quiet" onClick={remedy.run}>
                {remedy.label}
              </button>
            )}
            <button
              type="button"
              className="button-icon"
              aria-label={t('notice.dismiss')}
              onClick={() => notices.dismiss(notice.id)}
            >
              <span aria-hidden="true" className="icon-close" />
            </button>
          </div>
        );
      })}
    </div>
  );
}
