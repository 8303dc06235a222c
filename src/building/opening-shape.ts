import type { Niche } from '../museum/format/furniture.ts';
import type { OpeningKind } from '../museum/format/plan.ts';
import type { Vec2 } from './vec.ts';

/** Pieces a round arch is drawn with. */
const ARCH_SEGMENTS = 32;

/**
 * An opening's outline from its left foot over the top to its right foot: metres from its centre and above its floor.
 * An arch has a round head (as far as its height allows), all others a level one.
 */
export function openingOutline(kind: OpeningKind, widthM: number, heightM: number): readonly Vec2[] {
  const half = widthM / 2;
  const feet: [Vec2, Vec2] = [
    [-half, 0],
    [half, 0],
  ];
  if (kind !== 'arch') return [feet[0], [-half, heightM], [half, heightM], feet[1]];
  const rise = Math.min(half, heightM * 0.6);
  const springM = heightM - rise;
  const head = Array.from({ length: ARCH_SEGMENTS + 1 }, (_, i): Vec2 => {
    const angle = Math.PI * (1 - i / ARCH_SEGMENTS);
    return [half * Math.cos(angle), springM + rise * Math.sin(angle)];
  });
  return [feet[0], ...head, feet[1]];
}

/** Half the width that is open `atM` above the opening's floor. */
export function halfWidthAt(kind: OpeningKind, widthM: number, heightM: number, atM: number): number {
  if (atM < 0 || atM > heightM) return 0;
  const half = widthM / 2;
  if (kind !== 'arch') return half;
  const rise = Math.min(half, heightM * 0.6);
  const above = (atM - (heightM - rise)) / rise;
  return above <= 0 ? half : half * Math.sqrt(1 - above * above);
}

/** The outline of a niche in the plane of its wall, from its left foot over its head to its right foot. */
export function nicheOutline({ atM, widthM, heightM, sillM, head }: Niche): readonly Vec2[] {
  const kind = head === 'arch' ? 'arch' : 'passage';
  return openingOutline(kind, widthM, heightM).map(([u, v]): Vec2 => [atM + u, sillM + v]);
}
