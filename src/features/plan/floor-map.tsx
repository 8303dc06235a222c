import { type KeyboardEvent, useCallback, useId, useRef } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Tier } from '../../museum/format/museum.ts';
import type { Floor } from './floor.ts';
import { FloorLines } from './floor-lines.tsx';
import { labelBox } from './label-box.ts';
import { isArrow, neighbourRoom } from './neighbour-room.ts';
import { RoomShape } from './room-shape.tsx';
import type { Standing } from './standing.ts';
import { useSize } from './use-size.ts';
import { useZoom } from './use-zoom.ts';
import { type PoseSource, YouAreHere } from './you-are-here.tsx';
import { ZoomButtons } from './zoom-buttons.tsx';

export type FloorMapProps = {
  readonly floor: Floor;
  readonly standings: readonly Standing[];
  readonly tiers: readonly Tier[];
  readonly chosen: string;
  readonly onChoose: (room: string) => void;
  /** By Enter or Space: what can be done with the chosen room. */
  readonly onOpen: () => void;
  readonly poses?: PoseSource | undefined;
};

/** Before anything is measured. */
const USUAL_PX_PER_M = 8;

/** A floor as a drawing whose rooms are chosen by pointer or by arrow keys, one of them in the order of Tab. */
export function FloorMap({ floor, standings, tiers, chosen, onChoose, onOpen, poses }: FloorMapProps) {
  const { t } = useLanguage();
  const svg = useRef<SVGSVGElement>(null);
  const id = useId();
  const size = useSize(svg);
  const { widthM, depthM } = floor.area;
  const wholePxPerM = size ? Math.min(size.width / widthM, size.height / depthM) : USUAL_PX_PER_M;
  const zoom = useZoom(floor.area, svg, wholePxPerM);
  const pxPerM = wholePxPerM * zoom.scale;
  const { area } = zoom;
  const isOnFloor = useCallback((room: string) => floor.rooms.some((one) => one.id === room), [floor]);

  function goTo(room: string) {
    onChoose(room);
    svg.current?.querySelector<SVGElement>(`[data-room="${room}"]`)?.focus({ preventScroll: true });
    const { x, z } = labelBox(floor.rooms.find((one) => one.id === room)!.outline, 1.5);
    zoom.show(x, z);
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isArrow(key)) {
      const next = neighbourRoom(floor.rooms, chosen, key);
      if (next) goTo(next.id);
    } else if (key === 'Home' || key === 'End') goTo(floor.rooms.at(key === 'Home' ? 0 : -1)!.id);
    else if (key === 'Enter' || key === ' ') onOpen();
    else if (key === '+' || key === '=') zoom.by(1);
    else if (key === '-') zoom.by(-1);
    else if (key === '0') zoom.whole();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="map-frame">
      <div
        role="listbox"
        tabIndex={-1}
        aria-label={t('map.rooms')}
        aria-describedby={`${id}help`}
        onKeyDown={onKeyDown}
      >
        <svg
          ref={svg}
          className={zoom.scale > 1 ? 'map map-large' : 'map'}
          viewBox={`${area.x} ${area.z} ${area.widthM} ${area.depthM}`}
          role="presentation"
          {...zoom.drag}
        >
          <Hatch id={`${id}hatch`} everyM={7 / pxPerM} widthM={2.5 / pxPerM} />
          {standings.map((standing) => (
            <RoomShape
              key={standing.room.id}
              {...{ standing, tiers }}
              hatch={`${id}hatch`}
              isChosen={standing.room.id === chosen}
              onChoose={() => goTo(standing.room.id)}
            />
          ))}
          <FloorLines {...{ floor, standings, chosen, pxPerM }}>
            {poses && <YouAreHere {...{ poses, isOnFloor, pxPerM }} />}
          </FloorLines>
        </svg>
      </div>
      <ZoomButtons zoom={zoom} />
      <p id={`${id}help`} className="map-help">
        {t('map.help')}
      </p>
    </div>
  );
}

type HatchProps = { readonly id: string; readonly everyM: number; readonly widthM: number };

/** Slanting lines, for rooms that are closed: told apart without colours. */
function Hatch({ id, everyM, widthM }: HatchProps) {
  return (
    <defs>
      <pattern
        id={id}
        width={everyM}
        height={everyM}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="map-hatch" y2={everyM} strokeWidth={widthM} />
      </pattern>
    </defs>
  );
}
