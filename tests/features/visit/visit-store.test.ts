import { describe, expect, it, vi } from 'vitest';
import type { MuseumSource } from '../../../src/features/visit/museum-source.ts';
import type { VisitEvents } from '../../../src/features/visit/visit.ts';
import { createVisit } from '../../../src/features/visit/visit-store.ts';
import type { Membership } from '../../../src/museum/access/decide-room-access.ts';
import type { RoomOutcome } from '../../../src/museum/page-data.ts';
import { friend, hall, museum, NOW_MS, plan, ready, salon } from '../../app/small-museum.ts';

function visitWith(answers: Record<string, RoomOutcome>, membership: Membership | null = null) {
  const visitor = { membership, nowMs: NOW_MS };
  let alarm: { atMs: number; ring: () => void } | undefined;
  const source: MuseumSource = {
    loadMuseum: async () => ({ status: 'unreachable' }),
    loadPlan: async () => ({ status: 'unreachable' }),
    findWing: async () => ({ status: 'unknown' }),
    loadRoom: vi.fn(async ({ id }) => answers[id] ?? { status: 'unreachable' as const }),
  };
  const events = {
    onRoomClosed: vi.fn(),
    onSurprisingRefusal: vi.fn(),
    onRoomFailed: vi.fn(),
    onRoomOpened: vi.fn(),
    onRoomReached: vi.fn(),
  } satisfies VisitEvents;
  const visit = createVisit({
    data: { museum, plans: [plan] },
    source,
    visitor: { membership: () => visitor.membership, nowMs: () => visitor.nowMs },
    clock: {
      nowMs: () => visitor.nowMs,
      at: (atMs, ring) => {
        alarm = { atMs, ring };
        return () => {
          alarm = undefined;
        };
      },
    },
    events,
  });
  const state = (room: string) => visit.store.getState().rooms.get(room)?.status;
  return { visit, visitor, source, events, state, answers, alarm: () => alarm };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a visit', () => {
  it('fetches a room once, however often it is wanted', async () => {
    const { visit, source, state } = visitWith({ hall: ready(hall) });
    visit.wantRooms(['hall']);
    visit.wantRooms(['hall', 'nowhere']);
    expect(state('hall')).toBe('loading');
    await settled();
    expect(state('hall')).toBe('ready');
    expect(source.loadRoom).toHaveBeenCalledTimes(1);
  });

  it('knows a closed door without asking', () => {
    const { visit, source } = visitWith({});
    visit.wantRooms(['salon']);
    expect(visit.store.getState().rooms.get('salon')).toEqual({
      status: 'closed',
      refusal: { reason: 'sign-in', tier: 'friend' },
    });
    expect(source.loadRoom).not.toHaveBeenCalled();
  });

  it('opens the door when a membership comes', async () => {
    const { visit, visitor, state, events } = visitWith({ salon: ready(salon) });
    visit.wantRooms(['salon']);
    visitor.membership = friend.member;
    visit.reviewAccess();
    expect(state('salon')).toBe('loading');
    await settled();
    expect(state('salon')).toBe('ready');
    expect(events.onRoomOpened).toHaveBeenCalledWith('salon');
  });

  it('closes the door at the hour when the membership ends', async () => {
    const { visit, visitor, state, events, alarm } = visitWith({ salon: ready(salon) }, friend.member);
    visit.wantRooms(['salon']);
    visit.reviewAccess();
    await settled();
    expect(alarm()?.atMs).toBe(friend.member!.endsAtMs);
    visitor.nowMs = friend.member!.endsAtMs;
    alarm()!.ring();
    expect(state('salon')).toBe('closed');
    expect(events.onRoomClosed).toHaveBeenCalledWith('salon', expect.objectContaining({ reason: 'expired' }));
  });

  it('takes the API’s word over its own', async () => {
    const refusal = { reason: 'revoked', tier: 'friend' } as const;
    const { visit, state, events } = visitWith({ salon: { status: 'closed', refusal } }, friend.member);
    visit.wantRooms(['salon']);
    await settled();
    expect(state('salon')).toBe('closed');
    expect(events.onSurprisingRefusal).toHaveBeenCalledTimes(1);
  });

  it('goes on where one room is broken', async () => {
    const { visit, state, events } = visitWith({
      hall: { status: 'broken', file: 'rooms/hall/room.json' },
      gallery: ready({ ...hall, filesAt: '/x/' }),
    });
    visit.wantRooms(['hall', 'gallery']);
    await settled();
    expect([state('hall'), state('gallery')]).toEqual(['broken', 'ready']);
    expect(events.onRoomFailed).toHaveBeenCalledTimes(1);
  });

  it('asks again for what could not be reached, and only for that', async () => {
    const { visit, state, source, answers, events } = visitWith({ gallery: ready(hall) });
    visit.wantRooms(['hall', 'gallery']);
    await settled();
    expect(state('hall')).toBe('unreachable');
    answers.hall = ready(hall);
    visit.retryUnreachable();
    await settled();
    expect(state('hall')).toBe('ready');
    expect(source.loadRoom).toHaveBeenCalledTimes(3);
    expect(events.onRoomReached).toHaveBeenCalledWith('hall');
  });

  it('leaves alone what was saved without a change', async () => {
    const { visit, answers } = visitWith({ hall: ready(hall) });
    visit.wantRooms(['hall']);
    await settled();
    const before = visit.store.getState().rooms.get('hall');
    answers.hall = structuredClone(answers.hall!);
    visit.replaceMuseum(museum, [plan]);
    await settled();
    expect(visit.store.getState().rooms.get('hall')).toBe(before);
  });

  it('reads changed content again without emptying the room first', async () => {
    const { visit, state, answers } = visitWith({ hall: ready(hall) });
    visit.wantRooms(['hall']);
    await settled();
    answers.hall = ready({ ...hall, works: { ...hall.works, works: [] } });
    visit.replaceMuseum(museum, structuredClone([plan]));
    expect(state('hall')).toBe('ready');
    await settled();
    expect(visit.store.getState().rooms.get('hall')).toEqual(answers.hall);
    expect(visit.store.getState().plans[0]).toBe(plan);
    expect(visit.store.getState().museum).toBe(museum);
  });
});
