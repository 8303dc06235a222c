/**
 * How much of each room is looked into: between which slopes, in metres to the right per metre ahead. A room of which
 * only a doorway's inside is seen has none.
 */
export class ViewSpans {
  readonly #spans = new Map<string, { low: number; high: number }>();

  clear(): void {
    for (const span of this.#spans.values()) {
      span.low = Number.POSITIVE_INFINITY;
      span.high = Number.NEGATIVE_INFINITY;
    }
  }

  /** The room is also seen between these slopes. */
  widen(room: string, low: number, high: number): void {
    const span = this.#spans.get(room);
    if (span) {
      span.low = Math.min(span.low, low);
      span.high = Math.max(span.high, high);
    } else this.#spans.set(room, { low, high });
  }

  has(room: string): boolean {
    const span = this.#spans.get(room);
    return span !== undefined && span.low <= span.high;
  }

  /**
   * Whether any of a disc, metres ahead of the eye and to its right, may be seen in a room: as far as the doorways on the
   * way there leave it free; heights, and what stands in the room, are left out.
   */
  sees(room: string, aheadM: number, rightM: number, radiusM: number): boolean {
    const span = this.#spans.get(room);
    if (!span || span.low > span.high) return false;
    return (
      aheadM >= -radiusM &&
      rightM - span.low * aheadM >= -radiusM * Math.hypot(1, span.low) &&
      span.high * aheadM - rightM >= -radiusM * Math.hypot(1, span.high)
    );
  }
}
