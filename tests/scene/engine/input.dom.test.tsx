import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Input } from '../../../src/scene/input/input.ts';

let canvas: HTMLCanvasElement;
let field: HTMLInputElement;
let input: Input;
const target = {
  look: vi.fn(),
  tap: vi.fn(),
  doubleTap: vi.fn(),
  lean: vi.fn(),
  hover: vi.fn(),
  hoverEnd: vi.fn(),
  wake: vi.fn(),
  act: vi.fn(),
  home: vi.fn(),
  press: vi.fn(),
  turn: vi.fn(() => false),
};

const key = (type: string, code: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent(type, { code, bubbles: true, cancelable: true, ...more });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
};

beforeEach(() => {
  vi.clearAllMocks();
  canvas = document.body.appendChild(document.createElement('canvas'));
  canvas.tabIndex = 0;
  field = document.body.appendChild(document.createElement('input'));
  input = new Input(canvas, target);
});

afterEach(() => {
  input.dispose();
  document.body.replaceChildren();
});

describe('keys', () => {
  it('walk while the canvas, or nothing, has the focus', () => {
    key('keydown', 'KeyW');
    expect(input.keys.intent.forward).toBe(1);
    key('keyup', 'KeyW');
    canvas.focus();
    key('keydown', 'ArrowUp');
    expect(input.keys.intent.forward).toBe(1);
    expect(target.wake).toHaveBeenCalledTimes(2);
  });

  it('belong to a text field that has the focus, and are let go when it gets it', () => {
    key('keydown', 'KeyW');
    field.focus();
    expect(input.keys.intent.forward).toBe(0);
    const event = key('keydown', 'KeyW');
    expect(input.keys.intent.forward).toBe(0);
    expect(event.defaultPrevented).toBe(false);
  });

  it('are let go when the window loses the focus', () => {
    key('keydown', 'KeyW');
    window.dispatchEvent(new Event('blur'));
    expect(input.keys.walks).toBe(false);
  });

  it('turn the object one stands before by the level arrows, and else the visitor', () => {
    target.turn.mockReturnValueOnce(true);
    const taken = key('keydown', 'ArrowRight');
    expect(target.turn).toHaveBeenCalledExactlyOnceWith(1);
    expect(taken.defaultPrevented).toBe(true);
    expect(input.keys.intent.turn).toBe(0);
    key('keydown', 'ArrowLeft');
    expect(target.turn).toHaveBeenLastCalledWith(-1);
    expect(input.keys.intent.turn).toBe(-1);
  });

  it('with Ctrl, Alt or Meta are the browser’s', () => {
    key('keydown', 'KeyW', { ctrlKey: true });
    key('keydown', 'KeyD', { metaKey: true });
    key('keydown', 'KeyA', { altKey: true });
    expect(input.keys.walks).toBe(false);
  });

  it('never take Tab or Escape', () => {
    canvas.focus();
    expect(key('keydown', 'Tab').defaultPrevented).toBe(false);
    expect(key('keydown', 'Escape').defaultPrevented).toBe(false);
  });

  it('Home leads back, Enter acts only on a focused canvas', () => {
    key('keydown', 'Home');
    expect(target.home).toHaveBeenCalledOnce();
    key('keydown', 'Enter');
    expect(target.act).not.toHaveBeenCalled();
    canvas.focus();
    key('keydown', 'Enter');
    expect(target.act).toHaveBeenCalledOnce();
  });
});

describe('the wheel', () => {
  it('leans over the canvas without scrolling or zooming the page', () => {
    const event = new WheelEvent('wheel', { deltaY: -240, cancelable: true, bubbles: true });
    canvas.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(target.lean).toHaveBeenCalledWith(1, 0, 0);
  });

  it('is the page’s everywhere else', () => {
    const event = new WheelEvent('wheel', { deltaY: -10, ctrlKey: true, cancelable: true, bubbles: true });
    field.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});

it('listens to nothing once disposed', () => {
  input.dispose();
  key('keydown', 'KeyW');
  canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: 1, cancelable: true }));
  canvas.dispatchEvent(new MouseEvent('pointerdown'));
  expect(input.keys.walks).toBe(false);
  expect(target.lean).not.toHaveBeenCalled();
});
