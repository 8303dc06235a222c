import { describe, expect, it } from 'vitest';
import { FramePacer } from '../../../src/scene/engine/frame-pacer.ts';

const times = (count: number, act: () => void) => {
  for (let i = 0; i < count; i++) act();
};

describe('the pixel ratio', () => {
  it('goes down with a single late frame, before the next one, and further with one that is very late', () => {
    const [late, veryLate] = [new FramePacer(2), new FramePacer(2)];
    expect(late.tell(45)).toBe('ratio');
    expect(veryLate.tell(200)).toBe('ratio');
    expect(late.ratio).toBeLessThan(2);
    expect(veryLate.ratio).toBeLessThan(late.ratio);
    expect(late.most).toBe(2);
  });

  it('stays where frames are on time, where one is excused, and where nobody drew at all', () => {
    const pacer = new FramePacer(2);
    times(1000, () => pacer.tell(20));
    pacer.excuse();
    expect(pacer.tell(400)).toBe('steady');
    expect(pacer.tell(60_000)).toBe('steady');
    expect(pacer.ratio).toBe(2);
    // A second one in a row is a very slow device.
    expect(pacer.tell(60_000)).toBe('ratio');
  });

  it('ends at its floor, and says that frames are late all the same', () => {
    const pacer = new FramePacer(2);
    const told = new Set<string>();
    times(60, () => told.add(pacer.tell(70)));
    expect(pacer.ratio).toBe(0.5);
    expect(told).toContain('late');
  });

  it('comes back when there is time to spare, and then says so', () => {
    const pacer = new FramePacer(1.5);
    times(60, () => pacer.tell(50));
    const told: string[] = [];
    times(1500, () => told.push(pacer.tell(10)));
    expect(pacer.ratio).toBe(1.5);
    expect(told.filter((pace) => pace === 'easy').length).toBeGreaterThan(1);
    expect(told.indexOf('easy')).toBeGreaterThan(told.lastIndexOf('ratio'));
  });

  it('does not go up and down for ever: each raise that is late at once is waited for twice as long', () => {
    const pacer = new FramePacer(1);
    const raises: number[] = [];
    for (let frame = 0; frame < 20_000; frame++) {
      const before = pacer.ratio;
      pacer.tell(before > 0.9 ? 50 : 10);
      if (pacer.ratio > before) raises.push(frame);
    }
    expect(raises.length).toBeLessThan(20);
    const waits = raises.slice(1).map((frame, i) => frame - raises[i]!);
    expect(waits.at(-1)).toBeGreaterThan(4 * waits[0]!);
  });

  it('is left alone by a screen that shows 30 frames a second whatever the ratio', () => {
    const pacer = new FramePacer(2);
    times(200, () => pacer.tell(33.4));
    expect(pacer.ratio).toBe(2);
    expect(pacer.tell(33.4)).toBe('steady');
    expect(pacer.tell(110)).toBe('ratio');
  });

  it('is not left alone where 30 frames a second are all that drawing can do', () => {
    const pacer = new FramePacer(2);
    times(200, () => pacer.tell(pacer.ratio > 0.6 ? 66.7 : 33.4));
    expect(pacer.ratio).toBeLessThan(0.7);
  });
});
