import { useEffect, useRef } from 'react';

export type ShareButtonProps = {
  readonly label: string;
  readonly className: string;
  /** Passes the address on. */
  readonly onShare: () => void;
  /** A letter that does the same while nobody writes; taken as it is printed on the key. */
  readonly shortcut?: string;
};

/** Passes on the address of what one looks at. */
export function ShareButton({ label, className, onShare, shortcut }: ShareButtonProps) {
  const latest = useRef(onShare);
  useEffect(() => {
    latest.current = onShare;
  });
  useEffect(() => {
    if (!shortcut) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      if (event.key.toLowerCase() !== shortcut || isTakenByWriting(event.target)) return;
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shortcut]);
  return (
    <button
      type="button"
      className={`${className} share-button`}
      aria-keyshortcuts={shortcut}
      onClick={onShare}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path
          d="M8.5 10.5H6v10h12v-10h-2.5M12 15V3.5M8.5 7 12 3.5 15.5 7"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
      </svg>
      <span className="share-word">{label}</span>
    </button>
  );
}

const isTakenByWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
