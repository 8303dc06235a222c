/** Exactly what somebody saw in a room: where the feet stood, where the eyes looked, and how far they leant from there. */
export type ViewAddress = {
  /** On the plan, in metres. */
  readonly x: number;
  readonly z: number;
  /** Clockwise from north. */
  readonly headingDeg: number;
  /** Above the horizon. */
  readonly pitchDeg: number;
  /** From where the eyes of one who stands upright are, in metres. */
  readonly lean?: { readonly x: number; readonly y: number; readonly z: number };
};

/** The name of a view in an address's query. */
export const VIEW_PARAM = 'view';

const NUMBER = /^-?\d{1,6}(?:\.\d{1,4})?$/;
const MOST_PITCH_DEG = 50;
const MOST_LEAN_M = 4;

/** A view as an address holds it: to the centimetre, the tenth of a degree, and the millimetre of a lean. */
export function formatView({ x, z, headingDeg, pitchDeg, lean }: ViewAddress): string {
  const turned = ((headingDeg % 360) + 360) % 360;
  const stand = [x.toFixed(2), z.toFixed(2), turned.toFixed(1), pitchDeg.toFixed(1)];
  const leant = lean ? [lean.x, lean.y, lean.z].map((metres) => metres.toFixed(3)) : [];
  return [...stand, ...leant].map((number) => String(Number(number))).join(',');
}

/** Reads the view of an address's query; `undefined` where there is none, or none that anybody could have. */
export function readView(search: string): ViewAddress | undefined {
  const parts = new URLSearchParams(search).get(VIEW_PARAM)?.split(',') ?? [];
  if ((parts.length !== 4 && parts.length !== 7) || !parts.every((part) => NUMBER.test(part)))
    return undefined;
  const [x, z, headingDeg, pitchDeg, ...lean] = parts.map(Number) as [number, number, number, number];
  if (Math.abs(headingDeg) > 360 || Math.abs(pitchDeg) > MOST_PITCH_DEG) return undefined;
  const [lx, ly, lz] = lean as number[];
  if (lx === undefined || ly === undefined || lz === undefined) return { x, z, headingDeg, pitchDeg };
  if (Math.hypot(lx, ly, lz) > MOST_LEAN_M) return undefined;
  return { x, z, headingDeg, pitchDeg, lean: { x: lx, y: ly, z: lz } };
}
