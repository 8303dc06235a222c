/** A colour in linear light, sRGB primaries. */
export type Rgb = readonly [r: number, g: number, b: number];

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** sRGB's transfer curve (IEC 61966-2-1): linear light to the value that is stored. */
export const toSrgb = (c: number): number =>
  c <= 0.0031308 ? Math.max(0, c) * 12.92 : 1.055 * Math.min(1, c) ** (1 / 2.4) - 0.055;

/** `#rrggbb` in linear light; linear colours pass through. */
export function linear(color: string | Rgb): Rgb {
  if (typeof color !== 'string') return color;
  const n = Number.parseInt(color.slice(1), 16);
  return [toLinear((n >> 16) / 255), toLinear(((n >> 8) & 255) / 255), toLinear((n & 255) / 255)];
}

/** Linear light to OKLab (Björn Ottosson, 2020), in which equal steps look equal. */
export function toOklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** OKLab back to linear light, clipped to what sRGB can show. */
export function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (c: number) => Math.min(1, Math.max(0, c));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

export type Stop = readonly [at: number, color: string];

/** A ramp through the stops, mixed in OKLab; 1024 steps, clamped at its ends. */
export function ramp(stops: readonly Stop[]): (t: number) => Rgb {
  const steps = 1024;
  const labs = stops.map(([at, color]) => ({ at, lab: toOklab(linear(color)) }));
  const table = Array.from({ length: steps + 1 }, (_, i): Rgb => {
    const t = i / steps;
    const next = Math.max(
      1,
      labs.findIndex((stop) => stop.at >= t),
    );
    const a = labs[next - 1]!;
    const b = labs[next]!;
    const f = Math.min(1, Math.max(0, (t - a.at) / (b.at - a.at)));
    return fromOklab([
      a.lab[0] + (b.lab[0] - a.lab[0]) * f,
      a.lab[1] + (b.lab[1] - a.lab[1]) * f,
      a.lab[2] + (b.lab[2] - a.lab[2]) * f,
    ]);
  });
  return (t) => table[Math.round(Math.min(1, Math.max(0, t)) * steps)]!;
}

/** A mix of two colours in OKLab. */
export function mix(a: string | Rgb, b: string | Rgb, t: number): Rgb {
  const p = toOklab(linear(a));
  const q = toOklab(linear(b));
  return fromOklab([p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t, p[2] + (q[2] - p[2]) * t]);
}
