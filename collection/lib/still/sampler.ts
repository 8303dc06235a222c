/**
 * Points in the unit square that spread evenly over the samples of one pixel, and anew for each of a path's choices:
 * the R2 sequence (M. Roberts, 2018), shifted by a hash of pixel and choice. The same on every run.
 */
export class Sampler {
  x = 0.5;
  y = 0.5;
  #pixel = 0;
  #sample = 0;
  #choice = 0;

  start(pixel: number, sample: number): void {
    this.#pixel = pixel;
    this.#sample = sample;
    this.#choice = 0;
  }

  /** Puts the next point into `x` and `y`. */
  next(): void {
    const seed = hash(Math.imul(this.#pixel, 0x9e3779b1) ^ Math.imul(++this.#choice, 0x85ebca77));
    this.x = ((seed >>> 16) / 65536 + this.#sample * 0.7548776662466927) % 1;
    this.y = ((seed & 0xffff) / 65536 + this.#sample * 0.5698402909980532) % 1;
  }
}

/** Chris Wellons' lowbias32 (2018). */
function hash(value: number): number {
  let v = value >>> 0;
  v = Math.imul(v ^ (v >>> 16), 0x7feb352d);
  v = Math.imul(v ^ (v >>> 15), 0x846ca68b);
  return (v ^ (v >>> 16)) >>> 0;
}
