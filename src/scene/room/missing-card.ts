import * as THREE from 'three';
import { breakLines, SERIF } from './label-card.ts';

const LONG_SIDE_PX = 512;

/** Hangs where a picture can't be had: quiet paper with the work's title. `undefined` where there is no canvas. */
export function missingCard(
  title: string,
  size: { widthM: number; heightM: number },
): THREE.Texture | undefined {
  if (typeof document === 'undefined') return undefined;
  const scale = LONG_SIDE_PX / Math.max(size.widthM, size.heightM);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(64, Math.round(size.widthM * scale));
  canvas.height = Math.max(64, Math.round(size.heightM * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.fillStyle = '#cfcac0';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#57524a';
  pen.font = `italic 500 30px ${SERIF}`;
  pen.textAlign = 'center';
  const lines = breakLines(title, canvas.width * 0.8, 3, (line) => pen.measureText(line).width);
  lines.forEach((line, i) => {
    pen.fillText(line, canvas.width / 2, canvas.height / 2 + (i - (lines.length - 1) / 2) * 38);
  });
  const texture = new THREE.CanvasTexture(canvas);
  texture.colorSpace = THREE.SRGBColorSpace;
  return texture;
}
