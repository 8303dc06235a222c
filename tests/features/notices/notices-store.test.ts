import { describe, expect, it } from 'vitest';
import { createNotices } from '../../../src/features/notices/index.ts';

describe('notices', () => {
  const kinds = (notices: ReturnType<typeof createNotices>) =>
    notices.store.getState().notices.map(({ kind }) => kind);

  it('tell the same only once', () => {
    const notices = createNotices(() => {});
    notices.tell({ kind: 'room-broken', room: 'hall' });
    notices.tell({ kind: 'room-broken', room: 'hall' });
    notices.tell({ kind: 'room-broken', room: 'salon' });
    expect(kinds(notices)).toHaveLength(2);
  });

  it('of trouble stay until it is over', () => {
    const notices = createNotices((_, then) => then());
    notices.tell({ kind: 'connection-lost' });
    expect(kinds(notices)).toEqual(['connection-lost']);
    notices.over('connection-lost');
    expect(kinds(notices)).toEqual([]);
  });

  it('of good news pass', () => {
    const notices = createNotices((_, then) => then());
    notices.tell({ kind: 'connection-back' });
    expect(kinds(notices)).toEqual([]);
  });

  it('of one room end without those of another', () => {
    const notices = createNotices(() => {});
    notices.tell({ kind: 'room-unreachable', room: 'hall' });
    notices.tell({ kind: 'room-unreachable', room: 'salon' });
    notices.over('room-unreachable', 'hall');
    expect(notices.store.getState().notices).toMatchObject([{ room: 'salon' }]);
  });
});
