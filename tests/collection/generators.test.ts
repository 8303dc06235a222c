import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeGenerators, SIMULATING_ROOMS } from './describe-generators.ts';

describeGenerators('rooms of formulas', (room) => !SIMULATING_ROOMS.has(room));

it('draws nothing by the clock or by chance', () => {
  const folder = join(import.meta.dirname, '../../collection');
  for (const part of ['rooms', 'lib', 'covers']) {
    for (const name of readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name === 'make-work.ts') continue;
      const code = readFileSync(join(folder, part, name), 'utf8');
      expect(code, name).not.toMatch(/Math\.random|Date\.now|new Date|performance\.now/);
    }
  }
});
