const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** Writes numbers and texts one after the other; `ByteReader` reads them back. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 to 2³¹ − 1: seven bits a byte, the lowest first (LEB128). */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.raw([(rest & 127) | 128]);
      rest >>>= 7;
    }
    this.raw([rest]);
  }

  raw(bytes: ArrayLike<number>): void {
    const end = this.#length + bytes.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, this.#length);
    this.#length = end;
  }

  /** Bytes with their length before them. */
  block(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.raw(bytes);
  }

  text(text: string): void {
    this.block(ENCODER.encode(text));
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** What was read is not what the writer writes. */
export class BrokenBytes extends Error {
  override readonly name = 'BrokenBytes';
}

/** Reads what `ByteWriter` wrote; throws `BrokenBytes` where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get ended(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new BrokenBytes('the bytes end within a number');
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw new BrokenBytes('a number has no end');
  }

  raw(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new BrokenBytes('the bytes end too early');
    const bytes = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }

  block(): Uint8Array {
    return this.raw(this.number());
  }

  text(): string {
    return DECODER.decode(this.block());
  }

  /** All that is left. */
  rest(): Uint8Array {
    return this.raw(this.#bytes.length - this.#at);
  }
}
