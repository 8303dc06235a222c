import type { FileAddresses } from '../../museum/file-addresses.ts';
import type { Region } from '../../museum/format/details.ts';
import type { Computed } from '../../museum/format/works.ts';
import type { Pyramid } from './pyramid.ts';

/** How the picture is seen. */
export type StageView = {
  /** How wide the whole picture is on the screen, in CSS pixels. */
  readonly widthPx: number;
  /** CSS pixels to one of the picture's own; far above 1 where more is computed. */
  readonly pixelPx: number;
  /** Nothing larger, nothing smaller can be seen. */
  readonly atEnd: boolean;
  readonly isWhole: boolean;
};

export type StageOptions = {
  readonly pyramid: Pyramid;
  readonly computed: Computed | undefined;
  /** Where files are had besides their own addresses. */
  readonly files?: FileAddresses | undefined;
  readonly reducedMotion: boolean;
  /** It may be seen far smaller than its place: another picture sets the scale. */
  readonly anyScale?: boolean | undefined;
  readonly onView: (view: StageView) => void;
  /** `true` while tiles of what is seen are missing. */
  readonly onLoading: (loading: boolean) => void;
  /** A tile could not be had; what lies below it stays. */
  readonly onTileFailed: () => void;
};

/** The surface on which a picture is moved about: all that the viewer knows of the library behind it. */
export type Stage = {
  zoomBy(factor: number): void;
  /** Moves what is seen by a share of the screen, right and down positive. */
  panBy(right: number, down: number): void;
  showWhole(): void;
  /** Brings a part of it into view, as large as it fits. */
  showRegion(region: Region): void;
  /** The whole picture so many CSS pixels wide, in the middle if `isCentred`. */
  showAt(widthPx: number, isCentred: boolean): void;
  /** Quarter turns, clockwise positive. */
  turn(quarters: 1 | -1): void;
  /** Asks again for the tiles that failed. */
  retry(): void;
  dispose(): void;
};

export type OpenStage = (element: HTMLElement, options: StageOptions) => Stage;
