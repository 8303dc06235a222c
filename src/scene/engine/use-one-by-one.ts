import { useEffect, useState } from 'react';

/** Between one and the next, so that frames are drawn meanwhile; milliseconds. */
const APART_MS = 30;

/**
 * Those of `wanted` that may be there by now: the first at once, the others one after another in their order. What is no
 * longer wanted goes at once.
 */
export function useOneByOne(wanted: readonly string[]): readonly string[] {
  const [come, setCome] = useState<readonly string[]>([]);
  const here = wanted.filter((id, i) => i === 0 || come.includes(id));
  const next = wanted.find((id) => !come.includes(id));
  useEffect(() => {
    if (next === undefined) return;
    const timer = setTimeout(() => setCome((before) => [...before, next]), APART_MS);
    return () => clearTimeout(timer);
  }, [next]);
  useEffect(() => setCome((before) => before.filter((id) => wanted.includes(id))), [wanted]);
  return here;
}
