/** What is kept on this device. Keys live under `enfilade.`; where nothing may be kept, it lasts for the page. */
export type DeviceStorage = {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => void;
  /** Whether what was set outlasts the page. */
  readonly keeps: (key: string) => boolean;
};

type Area = Pick<Storage, 'getItem' | 'setItem'>;

/** `area` is asked for each time, since a browser may refuse it by throwing. */
export function createDeviceStorage(area: () => Area | undefined): DeviceStorage {
  const fallback = new Map<string, string>();
  /** Keys whose last value could not be kept: what lies there is older. */
  const unkept = new Set<string>();
  return {
    get(key) {
      if (unkept.has(key)) return fallback.get(key);
      try {
        return area()?.getItem(`enfilade.${key}`) ?? fallback.get(key);
      } catch {
        return fallback.get(key);
      }
    },
    set(key, value) {
      fallback.set(key, value);
      try {
        area()?.setItem(`enfilade.${key}`, value);
        unkept.delete(key);
      } catch {
        // Full or forbidden: the page's own memory has it.
        unkept.add(key);
      }
    },
    keeps(key) {
      if (unkept.has(key)) return false;
      try {
        return typeof area()?.getItem(`enfilade.${key}`) === 'string';
      } catch {
        return false;
      }
    },
  };
}
