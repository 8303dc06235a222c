import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * `UTC` on the server and while hydrating, so that both write the same words, then `undefined`: the visitor's own.
 */
export const useTimeZone = (): string | undefined =>
  useSyncExternalStore<string | undefined>(
    never,
    () => undefined,
    () => 'UTC',
  );
