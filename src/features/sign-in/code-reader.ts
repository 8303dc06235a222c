/** Reads the QR code in a picture or a camera's frame; `undefined` where none is found. */
export type CodeReader = (source: HTMLVideoElement | ImageBitmap) => Promise<string | undefined>;

/** Of the Barcode Detection API, what we use of it. */
type Detector = { detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
};

/** Frames are looked at no larger than this: more pixels cost time and find no more codes. */
const LARGEST_PX = 1400;
/** So long may one picture take. */
const PATIENCE_MS = 1_500;

/** The browser's own reader where it has one, else a library that comes only now. */
export async function createCodeReader(): Promise<CodeReader> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => undefined)) ?? [];
  if (BarcodeDetector && formats.includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (source) => (await detector.detect(source).catch(() => []))[0]?.rawValue;
  }
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return async (source) => {
    const image = pixelsOf(source, canvas);
    if (!image) return undefined;
    try {
      return decodeQR(image, { timeLimit: PATIENCE_MS });
    } catch {
      // Its way of saying that there is none.
      return undefined;
    }
  };
}

function pixelsOf(source: HTMLVideoElement | ImageBitmap, canvas: HTMLCanvasElement): ImageData | undefined {
  const isVideo = 'videoWidth' in source;
  const width = isVideo ? source.videoWidth : source.width;
  const height = isVideo ? source.videoHeight : source.height;
  const scale = Math.min(1, LARGEST_PX / Math.max(width, height, 1));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || canvas.width === 0 || canvas.height === 0) return undefined;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
