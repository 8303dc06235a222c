/** Set on a canvas while it has the focus because somebody tabbed to it; the page draws the ring. */
export const RING_ATTRIBUTE = 'data-focus-ring';

/**
 * Marks a canvas that was reached with Tab, until it is left or a pointer takes over. `:focus-visible` won't do: it
 * also holds after the program has put the focus there.
 */
export function watchFocusRing(canvas: HTMLElement): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  let tabs = false;
  const { ownerDocument: page } = canvas;
  page.addEventListener(
    'keydown',
    (event) => {
      tabs = event.key === 'Tab';
      // The focus moves before the next task, if it moves at all.
      if (tabs)
        setTimeout(() => {
          tabs = false;
        });
    },
    options,
  );
  const hide = () => canvas.removeAttribute(RING_ATTRIBUTE);
  canvas.addEventListener('focus', () => canvas.toggleAttribute(RING_ATTRIBUTE, tabs), options);
  canvas.addEventListener('blur', hide, options);
  canvas.addEventListener('pointerdown', hide, options);
  return () => {
    listening.abort();
    hide();
  };
}
