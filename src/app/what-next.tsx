import { lazy, Suspense } from 'react';
import type { NextWayProps } from './next-way.tsx';
import { useTrailKeeper } from './use-trail.ts';

const NextWay = lazy(async () => ({ default: (await import('./next-way.tsx')).NextWay }));

/** The nearest that the visitor has not seen, once their trail is here. */
export function WhatNext(props: NextWayProps) {
  return useTrailKeeper() ? (
    <Suspense fallback={null}>
      <NextWay {...props} />
    </Suspense>
  ) : null;
}
