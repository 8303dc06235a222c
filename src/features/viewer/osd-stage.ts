import OpenSeadragon from 'openseadragon';
import { seeDeep } from './osd-deep.ts';
import { GIVEN_UP, pyramidSource } from './osd-source.ts';
import type { OpenStage } from './stage.ts';
import { makeTileDesk } from './tile-desk.ts';

/** CSS pixels to the last pixel at the nearest; a computed picture ends before its pixels are seen as squares. */
const NEAREST_PX = 10;
const NEAREST_COMPUTED_PX = 3;
/** From here on pixels are squares, so that one sees what there is and what is not. */
const SQUARES_FROM_PX = 2;
const SECONDS = 0.4;
/** CSS pixels to a pixel of the tiles that are worth computing: from what is sharp to what fills the screen soon. */
const FINEST_PX = 0.35;
const COARSEST_PX = 12;
/** A computed tile may take long; a file that takes longer than this will not come. */
const FILE_TIMEOUT_MS = 30_000;
const COMPUTED_TIMEOUT_MS = 3_600_000;

/** What the library's own types leave out. */
type TiledImage = OpenSeadragon.TiledImage & { _needsUpdate: boolean };

const quiet = () => undefined;

/** Opens a picture with OpenSeadragon, drawn on a 2D canvas: its controls, keys and messages are the viewer's own. */
export const openOsdStage: OpenStage = (element, options) => {
  const { pyramid, computed, reducedMotion, anyScale = false } = options;
  silence(element);
  seeDeep();
  const desk = computed && makeTileDesk(computed.tiles);
  const { source, keepOnly } = pyramidSource(pyramid, computed, desk, options.files);
  const last = pyramid.levels.at(-1)!;
  const seconds = reducedMotion ? 0 : SECONDS;
  const touch = {
    clickToZoom: false,
    dblClickToZoom: true,
    flickEnabled: !reducedMotion,
    pinchRotate: false,
  };
  const osd = OpenSeadragon({
    element,
    drawer: 'canvas',
    tileSources: source as unknown as OpenSeadragon.TileSourceOptions,
    showNavigationControl: false,
    showNavigator: false,
    keyboardNavEnabled: false,
    tabIndex: -1,
    animationTime: seconds,
    springStiffness: 9,
    visibilityRatio: 0.3,
    minZoomImageRatio: anyScale ? 0.02 : 0.8,
    maxZoomPixelRatio: computed ? NEAREST_COMPUTED_PX : NEAREST_PX,
    smoothTileEdgesMinZoom: Number.POSITIVE_INFINITY,
    // A quarter more than the smallest: text-fine lines stay sharp on every screen.
    minPixelRatio: 0.75,
    maxTilesPerFrame: 4,
    timeout: computed ? COMPUTED_TIMEOUT_MS : FILE_TIMEOUT_MS,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    gestureSettingsTouch: touch,
    gestureSettingsPen: touch,
  });
  const { viewport } = osd;
  const failed = new Set<OpenSeadragon.Tile>();

  const item = () => osd.world.getItemAt(0) as TiledImage | undefined;
  /** Lets tiles be asked for again that the library holds for missing. */
  function allow(tiles: Iterable<OpenSeadragon.Tile>) {
    for (const tile of tiles) tile.exists = true;
    const image = item();
    // It looks for tiles only when the view changes or this says so; nothing public does.
    if (image) image._needsUpdate = true;
  }
  const widthPx = (current: boolean) => viewport.getZoom(current) * viewport.getContainerSize().x;

  function tellView() {
    const shown = widthPx(true);
    const wished = viewport.getZoom(false);
    osd.drawer.setImageSmoothingEnabled(shown / last.width < SQUARES_FROM_PX);
    options.onView({
      widthPx: widthPx(false),
      pixelPx: widthPx(false) / pyramid.width,
      atEnd: wished >= viewport.getMaxZoom() * 0.999,
      isWhole: wished <= viewport.getMinZoom() * 1.001,
    });
    if (desk) keepOnly(isSeen);
  }

  /** Whether a tile that is still to be computed will be seen, at a level that will be looked at. */
  function isSeen(tile: OpenSeadragon.Tile): boolean {
    const pixelPx = widthPx(false) / pyramid.levels[tile.level]!.width;
    if (pixelPx < FINEST_PX || pixelPx > COARSEST_PX) return false;
    const { x, y, width, height } = viewport.getBounds(false);
    const reach = Math.hypot(width, height) / 2;
    const bounds = source.getTileBounds(tile.level, tile.x, tile.y);
    const apart = (from: number, size: number, middle: number) =>
      Math.max(0, from - middle, middle - from - size);
    return (
      Math.hypot(
        apart(bounds.x, bounds.width, x + width / 2),
        apart(bounds.y, bounds.height, y + height / 2),
      ) <= reach
    );
  }

  osd.addHandler('open', () => {
    const image = item();
    image?.addHandler('fully-loaded-change', ({ fullyLoaded }) => options.onLoading(!fullyLoaded));
    tellView();
  });
  osd.addHandler('viewport-change', tellView);
  osd.addHandler('resize', tellView);
  for (const event of ['zoom', 'pan'] as const) osd.addHandler(event, tellView);
  osd.addHandler('tile-load-failed', ({ tile, message }) => {
    if (message === GIVEN_UP) {
      // The library marks it as missing after this event; it is not.
      setTimeout(() => allow([tile]));
      return;
    }
    failed.add(tile);
    options.onTileFailed();
  });

  return {
    zoomBy(factor) {
      viewport.zoomBy(factor, undefined, reducedMotion);
      viewport.applyConstraints(reducedMotion);
    },
    panBy(right, down) {
      const { width, height } = viewport.getBoundsNoRotate(false);
      const by = new OpenSeadragon.Point(right * width, down * height);
      viewport.panBy(by.rotate(-viewport.getRotation(false)), reducedMotion);
      viewport.applyConstraints(reducedMotion);
    },
    showWhole() {
      viewport.rotateTo(0, undefined, reducedMotion);
      viewport.goHome(reducedMotion);
    },
    showRegion({ x, y, width, height }) {
      const down = pyramid.height / pyramid.width;
      const wider = 1.1;
      const bounds = new OpenSeadragon.Rect(
        x - (width * (wider - 1)) / 2,
        (y - (height * (wider - 1)) / 2) * down,
        width * wider,
        height * wider * down,
      );
      viewport.rotateTo(0, undefined, reducedMotion);
      viewport.fitBounds(bounds, reducedMotion);
    },
    showAt(px, isCentred) {
      if (isCentred) {
        const middle = new OpenSeadragon.Point(0.5, pyramid.height / pyramid.width / 2);
        viewport.rotateTo(0, undefined, reducedMotion);
        viewport.panTo(middle, reducedMotion);
      }
      viewport.zoomTo(px / viewport.getContainerSize().x, undefined, reducedMotion);
    },
    turn(quarters) {
      viewport.rotateBy(90 * quarters, undefined, reducedMotion);
    },
    retry() {
      allow(failed);
      failed.clear();
    },
    dispose() {
      desk?.dispose();
      osd.destroy();
    },
  };
};

/**
 * The library tells its troubles to the console, where nobody is; we have its events. And it adds a style of its own to
 * the page, which our content security policy refuses: it finds one there already, of no namespace, which is no style to the browser.
 */
function silence(element: HTMLElement): void {
  Object.assign(OpenSeadragon, {
    console: { error: quiet, warn: quiet, log: quiet, debug: quiet, info: quiet, assert: quiet },
  });
  const style = document.createElementNS(null, 'style');
  style.setAttribute('data-openseadragon-mobile-css', 'true');
  element.append(style);
}
