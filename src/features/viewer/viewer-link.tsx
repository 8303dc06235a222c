import type { MouseEvent } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Address } from '../../museum/addresses.ts';
import type { Work } from '../../museum/format/works.ts';
import { imageFiles } from '../../platform/iiif.ts';
import { useRouter } from '../../ui/index.ts';

export type ViewerLinkProps = {
  readonly work: Work;
  readonly address: Extract<Address, { kind: 'work' }>;
  readonly filesUrl: string;
  /** Fetches the viewer, since it will be wanted soon. */
  readonly onNear: () => void;
  /** Lies over the work's picture, for the pointer: others have the same link in words. */
  readonly overPicture?: boolean;
};

/** Opens the picture on the whole screen; without script, its largest file. */
export function ViewerLink({ work, address, filesUrl, onNear, overPicture = false }: ViewerLinkProps) {
  const { t } = useLanguage();
  const router = useRouter();
  function open(event: MouseEvent) {
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (modified || event.button !== 0) return;
    event.preventDefault();
    // One stays where one stands: the walk and the page lie below.
    router.go({ ...address, full: true }, { cause: 'stay' });
  }
  const file = imageFiles(work.image, filesUrl).at(-1)!;
  if (overPicture) {
    return (
      // biome-ignore lint/a11y/useAnchorContent: the link in words says the same to those who don't point
      <a
        className="viewer-cover"
        aria-hidden="true"
        tabIndex={-1}
        href={file.url}
        onClick={open}
        onPointerEnter={onNear}
      />
    );
  }
  return (
    <a
      className="button-quiet viewer-link"
      href={file.url}
      data-viewer-link=""
      onClick={open}
      onPointerEnter={onNear}
      onFocus={onNear}
    >
      {t(wordsFor(work))}
    </a>
  );
}

function wordsFor(work: Work): string {
  if (work.kind === 'object') return 'viewer.open-object';
  return work.computed ? 'viewer.open-computed' : 'viewer.open';
}
