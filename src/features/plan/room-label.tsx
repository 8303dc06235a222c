import { useMemo } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import { fitLabel, LINE_EM } from './fit-label.ts';
import { labelBox } from './label-box.ts';
import type { Standing } from './standing.ts';

export type RoomLabelProps = { readonly standing: Standing; readonly pxPerM: number };

const SHAPES = [2.6, 1.5, 0.8];
const ROW_PX = 17;
const DIGIT_PX = 8;
const SIGN_PX = 15;
/** Free on each side, so that letters don't touch walls. */
const MARGIN_PX = 5;

/** A room's number and signs, and its name where it fits; in pixels whatever the plan's scale. */
export function RoomLabel({ standing, pxPerM }: RoomLabelProps) {
  const { text } = useLanguage();
  const { room, number, isSeen, isOpen } = standing;
  const boxes = useMemo(() => SHAPES.map((shape) => labelBox(room.outline, shape)), [room.outline]);
  const name = text(room.label);
  const sized = boxes.map((box) => ({
    box,
    fitted: fitLabel(name, box.widthM * pxPerM - 2 * MARGIN_PX, box.depthM * pxPerM - 2 * MARGIN_PX - ROW_PX),
  }));
  const named = sized.find(({ fitted }) => fitted);
  const box = (named ?? sized[1]!).box;
  const lines = named?.fitted?.lines ?? [];
  const fontPx = named?.fitted?.fontPx ?? 0;
  const digitsPx = String(number).length * DIGIT_PX;
  const signs = [...(isSeen ? [SEEN] : []), ...(isOpen ? [] : [LOCK])];
  const rowPx = digitsPx + signs.length * SIGN_PX;
  const placePx = Math.min(box.widthM, box.depthM * 2) * pxPerM;
  if (placePx < digitsPx + 2) return null;
  const shown = placePx < rowPx + 2 ? [] : signs;
  const left = -(digitsPx + shown.length * SIGN_PX) / 2;
  const top = -(ROW_PX + lines.length * fontPx * LINE_EM) / 2;
  return (
    <g transform={`translate(${box.x} ${box.z}) scale(${1 / pxPerM})`}>
      <text className="map-number" x={left} y={top + 13}>
        {number}
      </text>
      {shown.map((path, i) => (
        <path
          key={path}
          className="map-sign"
          d={path}
          transform={`translate(${left + digitsPx + 3 + i * SIGN_PX} ${top + 2})`}
        />
      ))}
      {lines.map((line, i) => (
        <text
          key={line}
          className="map-name"
          textAnchor="middle"
          fontSize={fontPx}
          y={top + ROW_PX + (i + 0.8) * fontPx * LINE_EM}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** Twelve pixels square. */
const SEEN = 'M1.5 6.5l3.2 3.2L10.5 2.8';
const LOCK = 'M2 5.5h8v6H2zM3.8 5.5V3.6a2.2 2.2 0 0 1 4.4 0v1.9';
