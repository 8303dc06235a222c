import { describe, expect, it } from 'vitest';
import { Screen } from '../../../src/scene/engine/screen.ts';
import { screenForTests } from './renderer-for-tests.ts';

/** A canvas of 1280 × 720 CSS pixels, all of it drawn. */
function wholeScreen() {
  const gl = screenForTests();
  const screen = new Screen(gl);
  screen.draw(1, 1);
  screen.setSize(1280, 720);
  gl.setPixelRatio.mockClear();
  return { gl, screen };
}

describe('a screen of which fewer pixels are drawn', () => {
  it('draws its lower left corner, shown over the place of the whole, and leaves the canvas as it is', () => {
    const { gl, screen } = wholeScreen();
    screen.draw(0.5, 1);
    expect(gl.setViewport).toHaveBeenLastCalledWith(0, 0, 640, 360);
    expect(gl.setScissor).toHaveBeenLastCalledWith(0, 0, 640, 360);
    expect(gl.setScissorTest).toHaveBeenLastCalledWith(true);
    expect(gl.domElement.style).toEqual({ transform: 'scale(2, 2)', transformOrigin: '0 100%' });
    expect(gl.setPixelRatio).not.toHaveBeenCalled();
    expect([screen.ratio, screen.share]).toEqual([0.5, 0.5]);
  });

  it('draws whole pixels, and shows no edge that was not drawn', () => {
    const { gl, screen } = wholeScreen();
    screen.draw(0.82, 1);
    expect(gl.setViewport).toHaveBeenLastCalledWith(0, 0, 1050, 590);
    expect(gl.domElement.style.transform).toBe(`scale(${1280 / 1050}, ${720 / 590})`);
  });

  it('is whole again as it was', () => {
    const { gl, screen } = wholeScreen();
    screen.draw(0.5, 1);
    screen.draw(1, 1);
    expect(gl.setViewport).toHaveBeenLastCalledWith(0, 0, 1280, 720);
    expect(gl.setScissorTest).toHaveBeenLastCalledWith(false);
    expect(gl.domElement.style.transform).toBe('');
  });

  it('keeps to its share of a canvas that becomes another', () => {
    const { gl, screen } = wholeScreen();
    screen.draw(0.5, 1);
    Object.assign(gl.domElement, { width: 640, height: 360 });
    screen.setSize(640, 360);
    expect(gl.setViewport).toHaveBeenLastCalledWith(0, 0, 320, 180);
    expect(gl.domElement.style.transform).toBe('scale(2, 2)');
    screen.draw(0.5, 2);
    expect(gl.setPixelRatio).toHaveBeenLastCalledWith(2);
  });
});
