import { createStore, type StoreApi } from 'zustand/vanilla';
import { withBase } from '../../platform/base.ts';
import type { Http } from '../../platform/http.ts';

/** An issue of the content, as the preview's server tells it. */
export type StudioIssue = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly pointer: string;
  readonly line?: number;
  readonly sentence: string;
};

/** As whom and when one looks. */
export type SeenAs = { readonly tier: string | null; readonly atMs: number | null };

/** How visitors see each room's light, and the command that bakes what is missing. */
export type StudioLights = {
  readonly rooms: readonly { readonly room: string; readonly state: 'baked' | 'stale' | 'none' }[];
  readonly command: string;
};

export type StudioState = {
  readonly issues: readonly StudioIssue[] | 'unreachable';
  readonly seenAs: SeenAs;
  readonly lights: StudioLights;
};

export type Studio = {
  readonly store: StoreApi<StudioState>;
  readonly reload: (lang: string) => Promise<void>;
  readonly seeAs: (as: SeenAs) => Promise<void>;
};

export type StudioOptions = {
  readonly base: string;
  readonly http: Http;
  /** The session is another one now. */
  readonly onSeenAs: () => void;
};

const parseAs = (value: unknown): SeenAs | undefined =>
  typeof value === 'object' && value !== null && 'tier' in value ? (value as SeenAs) : undefined;

const parseIssues = (value: unknown): readonly StudioIssue[] | undefined =>
  typeof value === 'object' && value !== null && 'issues' in value && Array.isArray(value.issues)
    ? (value.issues as readonly StudioIssue[])
    : undefined;

const parseLights = (value: unknown): StudioLights | undefined =>
  typeof value === 'object' && value !== null && 'rooms' in value && Array.isArray(value.rooms)
    ? (value as StudioLights)
    : undefined;

const NO_LIGHTS: StudioLights = { rooms: [], command: '' };

/** The curators' side of a preview; its server is on the same machine and of the same build. */
export function createStudio({ base, http, onSeenAs }: StudioOptions): Studio {
  const store = createStore<StudioState>(() => ({
    issues: [],
    seenAs: { tier: null, atMs: null },
    lights: NO_LIGHTS,
  }));
  const at = (path: string) => withBase(base, `/api/preview/${path}`);
  let choices = 0;
  return {
    store,
    async reload(lang) {
      const choicesBefore = choices;
      const [issues, seenAs, lights] = await Promise.all([
        http.json({ url: at(`issues?lang=${encodeURIComponent(lang)}`), parse: parseIssues }),
        http.json({ url: at('as'), parse: parseAs }),
        http.json({ url: at('lights'), parse: parseLights }),
      ]);
      store.setState({
        issues: issues.kind === 'ok' ? issues.value : 'unreachable',
        lights: lights.kind === 'ok' ? lights.value : NO_LIGHTS,
      });
      // Chosen meanwhile: then what was asked before is too old to be shown.
      if (seenAs.kind === 'ok' && choices === choicesBefore) store.setState({ seenAs: seenAs.value });
    },
    async seeAs(as) {
      choices++;
      const answer = await http.json({ url: at('as'), parse: parseAs, method: 'POST', body: as });
      if (answer.kind !== 'ok') return;
      store.setState({ seenAs: answer.value });
      onSeenAs();
    },
  };
}
