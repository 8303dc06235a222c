import { createContext, use } from 'react';
import type { Tier } from '../../museum/format/museum.ts';
import type { DeskApi } from './desk-api.ts';

/** What every part of the desk stands on. */
export type DeskTools = {
  readonly api: DeskApi;
  readonly tiers: readonly Tier[];
  /** The museum's clock: days at the desk are its days. */
  readonly timeZone: string;
  /** The museum's languages, for the members' mails. */
  readonly languages: readonly string[];
  readonly nowMs: () => number;
};

const DeskContext = createContext<DeskTools | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDeskTools(): DeskTools {
  const tools = use(DeskContext);
  if (!tools) throw new Error('useDeskTools outside of DeskProvider');
  return tools;
}
