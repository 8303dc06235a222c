/** How long a lost context may take to come back while one looks, in milliseconds. */
const PATIENCE_MS = 8000;

export type ContextEvents = {
  readonly onLost: () => void;
  /** The context is back, but empty: make textures again, then draw. */
  readonly onRestored: () => void;
  readonly onGone: () => void;
};

/** Watches a canvas for the loss of its WebGL context until the returned function is called. */
export function watchContext(canvas: HTMLCanvasElement, events: ContextEvents): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLost = false;
  const listening = new AbortController();
  const { signal } = listening;
  /** A hidden page may wait for its context as long as it is hidden. */
  const wait = () => {
    clearTimeout(timer);
    if (isLost && document.visibilityState !== 'hidden') timer = setTimeout(events.onGone, PATIENCE_MS);
  };
  const lost = (event: Event) => {
    // Without this the browser never gives the context back.
    event.preventDefault();
    isLost = true;
    wait();
    events.onLost();
  };
  const restored = () => {
    isLost = false;
    clearTimeout(timer);
    // three listens, too, perhaps after us: it must have taken the new context before anything is made in it.
    timer = setTimeout(events.onRestored);
  };
  canvas.addEventListener('webglcontextlost', lost, { signal });
  canvas.addEventListener('webglcontextrestored', restored, { signal });
  document.addEventListener('visibilitychange', wait, { signal });
  return () => {
    listening.abort();
    clearTimeout(timer);
  };
}

/** True where this browser can draw the museum at all. */
export function hasWebGL2(): boolean {
  if (typeof document === 'undefined') return false;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2');
  // A context that is only asked about must not count against the browser's small number of them.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
