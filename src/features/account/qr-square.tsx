import { useMemo } from 'react';
import { qrModules } from '../../qr/qr-code.ts';

export type QrSquareProps = { readonly text: string; readonly label: string };

/** A text as a QR code; dark on white whatever lies around, since that is what readers expect. */
export function QrSquare({ text, label }: QrSquareProps) {
  const { path, size } = useMemo(() => drawing(text), [text]);
  return (
    <svg
      className="qr-square"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawing(text: string): { path: string; size: number } {
  const modules = qrModules(text);
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { path, size: modules.length };
}
