import type { BenchVisitor } from './visitor.ts';
import type { Walked } from './walk.ts';

/** From now on draw calls are counted but skipped; the function that comes back tells what was counted until then. */
export async function startRecord({
  page,
  session,
}: Pick<BenchVisitor, 'page' | 'session'>): Promise<() => Promise<Omit<Walked, 'rooms'>>> {
  const taskSeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  // The thread's own time: what else runs on the machine doesn't count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(() => {
    const count = window.__count;
    count.skipsDraws = true;
    count.gpu.peak = count.gpu.textures + count.gpu.renderbuffers;
    for (const list of [count.frames, count.scriptMs, count.longTasks]) list.length = 0;
  });
  const before = await taskSeconds();
  return async () => {
    const after = await taskSeconds();
    const { frames, scriptMs, longTasks, gpu } = await page.evaluate(() => window.__count);
    return {
      frames,
      scriptMs,
      longTasksMs: longTasks.map(({ ms }) => ms),
      cpuMsPerFrame: ((after - before) * 1000) / frames.length,
      peakBytes: gpu.peak,
    };
  };
}
