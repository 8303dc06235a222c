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

/** The lattice of one noise, worked out once: every texel reads four of its points. */
class Lattice {
  readonly #cellsX: number;
  readonly #cellsY: number;
  readonly #values: Float64Array;

  constructor(cellsX: number, cellsY: number, seed: number) {
    this.#cellsX = cellsX;
    this.#cellsY = cellsY;
    this.#values = new Float64Array(cellsX * cellsY);
    for (let y = 0; y < cellsY; y++)
      for (let x = 0; x < cellsX; x++) this.#values[y * cellsX + x] = lattice(x, y, seed);
  }

  /** Value noise over the tile, which it repeats without a seam. 0 to 1. */
  at(x: number, y: number): number {
    const cellsX = this.#cellsX;
    const values = this.#values;
    const px = (x / NOISE_SIZE) * cellsX;
    const py = (y / NOISE_SIZE) * this.#cellsY;
    const x0 = Math.floor(px);
    const y0 = Math.floor(py);
    const s = fade(px - x0);
    const t = fade(py - y0);
    const left = x0 % cellsX;
    const right = (x0 + 1) % cellsX;
    const row = (y0 % this.#cellsY) * cellsX;
    const next = ((y0 + 1) % this.#cellsY) * cellsX;
    const low = values[row + left]! * (1 - s) + values[row + right]! * s;
    const high = values[next + left]! * (1 - s) + values[next + right]! * s;
    return low * (1 - t) + high * t;
  }
}

/** Noises of ever finer cells, each with less weight. */
class Fractal {
  readonly #octaves: readonly Lattice[];

  constructor(cellsX: number, cellsY: number, octaves: number, seed: number) {
    this.#octaves = Array.from(
      { length: octaves },
      (_, o) => new Lattice(cellsX << o, cellsY << o, seed + o),
    );
  }

  at(x: number, y: number): number {
    let sum = 0;
    let weight = 0.5;
    let total = 0;
    for (const octave of this.#octaves) {
      sum += weight * octave.at(x, y);
      total += weight;
      weight *= 0.55;
    }
    return sum / total;
  }
}

const CHIPS = 30;

/** From −1 to 1, seldom near the middle: a chip the colour of the matrix is none. */
const chipTone = (share: number): number => {
  const signed = 2 * share - 1;
  return Math.sign(signed) * Math.sqrt(Math.abs(signed));
};

/** Where a chip lies in its cell, and its form. */
type Chip = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turn: number;
  readonly wedge: number;
  readonly tone: number;
};

const chips: readonly Chip[] = Array.from({ length: CHIPS * CHIPS }, (_, i) => {
  const [cx, cy] = [i % CHIPS, Math.floor(i / CHIPS)];
  const sides = 4 + Math.floor(lattice(cx, cy, 75) * 3);
  return {
    x: 0.2 + 0.6 * lattice(cx, cy, 71),
    y: 0.2 + 0.6 * lattice(cx, cy, 72),
    size: 0.1 + 0.32 * lattice(cx, cy, 73) ** 1.5,
    turn: lattice(cx, cy, 74) * Math.PI,
    wedge: (2 * Math.PI) / sides,
    tone: 0.5 + 0.45 * chipTone(lattice(cx, cy, 76)),
  };
});

/** No corner of a chip is farther from its middle, in its sizes: those of a square. */
const REACH = 1.25 * Math.SQRT1_2 * 0.999;

/** Terrazzo: 0.5 for the matrix, up to 1 for pale chips, down to 0 for dark ones. */
function chip(x: number, y: number): number {
  const px = (x / NOISE_SIZE) * CHIPS;
  const py = (y / NOISE_SIZE) * CHIPS;
  const x0 = Math.floor(px);
  const y0 = Math.floor(py);
  let tone = 0.5;
  for (let j = -1; j <= 1; j++)
    for (let i = -1; i <= 1; i++) {
      const cell = ((y0 + j + CHIPS) % CHIPS) * CHIPS + ((x0 + i + CHIPS) % CHIPS);
      const { x: cx, y: cy, size, turn, wedge, tone: own } = chips[cell]!;
      const dx = px - (x0 + i + cx);
      const dy = py - (y0 + j + cy);
      const away = Math.hypot(dx, dy);
      if (away * REACH > size) continue;
      // Broken edges: a radius that changes with the angle, in straight cuts.
      const angle = Math.atan2(dy, dx) + turn;
      const cut = Math.cos((((angle % wedge) + wedge) % wedge) - wedge / 2);
      if (away * cut * 1.25 < size) tone = own;
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
  const wave = new Lattice(4, 3, 11);
  const fibres = new Fractal(5, 90, 2, 21);
  const years = new Fractal(2, 14, 3, 31);
  const clouds = new Fractal(5, 5, 4, 41);
  const grain = new Fractal(90, 90, 2, 51);
  for (let y = 0; y < NOISE_SIZE; y++)
    for (let x = 0; x < NOISE_SIZE; x++) {
      const at = (y * NOISE_SIZE + x) * 4;
      // Fibres, bent a little by a slow wave, over broad darker years.
      const bend = 9 * (wave.at(x, y) - 0.5);
      const wrapped = (((y + bend) % NOISE_SIZE) + NOISE_SIZE) % NOISE_SIZE;
      texels[at] = byte(0.5 + (fibres.at(x, wrapped) - 0.5) * 0.9 + (years.at(x, wrapped) - 0.5) * 0.9);
      texels[at + 1] = byte(0.5 + (clouds.at(x, y) - 0.5) * 1.7);
      texels[at + 2] = byte(0.5 + (grain.at(x, y) - 0.5) * 1.4);
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
