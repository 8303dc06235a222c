import { describe, expect, it } from 'vitest';
import type { QualityStep } from '../../../src/scene/contract.ts';
import { FramePacer } from '../../../src/scene/engine/frame-pacer.ts';
import { QualityGovernor } from '../../../src/scene/engine/quality-governor.ts';

function governed(start: QualityStep, most: QualityStep, msOf: (step: QualityStep) => number) {
  const pacer = new FramePacer(1);
  const governor = new QualityGovernor(pacer, { start, most });
  const steps: QualityStep[] = [];
  const run = (frames: number) => {
    for (let i = 0; i < frames; i++)
      if (governor.tell(msOf(governor.step)) === 'step') steps.push(governor.step);
  };
  return { governor, pacer, steps, run };
}

describe('the quality', () => {
  it('goes down step by step while frames are late at the lowest ratio, as far as it must', () => {
    const { run, steps, pacer } = governed('high', 'high', (step) => (step === 'medium' ? 25 : 80));
    run(10);
    expect(steps).toEqual([]);
    expect(pacer.ratio).toBeLessThan(1);
    run(500);
    expect(steps).toEqual(['high-unmirrored', 'medium']);
  });

  it('ends at the lowest class, however late frames are', () => {
    const { run, steps, governor } = governed('medium', 'high', () => 300);
    run(2000);
    expect(steps).toEqual(['low']);
    expect(governor.step).toBe('low');
  });

  it('goes up where frames were easy for long, to what the device may have', () => {
    const { run, steps } = governed('low', 'high', () => 8);
    run(500);
    expect(steps).toEqual([]);
    run(20_000);
    expect(steps).toEqual(['medium', 'high-unmirrored', 'high']);
  });

  it('never goes beyond what the device may have', () => {
    const { run, steps, governor } = governed('high', 'low', () => 4);
    expect(governor.step).toBe('low');
    run(20_000);
    expect(steps).toEqual([]);
  });

  it('does not try again what was too much, so that it does not go up and down', () => {
    const { run, steps } = governed('medium', 'high', (step) => (step === 'high' ? 60 : 9));
    run(100_000);
    expect(steps).toEqual(['high-unmirrored', 'high', 'high-unmirrored']);
  });
});
