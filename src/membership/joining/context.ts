import type { Museum } from '../../museum/format/museum.ts';
import type { Store } from '../store/store.ts';

/** What joining stands on. The museum's files are asked each time, as prices may change while the server runs. */
export type JoiningContext = {
  readonly store: Store;
  readonly museum: () => Promise<Museum>;
  readonly nowMs: () => number;
};

/** Within a transaction: the museum as it was at its beginning, and one instant for all that it writes. */
export type Moment = { readonly museum: Museum; readonly nowMs: number };

/** Cards carry whole seconds, and the store keeps the very same instants. */
export async function momentOf({ museum, nowMs }: JoiningContext): Promise<Moment> {
  return { museum: await museum(), nowMs: Math.floor(nowMs() / 1000) * 1000 };
}

/** The language in which the museum writes to somebody: the one they asked for, if its pages are in it. */
export const spokenBy = ({ languages }: Pick<Museum, 'languages'>, wished: string): string =>
  languages.includes(wished) ? wished : (languages[0] ?? 'en');
