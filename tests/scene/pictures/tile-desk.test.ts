import { afterEach, expect, it, vi } from 'vitest';
import { OWN_ADDRESSES } from '../../../src/museum/file-addresses.ts';
import { pageFiles } from '../../../src/scene/engine/page-files.ts';
import { TileDesk, type TileWorker } from '../../../src/scene/pictures/tile-desk.ts';
import type { TileJob, TileReply, TileRequest } from '../../../src/scene/pictures/tile-job.ts';

afterEach(() => {
  pageFiles.addresses = OWN_ADDRESSES;
});

it('tiles are sent off with where their files are had, and what failed there is told', () => {
  const failed = vi.fn();
  pageFiles.addresses = { elsewhere: (url) => (url === '/a.avif' ? '/signed/a.avif' : undefined), failed };
  const sent: TileRequest[] = [];
  const worker: TileWorker = {
    onmessage: null,
    postMessage: (request) => sent.push(request),
    terminate() {},
  };
  const piece = { from: [0, 0, 1, 1], to: [0, 0, 8, 8], isShared: false } as const;
  const job: TileJob = {
    pieces: ['/a.avif', '/b.avif'].map((url) => ({ ...piece, url })),
    width: 8,
    height: 8,
    side: 8,
    levels: 1,
  };
  const done = vi.fn();
  const desk = new TileDesk(() => worker);
  const id = desk.ask(job, done);
  expect(sent).toMatchObject([
    {
      job: {
        pieces: [
          { url: '/a.avif', elsewhere: '/signed/a.avif' },
          { url: '/b.avif', elsewhere: undefined },
        ],
      },
    },
  ]);
  const reply = (data: TileReply) => worker.onmessage!({ data } as MessageEvent<TileReply>);
  reply({ failedElsewhere: '/a.avif' });
  expect(failed).toHaveBeenCalledExactlyOnceWith('/a.avif');
  expect(done).not.toHaveBeenCalled();
  const bytes = new Uint8Array(4);
  reply({ id, bytes });
  expect(done).toHaveBeenCalledExactlyOnceWith(bytes);
});
