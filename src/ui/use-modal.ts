import { type RefObject, useEffect } from 'react';

/**
 * Shows a dialog above everything, the rest out of reach. The focus comes to the first of what `focus` selects, or where
 * the browser puts it; closed, it goes back to where it was.
 */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, focus?: string): void {
  useEffect(() => {
    const element = dialog.current!;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    if (focus !== undefined) element.querySelector<HTMLElement>(focus)?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [dialog, focus]);
}
