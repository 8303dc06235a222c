import { describe, expect, it } from 'vitest';
import { type Connection, Network } from '../../../src/scene/engine/network.ts';

const told = (network: Network, ms: number, files = 60) => {
  for (let i = 0; i < files; i++) network.tell(ms);
  return network.speed;
};

describe('the network', () => {
  it.each([
    [undefined, 'usual'],
    [{ effectiveType: '4g' }, 'usual'],
    [{ effectiveType: '2g' }, 'slow'],
    [{ effectiveType: 'slow-2g' }, 'slow'],
    [{ effectiveType: '4g', saveData: true }, 'saving'],
  ] as const)('that the browser calls %j is %s', (connection: Connection | undefined, speed) => {
    expect(new Network(() => connection).speed).toBe(speed);
  });

  it('is slow where files take long, and until they come quickly again', () => {
    const network = new Network(() => undefined);
    expect(told(network, 100)).toBe('usual');
    expect(told(network, 3000, 1)).toBe('usual');
    expect(told(network, 3000)).toBe('slow');
    expect(told(network, 1000)).toBe('slow');
    expect(told(network, 100)).toBe('usual');
  });
});
