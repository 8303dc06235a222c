import type { Room } from '../museum/format/room.ts';
import { floorSurface, linearColor, luminance, SURFACE, wallSurface } from './surface-kinds.ts';
import type { Rgb } from './vec.ts';

export type Look = { readonly surface: number; readonly color: Rgb };

/** A room's surfaces and colours, ready for its facets. */
export type Finishes = {
  readonly wall: (index: number) => Look;
  readonly floor: Look;
  readonly ceiling: Look;
  readonly skirting: Look & { readonly heightM: number };
  /** The lower part of the walls, up to the top of its rail; without a look it is as the wall above it. */
  readonly dado?: { readonly heightM: number; readonly look?: Look };
};

/** What an empty room looks like whose content isn't there (yet): quiet grey plaster over wood. */
const PLAIN: Room['finishes'] = {
  wall: { material: 'plaster', color: '#c9c6bf' },
  floor: { material: 'oak-planks', color: '#8d7355' },
  ceiling: { color: '#dedbd4' },
};

export function finishesOf(room: Room | undefined): Finishes {
  const given = room?.finishes ?? PLAIN;
  const look = (finish: Room['finishes']['wall']): Look => ({
    surface: wallSurface(finish),
    color: linearColor(finish.color),
  });
  const base = look(given.wall);
  const others = new Map(given.walls?.map(({ wall, finish }) => [wall, look(finish)]));
  const dado = room?.trim?.dado;
  return {
    wall: (index) => others.get(index) ?? base,
    floor: { surface: floorSurface(given.floor), color: linearColor(given.floor.color) },
    ceiling: { surface: SURFACE.paint, color: linearColor(given.ceiling.color) },
    skirting: {
      surface: SURFACE.paint,
      color: linearColor(given.skirting?.color ?? given.wall.color),
      heightM: given.skirting?.heightM ?? 0.14,
    },
    ...(dado && {
      dado: { heightM: dado.heightM, ...(dado.finish && { look: look(dado.finish) }) },
    }),
  };
}

/**
 * A colour as it bounces, `share` of the way to its own grey: with full colour, white ceilings over oak turn brown and
 * coloured walls tint all they face more than eyes, which adapt, would see.
 */
export function bounceOf([r, g, b]: Rgb, share: number): Rgb {
  const grey = luminance([r, g, b]);
  const mix = (c: number) => c + (grey - c) * share;
  return [mix(r), mix(g), mix(b)];
}
