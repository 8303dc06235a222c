import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DeviceStorage } from './storage.ts';

/** What a visitor may choose for this device, in the order it is shown in. */
export const SETTING_CHOICES = {
  /** Whether the walk and pages move: as the device says, never, or always. */
  motion: ['system', 'reduced', 'full'],
  pace: ['slow', 'normal', 'brisk'],
  text: ['normal', 'large', 'largest'],
  contrast: ['system', 'more'],
} as const;

export type SettingName = keyof typeof SETTING_CHOICES;
export type Settings = { readonly [Name in SettingName]: (typeof SETTING_CHOICES)[Name][number] };

export const NO_SETTINGS: Settings = { motion: 'system', pace: 'normal', text: 'normal', contrast: 'system' };

const KEY = 'settings';
const FORMAT = 1;

/** The settings of this device: kept there as they change. */
export function createSettings(storage: DeviceStorage): StoreApi<Settings> {
  const store = createStore<Settings>(() => read(storage.get(KEY)));
  store.subscribe((settings) => storage.set(KEY, JSON.stringify({ format: FORMAT, ...settings })));
  return store;
}

/** What is kept, but for what this version does not know. */
function read(text: string | undefined): Settings {
  try {
    const kept = JSON.parse(text ?? '{}') as Readonly<Record<string, unknown>>;
    if (kept.format !== FORMAT) return NO_SETTINGS;
    const known = Object.entries(SETTING_CHOICES).flatMap(([name, choices]) => {
      const choice = choices.find((one) => one === kept[name]);
      return choice ? [[name, choice]] : [];
    });
    return { ...NO_SETTINGS, ...Object.fromEntries(known) };
  } catch {
    return NO_SETTINGS;
  }
}

/** Tells the styles what was chosen, by attributes of the page's root; gives the function that ends it. */
export function dressPage(store: StoreApi<Settings>, root: HTMLElement): () => void {
  const dress = ({ motion, text, contrast }: Settings) => {
    Object.assign(root.dataset, { motion, text, contrast });
  };
  dress(store.getState());
  return store.subscribe(dress);
}
