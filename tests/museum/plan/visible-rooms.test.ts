import { describe, expect, it } from 'vitest';
import { VisibleRooms } from '../../../src/museum/plan/visible-rooms.ts';
import { builtIn, fixture, museumOfForms } from './collision-plans.ts';
import { compare, open } from './visible-rays.ts';

describe('the rooms seen through doorways', () => {
  it.each([
    ['museum of four rooms', builtIn],
    ['Museum of Forms', museumOfForms],
    ['fixture', fixture],
  ])('are those that rays reach, in the %s', (_, plan) => {
    const { views, extra, several } = compare(plan, open, 5);
    expect(several).toBeGreaterThan(views / 8);
    // A sliver narrower than the distance between two rays may be seen by us alone.
    expect(extra).toBeLessThanOrEqual(views / 100);
  });

  it('end at a closed door', () => {
    compare(builtIn, (opening) => opening.id === 'rotunda-gallery', 9);
    const visible = new VisibleRooms(builtIn, (opening) => opening.id === 'rotunda-gallery');
    const view = { x: 0, z: 4.6, yaw: 0, tanHalf: 1 };
    expect(visible.update('rotunda', view)).toEqual(['rotunda', 'gallery']);
  });

  it('run along an enfilade whose doors line up', () => {
    const visible = new VisibleRooms(fixture);
    const view = { x: 1, z: 2, yaw: Math.PI / 2, tanHalf: 0.6 };
    expect(visible.update('ell', view)).toEqual(['ell', 'second', 'third']);
  });

  it('leave out a doorway that the room’s own corner hides', () => {
    const visible = new VisibleRooms(fixture);
    expect(visible.update('ell', { x: 9, z: 3.5, yaw: -Math.PI / 2, tanHalf: 2 })).not.toContain('hidden');
    expect(visible.update('ell', { x: 1, z: 7, yaw: Math.PI / 2, tanHalf: 1 })).toContain('hidden');
  });

  it.each([0, Math.PI / 2, Math.PI, -1])(
    'are both rooms of the doorway one stands in, looking towards %f',
    (yaw) => {
      const visible = new VisibleRooms(builtIn);
      const rooms = visible.update('rotunda', { x: 0.2, z: -6.3, yaw, tanHalf: 1 });
      expect(rooms).toContain('rotunda');
      expect(rooms).toContain('gallery');
    },
  );

  it('are looked into only as far as their doorways leave free', () => {
    const visible = new VisibleRooms(builtIn);
    visible.update('rotunda', { x: 0, z: 4.6, yaw: 0, tanHalf: 1 });
    const gallery = builtIn.rooms.get('gallery')!.outline;
    const west = Math.min(...gallery.map(([x]) => x));
    const north = Math.min(...gallery.map(([, z]) => z));
    expect(visible.sees('gallery', 0, north, 0.1)).toBe(true);
    expect(visible.sees('gallery', west, north, 0.1)).toBe(false);
    expect(visible.sees('gallery', west, north, 30)).toBe(true);
    expect(visible.looksInto('gallery')).toBe(true);
    expect(visible.looksInto('cabinet')).toBe(false);
    visible.update('rotunda', { x: 0, z: 4.6, yaw: Math.PI, tanHalf: 0.5 });
    expect(visible.sees('gallery', 0, north, 0.1)).toBe(false);
  });

  it('are never more than the one room where a wall is all one sees', () => {
    const visible = new VisibleRooms(builtIn);
    expect(visible.update('gallery', { x: 0, z: -12, yaw: Math.PI / 2, tanHalf: 0.9 })).toEqual(['gallery']);
  });
});
