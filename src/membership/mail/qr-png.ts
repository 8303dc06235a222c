import sharp from 'sharp';
import { qrModules } from '../../qr/qr-code.ts';

/** Screen pixels a module: a card's code is then about 700 pixels wide, sharp on every phone. */
const PIXELS = 8;

/** A text as a PNG of a QR code, black on white: mail programs show no SVG. */
export async function qrPng(text: string): Promise<Buffer> {
  const modules = qrModules(text);
  const width = modules.length;
  const pixels = Buffer.from(modules.flatMap((row) => row.map((dark) => (dark ? 0 : 255))));
  return sharp(pixels, { raw: { width, height: width, channels: 1 } })
    .resize(width * PIXELS, width * PIXELS, { kernel: 'nearest' })
    .png({ palette: true, colours: 2, compressionLevel: 9 })
    .toBuffer();
}
