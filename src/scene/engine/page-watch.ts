/** How long a page may be hidden before it gives up what it can fetch again, in milliseconds. */
const HIDDEN_MS = 20_000;

export type PageEvents = {
  /** Nobody will look for long: the page is hidden for some time, frozen or put away. */
  readonly onRest: () => void;
  /** The page is looked at again; also told where it did not rest. */
  readonly onShown: () => void;
};

/** Watches whether anybody looks at a page, until the returned function is called. */
export function watchPage(document: Document, window: Window, events: PageEvents): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    events.onRest();
  };
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') timer = setTimeout(rest, HIDDEN_MS);
    else events.onShown();
  };
  document.addEventListener('visibilitychange', look, { signal });
  document.addEventListener('freeze', rest, { signal });
  document.addEventListener('resume', look, { signal });
  window.addEventListener('pagehide', rest, { signal });
  window.addEventListener('pageshow', look, { signal });
  return () => {
    listening.abort();
    clearTimeout(timer);
  };
}
