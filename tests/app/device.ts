import { emptyTrail, type Trail } from '../../src/museum/trail/trail.ts';
import { createDeviceStorage, type DeviceStorage } from '../../src/platform/storage.ts';

/** A device that keeps what it is given, with what it kept already. */
export function deviceWith(trail: Partial<Trail> = {}, more: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(more).map(([key, value]) => [`enfilade.${key}`, value]));
  if (Object.keys(trail).length > 0) {
    kept.set('enfilade.trail', JSON.stringify({ ...emptyTrail(), ...trail }));
  }
  const storage: DeviceStorage = createDeviceStorage(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  }));
  return { storage, kept };
}
