/** Side of the noise tile in texels. */
export const NOISE_SIZE = 512;

/** A number from 0 to 1 for a lattice point: the same everywhere, in every browser (integer hash, lowbias32). */
function lattice(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(seed, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const fade = (t: number): number => t * t * (3 - 2 * t);

/** Value noise with `cellsX` by `cellsY` cells over the tile, which it repeats without a seam. 0 to 1. */
function valueNoise(x: number, y: number, cellsX: number, cellsY: number, seed: number): number {
  const px = (x / NOISE_SIZE) * cellsX;
  const py = (y / NOISE_SIZE) * cellsY;
  const x0 = Math.floor(px);
  const y0 = Math.floor(py);
  const s = fade(px - x0);
  const t = fade(py - y0);
  const at = (i: number, j: number) => lattice((x0 + i) % cellsX, (y0 + j) % cellsY, seed);
  const low = at(0, 0) * (1 - s) + at(1, 0) * s;
  const high = at(0, 1) * (1 - s) + at(1, 1) * s;
  return low * (1 - t) + high * t;
}

function fractal(
  x: number,
  y: number,
  cellsX: number,
  cellsY: number,
  octaves: number,
  seed: number,
): number {
  let sum = 0;
  let weight = 0.5;
  let total = 0;
  for (let o = 0; o < octaves; o++) {
    sum += weight * valueNoise(x, y, cellsX << o, cellsY << o, seed + o);
    total += weight;
    weight *= 0.55;
  }
  return sum / total;
}

const CHIPS = 30;

/** From −1 to 1, seldom near the middle: a chip the colour of the matrix is none. */
const chipTone = (share: number): number => {
  const signed = 2 * share - 1;
  return Math.sign(signed) * Math.sqrt(Math.abs(signed));
};

/** Terrazzo: 0.5 for the matrix, up to 1 for pale chips, down to 0 for dark ones. */
function chip(x: number, y: number): number {
  const px = (x / NOISE_SIZE) * CHIPS;
  const py = (y / NOISE_SIZE) * CHIPS;
  const x0 = Math.floor(px);
  const y0 = Math.floor(py);
  let tone = 0.5;
  for (let j = -1; j <= 1; j++)
    for (let i = -1; i <= 1; i++) {
      const cx = (x0 + i + CHIPS) % CHIPS;
      const cy = (y0 + j + CHIPS) % CHIPS;
      const dx = px - (x0 + i + 0.2 + 0.6 * lattice(cx, cy, 71));
      const dy = py - (y0 + j + 0.2 + 0.6 * lattice(cx, cy, 72));
      // Broken edges: a radius that changes with the angle, in straight cuts.
      const size = 0.1 + 0.32 * lattice(cx, cy, 73) ** 1.5;
      const turn = lattice(cx, cy, 74) * Math.PI;
      const angle = Math.atan2(dy, dx) + turn;
      const sides = 4 + Math.floor(lattice(cx, cy, 75) * 3);
      const wedge = (2 * Math.PI) / sides;
      const cut = Math.cos((((angle % wedge) + wedge) % wedge) - wedge / 2);
      if (Math.hypot(dx, dy) * cut * 1.25 < size) tone = 0.5 + 0.45 * chipTone(lattice(cx, cy, 76));
    }
  return tone;
}

const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(value * 255)));

/**
 * The tile from which all surfaces are made, RGBA8: wood grain along x, clouds, fine grain, terrazzo chips. Seamless;
 * means near 0.5.
 */
export function makeNoiseTile(): Uint8Array<ArrayBuffer> {
  const texels = new Uint8Array(NOISE_SIZE * NOISE_SIZE * 4);
  for (let y = 0; y < NOISE_SIZE; y++)
    for (let x = 0; x < NOISE_SIZE; x++) {
      const at = (y * NOISE_SIZE + x) * 4;
      // Fibres, bent a little by a slow wave, over broad darker years.
      const bend = 9 * (valueNoise(x, y, 4, 3, 11) - 0.5);
      const wrapped = (((y + bend) % NOISE_SIZE) + NOISE_SIZE) % NOISE_SIZE;
      const fibres = fractal(x, wrapped, 5, 90, 2, 21);
      const years = fractal(x, wrapped, 2, 14, 3, 31);
      texels[at] = byte(0.5 + (fibres - 0.5) * 0.9 + (years - 0.5) * 0.9);
      texels[at + 1] = byte(0.5 + (fractal(x, y, 5, 5, 4, 41) - 0.5) * 1.7);
      texels[at + 2] = byte(0.5 + (fractal(x, y, 90, 90, 2, 51) - 0.5) * 1.4);
      texels[at + 3] = byte(chip(x, y));
    }
  for (let channel = 0; channel < 3; channel++) centre(texels, channel);
  return texels;
}

/** Moves a channel so that its mean is the middle, and surfaces keep the colour they were given. */
function centre(texels: Uint8Array, channel: number): void {
  let sum = 0;
  for (let i = channel; i < texels.length; i += 4) sum += texels[i]!;
  const shift = Math.round(127.5 - sum / (texels.length / 4));
  for (let i = channel; i < texels.length; i += 4) texels[i] = Math.max(0, Math.min(255, texels[i]! + shift));
}
