import type { Language } from '../../i18n/index.ts';
import type { Work } from '../../museum/format/works.ts';

/** A work's size as a label gives it: height, width, and depth of an object, in centimetres. */
export function dimensionsText({ dimensions }: Work, { t, number }: Language): string {
  const cm = (lengthM: number) => number(lengthM * 100, 1);
  const sides = { height: cm(dimensions.heightM), width: cm(dimensions.widthM) };
  return 'depthM' in dimensions
    ? t('work.size-object', { ...sides, depth: cm(dimensions.depthM) })
    : t('work.size-picture', sides);
}
