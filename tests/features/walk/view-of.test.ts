import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../src/features/walk/standpoint-of.ts';

const room = { kind: 'room', lang: 'en', view: '3d', room: 'hall' } as const;

describe('the view that an address asks for', () => {
  it('is of its room, before its work', () => {
    expect(viewOf({ ...room, kind: 'work', work: 'rose' }, '?view=1,2,90,-45,0.1,0,0.2')).toEqual({
      kind: 'view',
      room: 'hall',
      work: 'rose',
      view: { x: 1, z: 2, yaw: Math.PI / 2, pitch: -Math.PI / 4, lean: { x: 0.1, y: 0, z: 0.2 } },
    });
    expect(viewOf(room, '?view=1,2,90,0')).toMatchObject({ room: 'hall', work: undefined });
  });

  it.each(['', '?view=nonsense', '?other=1,2,3,4'])('is none for “%s”', (search) =>
    expect(viewOf(room, search)).toBeUndefined(),
  );
});
