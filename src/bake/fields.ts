/** Parts in which light is kept: the sky's, the lamps', and that of hidden lamps (see `BakeChart.cove`). */
export const PARTS = 3;
/** Numbers a texel holds of light that has colour: RGB of each part. */
export const WIDE = PARTS * 3;

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(Math.max(8, bytes));

/** What the workers share about all texels. Light is that on a surface; radiosity what it sends back. */
export type Fields = {
  /** Chart of each texel. */
  readonly owner: Int32Array;
  /** Which of a texel's 16 sub-points are on the surface and not inside something. */
  readonly mask: Uint16Array;
  /** Light without a bounce: sky and lamps, before their colours. */
  readonly direct: Float32Array;
  readonly bounced: Float32Array;
  readonly spare: Float32Array;
  readonly radiosity: Float32Array;
  /** Harmonic mean of how far a texel sees, in metres: where it is short, light changes quickly. */
  readonly reach: Float32Array;
  /** The nearest valid texel of the same chart, or −1. */
  readonly source: Int32Array;
  /** What objects send back. */
  readonly ambient: Float32Array;
  /** Next block of work; a counter for all workers. */
  readonly next: Int32Array;
};

export function makeFields(texels: number): Fields {
  return {
    owner: new Int32Array(shared(texels * 4)),
    mask: new Uint16Array(shared(texels * 2)),
    direct: new Float32Array(shared(texels * 8)),
    bounced: new Float32Array(shared(texels * WIDE * 4)),
    spare: new Float32Array(shared(texels * WIDE * 4)),
    radiosity: new Float32Array(shared(texels * WIDE * 4)),
    reach: new Float32Array(shared(texels * 4)),
    source: new Int32Array(shared(texels * 4)),
    ambient: new Float32Array(shared(WIDE * 4)),
    next: new Int32Array(shared(8)),
  };
}
