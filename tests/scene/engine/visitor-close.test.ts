import { describe, expect, it } from 'vitest';
import type { Visitor } from '../../../src/scene/engine/visitor.ts';
import { builtInWorks } from '../../museum/plan/collision-plans.ts';
import { onScreen, settle, visit } from './visits.ts';

describe('a detail of a picture', () => {
  const region = { x: 0.7, y: 0.1, width: 0.1, height: 0.08 };
  const detail = { kind: 'detail', room: 'gallery', work: 'penrose', region } as const;
  const { position, facing, work } = builtInWorks.get('gallery')!.find((one) => one.work.id === 'penrose')!;
  /** Where a point of the picture, in shares of it, is on the canvas. */
  const at = (visitor: Visitor, u: number, v: number) => {
    const { widthM, heightM } = work.dimensions;
    const across = (u - 0.5) * widthM;
    const y = position[1] + (0.5 - v) * heightM;
    return onScreen(visitor, position[0] + facing[1] * across, y, position[2] - facing[0] * across);
  };

  it('fills the screen as it is opened, and one goes back from it upright', () => {
    const { visitor } = visit(detail);
    const [left, top] = at(visitor, region.x, region.y);
    const [right, bottom] = at(visitor, region.x + region.width, region.y + region.height);
    expect(Math.min(left, top)).toBeGreaterThan(0);
    expect(right).toBeLessThan(1280);
    expect(bottom).toBeLessThan(720);
    expect(Math.max((right - left) / 1280, (bottom - top) / 720)).toBeGreaterThan(0.5);
    visitor.setStandpoint({ kind: 'work', room: 'gallery', work: 'penrose' });
    settle(visitor);
    expect(visitor.lean.isLeaning).toBe(false);
  });

  it('is walked to from elsewhere, the eyes leaning once one is there', () => {
    const { visitor } = visit({ kind: 'room', room: 'gallery' });
    visitor.setStandpoint(detail);
    expect(visitor.travel.isUnderWay).toBe(true);
    expect(visitor.lean.isLeaning).toBe(false);
    settle(visitor);
    expect(visitor.lean.isLeaning).toBe(true);
    const [left, top] = at(visitor, region.x, region.y);
    expect(left).toBeGreaterThan(0);
    expect(top).toBeGreaterThan(0);
  });

  it('is framed anew when the window becomes narrow', () => {
    const { visitor } = visit(detail);
    const beforeM = () =>
      (visitor.eye.x - position[0]) * facing[0] + (visitor.eye.z - position[2]) * facing[1];
    const wideM = beforeM();
    visitor.setSize(400, 900);
    settle(visitor);
    expect(beforeM()).toBeGreaterThan(wideM * 1.2);
  });

  it('is come close to by two taps on it, and left for the whole by two more', () => {
    const { visitor, of } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    const [x, y] = at(visitor, 0.75, 0.3);
    visitor.tap(x, y);
    visitor.comeClose(x, y);
    settle(visitor);
    const [left] = at(visitor, 0.65, 0.3);
    const [right] = at(visitor, 0.85, 0.3);
    const [midX, midY] = at(visitor, 0.75, 0.3);
    expect(right - left).toBeGreaterThan(300);
    expect(Math.abs(midX - 640)).toBeLessThan(120);
    expect(Math.abs(midY - 360)).toBeLessThan(120);
    expect(of('select')).toContain('penrose');
    visitor.comeClose(640, 360);
    settle(visitor);
    expect(visitor.lean.isLeaning).toBe(false);
  });

  it('is come close to by Enter when one stands before it', () => {
    const { visitor } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    visitor.act();
    settle(visitor);
    expect(visitor.lean.isLeaning).toBe(true);
    visitor.act();
    settle(visitor);
    expect(visitor.lean.isLeaning).toBe(false);
  });

  it('is left by walking away', () => {
    const { visitor, of } = visit(detail);
    visitor.intent = { forward: 0, strafe: 1, turn: 0, hurry: true };
    for (let i = 0; i < 120; i++) visitor.update(1 / 60);
    expect(of('select')).toEqual([null]);
    expect(visitor.lean.isLeaning).toBe(false);
  });
});

describe('leaning', () => {
  it('comes close to a picture but never through it, and goes back', () => {
    const { visitor } = visit({ kind: 'work', room: 'gallery', work: 'penrose' });
    for (let i = 0; i < 40; i++) {
      visitor.leanBy(1, 640, 360);
      visitor.update(1 / 60);
    }
    settle(visitor);
    expect(visitor.eye.x).toBeLessThan(-3.4);
    expect(visitor.eye.x).toBeGreaterThan(-4 + 0.1);
    expect(visitor.walker.at.x).toBeGreaterThan(-3);
    for (let i = 0; i < 40; i++) visitor.leanBy(-1, 640, 360);
    settle(visitor);
    expect(visitor.eye.x).toBeCloseTo(visitor.walker.at.x, 3);
  });

  it('walks on where nothing hangs near', () => {
    const { visitor } = visit({ kind: 'entrance' });
    visitor.leanBy(1, 640, 360);
    settle(visitor);
    expect(visitor.walker.at.z).toBeLessThan(4.4);
    expect(visitor.eye.z).toBeCloseTo(visitor.walker.at.z, 5);
  });
});
