import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/run-cli.ts';
import { cliLanguage } from '../../src/cli/texts.ts';
import { cli } from '../helpers/run-cli.ts';

const names = Object.keys(COMMANDS);

describe('enfilade', () => {
  it.each([['--help'], ['-h'], ['help']])(
    '%s lists every command in both languages and exits with 0',
    async (arg) => {
      for (const lang of ['en', 'fr']) {
        const { code, out } = await cli([arg, '--lang', lang]);
        expect(code).toBe(0);
        for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
      }
    },
  );

  it.each(names)('%s --help says how it is used and exits with 0', async (name) => {
    for (const lang of ['en', 'fr']) {
      const { code, out, err } = await cli([name, '--help', '--lang', lang]);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`enfilade ${name}`);
    }
  });

  it.each([[[]], [['hang']], [['constructor']], [['--json']]])(
    'exits with 2 and shows its help for %j',
    async (args) => {
      const { code, out, err } = await cli(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('Usage: npx enfilade');
    },
  );

  it('holds each command under its own name', async () => {
    for (const [name, load] of Object.entries(COMMANDS)) expect((await load()).name).toBe(name);
  });

  it('runs as a program', () => {
    const entry = path.resolve(import.meta.dirname, '../../bin/enfilade.mjs');
    const out = execFileSync(process.execPath, [entry, '--help', '--lang', 'fr'], { encoding: 'utf8' });
    expect(out).toContain('Utilisation');
  });
});

describe('the command line’s language', () => {
  it.each([
    [['fr'], 'fr'],
    [['fr_CA.UTF-8'], 'fr'],
    [['FR'], 'fr'],
    [['de'], 'en'],
    [[undefined, '', 'fr_FR'], 'fr'],
    [['C.UTF-8', 'fr_FR'], 'en'],
    [[], 'en'],
  ] as const)('for the wishes %j is %s', (wishes, lang) => {
    expect(cliLanguage(...wishes)).toBe(lang);
  });
});
