import { computeLight } from '../../building/light/compute-light.ts';
import { answerOrders } from '../engine/worker-queue.ts';
import { makeNoiseTile } from '../surfaces/noise-tile.ts';
import type { LightAnswer, LightOrder } from './light-desk.ts';

answerOrders<LightOrder, LightAnswer>(
  (order) =>
    order.kind === 'noise'
      ? { kind: 'noise', texels: makeNoiseTile() }
      : { kind: 'light', result: computeLight(order.job) },
  (answer) =>
    answer.kind === 'noise'
      ? [answer.texels.buffer]
      : [answer.result.texels.buffer, answer.result.probes.buffer],
);
