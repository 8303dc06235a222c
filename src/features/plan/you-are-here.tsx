import { useEffect, useRef } from 'react';
import type { Pose } from '../../scene/contract.ts';

/** Where the visitor stands, told as often as it changes. */
export type PoseSource = {
  readonly pose: Pose;
  readonly subscribe: (listener: () => void) => () => void;
};

export type YouAreHereProps = {
  readonly poses: PoseSource;
  readonly isOnFloor: (room: string) => boolean;
  readonly pxPerM: number;
};

/** So often the arrow is moved at most, in milliseconds: more is not seen, and each costs a paint beside the scene. */
const EVERY_MS = 80;

/** An arrow where the visitor stands and looks; moved by hand, since nothing else of the page changes with it. */
export function YouAreHere({ poses, isOnFloor, pxPerM }: YouAreHereProps) {
  const arrow = useRef<SVGGElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      timer = undefined;
      const { room, x, z, yaw } = poses.pose;
      const degrees = (yaw * 180) / Math.PI;
      arrow.current?.setAttribute(
        'transform',
        `translate(${x.toFixed(2)} ${z.toFixed(2)}) rotate(${degrees.toFixed(1)})`,
      );
      arrow.current?.setAttribute('visibility', isOnFloor(room) ? 'visible' : 'hidden');
    };
    const soon = () => {
      timer ??= setTimeout(draw, EVERY_MS);
    };
    draw();
    const stop = poses.subscribe(soon);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [poses, isOnFloor]);
  return (
    <g ref={arrow} className="map-me" visibility="hidden">
      <g transform={`scale(${1 / pxPerM})`}>
        <path className="map-sight" d="M0 0L-13 -30A33 33 0 0 1 13 -30Z" />
        <path className="map-arrow" d="M0 -11L8 9L0 4.5L-8 9Z" />
      </g>
    </g>
  );
}
