import { TUSCAN_BASE } from '../../museum/plan/footprint.ts';
import type { TurnedPoint } from './turned.ts';

/** A Tuscan column's parts: sizes in metres, profiles from the foot up. */
export type Tuscan = {
  readonly plinth: { readonly widthM: number; readonly heightM: number };
  readonly base: readonly TurnedPoint[];
  readonly shaft: readonly TurnedPoint[];
  readonly capital: readonly TurnedPoint[];
  readonly abacus: { readonly widthM: number; readonly footM: number };
};

/** Radius under the capital, to that at the foot; the lower third is straight. */
const TAPER = 0.82;
const TAPER_STEPS = 5;

/**
 * A Tuscan column after Vignola (Regola delli cinque ordini, 1562), whose module is the shaft's lower radius: base and
 * capital are one module high each, whatever the column's height. The taper is a little less than his, as the shaft is
 * shorter than his seven diameters in most rooms.
 */
export function tuscan(diameterM: number, heightM: number): Tuscan {
  const m = diameterM / 2;
  const top = m * TAPER;
  const plinthM = m * 0.5;
  const torusM = m * 0.4;
  const outer = m * TUSCAN_BASE * 0.985;
  const footM = m;
  const neckM = heightM - m * 1.18;
  const straightM = footM + (neckM - footM) / 3;
  const taper = Array.from({ length: TAPER_STEPS }, (_, i): TurnedPoint => {
    const t = (i + 1) / TAPER_STEPS;
    return {
      radiusM: m - (m - top) * (0.35 * t + 0.65 * t * t),
      upM: straightM + (neckM - straightM) * t,
    };
  });
  const capitalM = heightM - m;
  return {
    plinth: { widthM: diameterM * TUSCAN_BASE, heightM: plinthM },
    base: [
      ...halfRound(outer - torusM / 2, plinthM, torusM),
      { radiusM: m * 1.13, upM: plinthM + torusM + m * 0.004 },
      { radiusM: m * 1.13, upM: footM - m * 0.03 },
      { radiusM: m * 1.08, upM: footM - m * 0.025 },
      { radiusM: m * 1.03, upM: footM + m * 0.04, isRound: true },
      { radiusM: m, upM: footM + m * 0.16, isRound: true },
    ],
    shaft: [{ radiusM: m, upM: footM + m * 0.16 }, { radiusM: m, upM: straightM }, ...taper],
    capital: [
      { radiusM: top, upM: neckM },
      { radiusM: top * 1.06, upM: neckM + m * 0.035, isRound: true },
      { radiusM: top * 1.06, upM: neckM + m * 0.075 },
      ...halfRound(top * 1.07, neckM + m * 0.08, m * 0.1),
      { radiusM: top, upM: capitalM + m * 0.004 },
      { radiusM: top, upM: capitalM + m * 0.32 },
      { radiusM: top * 1.07, upM: capitalM + m * 0.324 },
      { radiusM: top * 1.07, upM: capitalM + m * 0.4 },
      ...echinus(top * 1.09, m * 1.19, capitalM + m * 0.404, m * 0.26),
    ],
    abacus: { widthM: diameterM * 1.24, footM: capitalM + m * 0.66 },
  };
}

/** A half-round moulding whose middle stands half its height out of `radiusM`. */
function halfRound(radiusM: number, footM: number, heightM: number): readonly TurnedPoint[] {
  const steps = 6;
  return Array.from({ length: steps + 1 }, (_, i): TurnedPoint => {
    const angle = (i / steps - 0.5) * Math.PI;
    return {
      radiusM: radiusM + (heightM / 2) * Math.cos(angle),
      upM: footM + (heightM / 2) * (1 + Math.sin(angle)),
      isRound: i > 0 && i < steps,
    };
  });
}

/** A quarter-round moulding that opens upwards. */
function echinus(fromM: number, toM: number, footM: number, heightM: number): readonly TurnedPoint[] {
  const steps = 4;
  return Array.from({ length: steps + 1 }, (_, i): TurnedPoint => {
    const angle = (i / steps) * (Math.PI / 2);
    return {
      radiusM: fromM + (toM - fromM) * Math.sin(angle),
      upM: footM + heightM * (1 - Math.cos(angle)),
      isRound: i > 0 && i < steps,
    };
  });
}
