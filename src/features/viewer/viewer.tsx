import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { FileAddresses } from '../../museum/file-addresses.ts';
import type { Work } from '../../museum/format/works.ts';
import type { Http } from '../../platform/http.ts';
import { Compare } from './compare.tsx';
import { openOsdStage } from './osd-stage.ts';
import type { OpenStage, Stage } from './stage.ts';
import './viewer.css';
import './viewer-more.css';
import { type OtherWork, ViewerBeside } from './viewer-beside.tsx';
import { actionOf } from './viewer-keys.ts';
import { ViewerSingle } from './viewer-single.tsx';

export type ViewerProps = {
  readonly work: Work;
  /** Where the room's files are, as the browser needs it, with a slash at its end. */
  readonly filesUrl: string;
  /** Where files are had besides their own addresses. */
  readonly files?: FileAddresses;
  readonly http: Http;
  /** Whether it cuts instead of moving; as the device says where not given. */
  readonly reducedMotion?: boolean;
  /** The detail that it opens on. */
  readonly detail?: string | undefined;
  /** What it may be compared with. */
  readonly others?: readonly OtherWork[];
  readonly onClose: () => void;
  readonly openStage?: OpenStage;
};

/** A work's picture on the whole screen, to its last pixel and, where it is computed, beyond. */
export function Viewer(props: ViewerProps) {
  const { work, filesUrl, http, detail, others = [], onClose } = props;
  const openStage = useOpenStage(props);
  const { t, text, langOf } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [heading, description] = [useId(), useId()];
  // Before any stage is opened: a picture fits what it is opened in, which must be on the screen.
  useModal(dialog);
  const stage = useRef<Stage | undefined>(undefined);
  const [besideId, setBesideId] = useState<string>();
  const beside = others.find((other) => other.work.id === besideId);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A list of works has the arrows and letters to itself.
    if (event.target instanceof HTMLSelectElement && event.key !== 'Tab' && event.key !== 'Escape') return;
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
        {others.length > 0 && <ViewerBeside others={others} chosen={besideId} onChoose={setBesideId} />}
        <button type="button" className="button-icon" aria-label={t('viewer.close')} onClick={onClose}>
          <span aria-hidden="true" className="icon-close" />
        </button>
      </header>
      <p id={description} className="visually-hidden" {...langOf(work.alt)}>
        {text(work.alt)}
      </p>
      {beside ? (
        <Compare
          key={beside.work.id}
          first={{ work, filesUrl }}
          second={beside}
          {...{ http, openStage, stage }}
        />
      ) : (
        <ViewerSingle {...{ work, filesUrl, http, openStage, stage, detail, heading, description }} />
      )}
    </dialog>
  );
}

/** Tab goes round within the viewer, without a stop at the browser's own frame, where our keys are not heard. */
function goRound(dialog: HTMLElement, event: KeyboardEvent): void {
  dialog.dataset.tabbed = '';
  const stops = [...dialog.querySelectorAll<HTMLElement>('button, select, [tabindex="0"]')];
  const [first, last] = [stops[0], stops.at(-1)];
  const from = document.activeElement;
  const to = event.shiftKey ? (from === first ? last : undefined) : from === last ? first : undefined;
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** Above everything, the rest out of reach; the focus comes to the picture and goes back to where it was. */
function useModal(dialog: React.RefObject<HTMLDialogElement | null>) {
  useLayoutEffect(() => {
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

/** Opens stages that know where files are had, and how much may move. */
function useOpenStage({
  openStage = openOsdStage,
  files,
  reducedMotion,
}: Pick<ViewerProps, 'openStage' | 'files' | 'reducedMotion'>): OpenStage {
  return useMemo(
    () => (element, options) =>
      openStage(element, { ...options, files, reducedMotion: reducedMotion ?? options.reducedMotion }),
    [openStage, files, reducedMotion],
  );
}
