import type { Region } from '../museum/format/details.ts';
import type { ImageService } from '../museum/format/works.ts';
import { regionPieces } from '../platform/iiif.ts';

export type RegionPictureProps = {
  readonly image: ImageService;
  /** Where the room's files are, as the browser needs it, with a slash at its end. */
  readonly filesUrl: string;
  readonly region: Region;
  readonly alt: string;
};

/** Pixels across in which a part of a picture is shown. */
const WIDTH_PX = 900;

/** A part of a picture, from the files that hold it: cut by the service where it cuts, else by the browser. */
export function RegionPicture({ image, filesUrl, region, alt }: RegionPictureProps) {
  const { box, pieces } = regionPieces(image, filesUrl, region, WIDTH_PX);
  return (
    <svg
      className="region-picture"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      width={box.width}
      height={box.height}
      role="img"
      aria-label={alt}
    >
      {pieces.map(({ url, x, y, width, height }) => (
        // A little larger than it is, so that no crack shows between two.
        <image
          key={url}
          href={url}
          preserveAspectRatio="none"
          {...{ x, y }}
          width={width + 1}
          height={height + 1}
        />
      ))}
    </svg>
  );
}

/** Lies over a picture and dims all of it but a part. */
export function RegionMark({ region }: { readonly region: Region | undefined }) {
  const { x, y, width, height } = region ?? { x: 0, y: 0, width: 1, height: 1 };
  return (
    <svg
      className={region ? 'region-mark region-lit' : 'region-mark'}
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 0H1V1H0ZM${x} ${y}v${height}h${width}v${-height}Z`} fillRule="evenodd" />
      <rect {...{ x, y, width, height }} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
