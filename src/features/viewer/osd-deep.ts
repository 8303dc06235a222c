import OpenSeadragon from 'openseadragon';

/** Overlaps below this share of the smaller side are rounding, not area. */
const ROUNDING = 1e-6;

/**
 * The library finds what of a picture is seen with a fixed tolerance of 1e-10 picture widths: at a view of that width
 * every tile seems to touch it. Ours is relative, so that it holds at any depth; of turned rectangles it takes the
 * upright ones around them, which may find a tile more than is seen.
 */
export function seeDeep(): void {
  OpenSeadragon.Rect.prototype.intersection = function intersection(this: OpenSeadragon.Rect, other) {
    const [a, b] = [this.getBoundingBox(), other.getBoundingBox()];
    const x = Math.max(a.x, b.x);
    const y = Math.max(a.y, b.y);
    const width = Math.min(a.x + a.width, b.x + b.width) - x;
    const height = Math.min(a.y + a.height, b.y + b.height) - y;
    const isApart =
      width <= ROUNDING * Math.min(a.width, b.width) || height <= ROUNDING * Math.min(a.height, b.height);
    // The library's type leaves out that there may be none.
    return isApart ? (null as unknown as OpenSeadragon.Rect) : new OpenSeadragon.Rect(x, y, width, height);
  };
}
