import { useInsertionEffect, useRef } from 'react';

/** A ref that always holds the value of the newest committed render. */
export function useLatest<T>(value: T): { readonly current: T } {
  const ref = useRef(value);
  useInsertionEffect(() => {
    ref.current = value;
  });
  return ref;
}
