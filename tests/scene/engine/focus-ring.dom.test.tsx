import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RING_ATTRIBUTE, watchFocusRing } from '../../../src/scene/input/focus-ring.ts';

describe('the ring around the scene', () => {
  let canvas: HTMLCanvasElement;
  let stop: () => void;
  const hasRing = () => canvas.hasAttribute(RING_ATTRIBUTE);
  const press = (key: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const nextTask = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(() => {
    canvas = document.body.appendChild(document.createElement('canvas'));
    canvas.tabIndex = 0;
    stop = watchFocusRing(canvas);
  });

  afterEach(() => {
    stop();
    canvas.remove();
  });

  it('is there for who came with Tab, until they leave', () => {
    press('Tab');
    canvas.focus();
    expect(hasRing()).toBe(true);
    canvas.blur();
    expect(hasRing()).toBe(false);
  });

  it('is not there after the program put the focus on the canvas', () => {
    canvas.focus();
    expect(hasRing()).toBe(false);
  });

  it('is not there where the program moved the focus long after a Tab, or after another key', async () => {
    press('Tab');
    await nextTask();
    canvas.focus();
    expect(hasRing()).toBe(false);
    canvas.blur();
    press('Escape');
    canvas.focus();
    expect(hasRing()).toBe(false);
  });

  it('goes when a pointer takes over', () => {
    press('Tab');
    canvas.focus();
    canvas.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(hasRing()).toBe(false);
  });
});
