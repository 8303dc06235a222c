import { computeLight } from '../../building/light/compute-light.ts';
import type { LightJob, LightResult } from '../../building/light/light-job.ts';
import { makeNoiseTile } from '../surfaces/noise-tile.ts';

export type WorkerRequest =
  | { readonly id: number; readonly kind: 'light'; readonly job: LightJob }
  | { readonly id: number; readonly kind: 'noise' };

export type WorkerReply =
  | { readonly id: number; readonly kind: 'light'; readonly result: LightResult }
  | { readonly id: number; readonly kind: 'noise'; readonly texels: Uint8Array<ArrayBuffer> };

type Port = {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(reply: WorkerReply, transfer: Transferable[]): void;
};
const port = globalThis as unknown as Port;

port.onmessage = ({ data }) => {
  if (data.kind === 'noise') {
    const texels = makeNoiseTile();
    port.postMessage({ id: data.id, kind: 'noise', texels }, [texels.buffer]);
    return;
  }
  const result = computeLight(data.job);
  port.postMessage({ id: data.id, kind: 'light', result }, [result.texels.buffer, result.probes.buffer]);
};
