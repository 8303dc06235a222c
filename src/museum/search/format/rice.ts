import { BrokenBytes, ByteReader, ByteWriter } from './bytes.ts';

/** Gaps of more bits than this don't occur: there are not as many works. */
const LARGEST_SHIFT = 24;

/**
 * Whole numbers in rising order as few bits: the gaps between them in Rice's code, each gap's high part as ones and a
 * zero, its low `shift` bits as they are (R. F. Rice, JPL Publication 79-22, 1979). With shift 0 that is a bit for each
 * number below the largest, so a list never costs more than a bit for each work there is.
 */
export function packRising(values: readonly number[]): Uint8Array {
  const out = new ByteWriter();
  out.number(values.length);
  if (values.length === 0) return out.done();
  const gaps = values.map((value, i) => value - (i === 0 ? 0 : values[i - 1]! + 1));
  const shift = bestShift(gaps);
  out.number(shift);
  let bits = 0;
  let filled = 0;
  const put = (bit: number) => {
    bits |= bit << filled;
    if (++filled < 8) return;
    out.raw([bits]);
    bits = 0;
    filled = 0;
  };
  for (const gap of gaps) {
    for (let i = gap >>> shift; i > 0; i--) put(1);
    put(0);
    for (let i = 0; i < shift; i++) put((gap >>> i) & 1);
  }
  if (filled > 0) out.raw([bits]);
  return out.done();
}

/** The numbers that `packRising` packed; throws `BrokenBytes` where they are no such numbers. */
export function unpackRising(bytes: Uint8Array): Uint32Array {
  const head = new ByteReader(bytes);
  const count = head.number();
  if (count === 0) return new Uint32Array(0);
  // Every number takes at least one bit.
  if (count > bytes.length * 8) throw new BrokenBytes('a list is longer than its bytes');
  const shift = head.number();
  const packed = head.rest();
  const values = new Uint32Array(count);
  let at = 0;
  const take = () => {
    const byte = packed[at >>> 3];
    if (byte === undefined) throw new BrokenBytes('a list ends too early');
    return (byte >>> (at++ & 7)) & 1;
  };
  let next = 0;
  for (let n = 0; n < count; n++) {
    let high = 0;
    while (take() === 1) high++;
    let low = 0;
    for (let i = 0; i < shift; i++) low |= take() << i;
    next += high * 2 ** shift + low;
    values[n] = next++;
  }
  return values;
}

function bestShift(gaps: readonly number[]): number {
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let shift = 0; shift <= LARGEST_SHIFT; shift++) {
    let bits = gaps.length * (1 + shift);
    for (const gap of gaps) bits += gap >>> shift;
    if (bits >= fewest) return best;
    fewest = bits;
    best = shift;
  }
  return best;
}
