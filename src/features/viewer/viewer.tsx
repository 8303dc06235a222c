import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { FileAddresses } from '../../museum/file-addresses.ts';
import type { Work } from '../../museum/format/works.ts';
import type { Http } from '../../platform/http.ts';
import { openOsdStage } from './osd-stage.ts';
import type { OpenStage } from './stage.ts';
import { useStage } from './use-stage.ts';
import './viewer.css';
import { actionOf } from './viewer-keys.ts';
import { ViewerScale } from './viewer-scale.tsx';
import { ViewerTools } from './viewer-tools.tsx';

export type ViewerProps = {
  readonly work: Work;
  /** Where the room's files are, as the browser needs it, with a slash at its end. */
  readonly filesUrl: string;
  /** Where files are had besides their own addresses. */
  readonly files?: FileAddresses;
  readonly http: Http;
  readonly onClose: () => void;
  readonly openStage?: OpenStage;
};

/** A work's picture on the whole screen, to its last pixel and, where it is computed, beyond. */
export function Viewer({ work, filesUrl, files, http, onClose, openStage = openOsdStage }: ViewerProps) {
  const { t, text, langOf } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const [heading, description] = [useId(), useId()];
  // First: the picture fits what it is opened in, which must be on the screen.
  useModal(dialog);
  const { stage, view, loading, trouble, retry } = useStage(surface, {
    work,
    filesUrl,
    files,
    http,
    openStage,
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOf(event.key);
    if (event.key === 'Tab') {
      goRound(dialog.current!, event);
      return;
    }
    if (event.key === 'Escape') onClose();
    else if (action && stage.current) action(stage.current);
    else return;
    // Neither the page below nor the browser's own closing hears it as well.
    event.preventDefault();
    event.stopPropagation();
  }

  const deep = work.kind === 'picture' && work.computed !== undefined;
  const beyond = deep && view !== undefined && view.pixelPx > 1;
  return (
    <dialog
      ref={dialog}
      className="viewer"
      tabIndex={-1}
      aria-labelledby={heading}
      aria-describedby={description}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="viewer-top">
        <h2 id={heading} {...langOf(work.label)}>
          {text(work.label)}
        </h2>
        <p className="viewer-maker">{text(work.maker.label)}</p>
        <button type="button" className="button-icon" aria-label={t('viewer.close')} onClick={onClose}>
          <span aria-hidden="true" className="icon-close" />
        </button>
      </header>
      <p id={description} className="visually-hidden" {...langOf(work.alt)}>
        {text(work.alt)}
      </p>
      <div className="viewer-middle">
        <div
          ref={surface}
          className="viewer-stage"
          role="img"
          aria-labelledby={heading}
          aria-describedby={description}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture moves under the arrow keys
          tabIndex={0}
          data-autofocus=""
        />
        {loading && !trouble && (
          <p className="viewer-loading">{t(beyond ? 'viewer.computing' : 'viewer.loading')}</p>
        )}
        {trouble && (
          <div className="viewer-trouble" role="alert">
            <p>{t(trouble === 'picture' ? 'viewer.picture-missing' : 'viewer.tiles-missing')}</p>
            <button type="button" className="button" onClick={retry}>
              {t('retry')}
            </button>
          </div>
        )}
      </div>
      <footer className="viewer-bottom">
        {view ? <ViewerScale widthM={work.dimensions.widthM} view={view} beyond={beyond} /> : <span />}
        <ViewerTools stage={stage} view={view} />
      </footer>
    </dialog>
  );
}

/** Tab goes round within the viewer, without a stop at the browser's own frame, where our keys are not heard. */
function goRound(dialog: HTMLElement, event: KeyboardEvent): void {
  dialog.dataset.tabbed = '';
  const stops = [...dialog.querySelectorAll<HTMLElement>('button, [tabindex="0"]')];
  const [first, last] = [stops[0], stops.at(-1)];
  const from = document.activeElement;
  const to = event.shiftKey ? (from === first ? last : undefined) : from === last ? first : undefined;
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** Above everything, the rest out of reach; the focus comes to the picture and goes back to where it was. */
function useModal(dialog: React.RefObject<HTMLDialogElement | null>) {
  useEffect(() => {
    const element = dialog.current!;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
    return () => {
      element.close();
      focusAgain(before);
    };
  }, [dialog]);
}

/** What opened the picture; where that is gone or was the picture's own surface, the link that opens it. */
function focusAgain(before: Element | null): void {
  const reachable = before instanceof HTMLElement && before.isConnected && before.tabIndex >= 0;
  const back = reachable && before !== document.body ? before : document.querySelector('[data-viewer-link]');
  if (back instanceof HTMLElement) back.focus({ preventScroll: true });
}
