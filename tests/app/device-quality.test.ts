import { describe, expect, it } from 'vitest';
import { qualityOf, rememberQuality } from '../../src/app/device-quality.ts';
import { createDeviceStorage } from '../../src/platform/storage.ts';

const desk = { cores: 12, memoryGb: 16, coarsePointer: false, pixelRatio: 1, softwareRendered: false };
const laptop = { ...desk, cores: 4 };
const storage = () => createDeviceStorage(() => undefined);

describe('the quality that a visit starts with', () => {
  it('is what the browser tells of the device, the first time', () => {
    expect(qualityOf(desk, storage())).toEqual({ quality: 'high', firstStep: 'high', mostStep: 'high' });
    expect(qualityOf(laptop, storage())).toEqual({
      quality: 'medium',
      firstStep: 'medium',
      mostStep: 'high',
    });
  });

  it('is what was measured in the last one, lower or higher', () => {
    const kept = storage();
    rememberQuality(kept, 'low');
    expect(qualityOf(desk, kept)).toEqual({ quality: 'low', firstStep: 'low', mostStep: 'high' });
    rememberQuality(kept, 'high-unmirrored');
    expect(qualityOf(laptop, kept)).toMatchObject({ quality: 'high', firstStep: 'high-unmirrored' });
  });

  it('is never more than the device can have', () => {
    const kept = storage();
    rememberQuality(kept, 'high');
    expect(qualityOf({ ...desk, softwareRendered: true }, kept)).toEqual({
      quality: 'low',
      firstStep: 'low',
      mostStep: 'low',
      firstRatio: 0.5,
    });
  });

  it.each(['', 'high', '{"format":2,"step":"low"}', '{"format":1,"step":"best"}', 'null'])(
    'does not follow a record that reads %j',
    (text) => {
      const kept = storage();
      kept.set('quality', text);
      expect(qualityOf(desk, kept).firstStep).toBe('high');
    },
  );
});
