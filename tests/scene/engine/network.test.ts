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

  it('is as the browser says it has become', () => {
    const connection = Object.assign(new EventTarget(), { effectiveType: '4g' });
    const network = new Network(() => connection);
    connection.effectiveType = '2g';
    connection.dispatchEvent(new Event('change'));
    expect(network.speed).toBe('slow');
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
