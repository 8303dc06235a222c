import { buffersOf, buildForScene } from '../../building/built-room.ts';
import { answerOrders } from '../engine/worker-queue.ts';
import { printLabels } from './print-labels.ts';
import type { WorkshopAnswer, WorkshopOrder } from './workshop.ts';

answerOrders<WorkshopOrder, WorkshopAnswer>(
  async (order) => {
    if (order.kind === 'room') return { kind: 'room', room: buildForScene(order.room) };
    const canvas = typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(1, 1);
    const labels = canvas && (await printLabels(order.labels, canvas));
    return { kind: 'labels', labels };
  },
  (answer) => {
    if (answer.kind === 'room') return buffersOf(answer.room);
    return answer.labels ? answer.labels.sizes.map(({ bytes }) => bytes.buffer) : [];
  },
);
