import { describe, expect, it } from 'vitest';
import { LayerStock } from '../../../src/scene/pictures/layer-stock.ts';
import { cardNode, type TileNode } from '../../../src/scene/pictures/tile-node.ts';

/** A node that holds a layer and was last drawn in a frame. */
function holder(stock: LayerStock, frame: number): TileNode {
  const node = cardNode({ w: 1, h: 1 });
  node.layer = stock.take(node, frame);
  node.state = 'held';
  node.drawnIn = frame;
  return node;
}

describe('layers', () => {
  it('are given out one by one, then taken from who was drawn the longest ago', () => {
    const stock = new LayerStock(3);
    const nodes = [5, 3, 4].map((frame) => holder(stock, frame));
    expect(nodes.map(({ layer }) => layer)).toEqual([0, 1, 2]);
    const next = holder(stock, 9);
    expect(next.layer).toBe(1);
    expect(nodes[1]).toMatchObject({ state: 'none', layer: -1 });
    expect(nodes[0]!.state).toBe('held');
  });

  it('are never taken from what is drawn in this very frame', () => {
    const stock = new LayerStock(2);
    holder(stock, 9);
    holder(stock, 9);
    expect(stock.take(cardNode({ w: 1, h: 1 }), 9)).toBe(-1);
    expect(stock.held).toBe(2);
  });

  it('come back when they are released, once', () => {
    const stock = new LayerStock(1);
    const node = holder(stock, 1);
    stock.release(node);
    stock.release(node);
    expect(stock.held).toBe(0);
    expect(holder(stock, 1).layer).toBe(0);
  });
});
