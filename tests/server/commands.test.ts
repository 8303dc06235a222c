import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { preview } from '../../src/cli/preview.ts';
import { startPublic } from '../../src/server/start.ts';

function listen() {
  const said = { out: [] as string[], err: [] as string[] };
  const io = { out: (text: string) => said.out.push(text), err: (text: string) => said.err.push(text) };
  return { said, io };
}

describe('npm start', () => {
  it('names all mistakes of the configuration before it builds anything', async () => {
    const { said, io } = listen();
    let prepared = false;
    const code = await startPublic({
      env: { PORT: 'many', SMTP_URL: 'smtp://x' },
      root: '/nowhere',
      prepare: async () => {
        prepared = true;
      },
      ...io,
    });
    expect([code, prepared]).toEqual([2, false]);
    expect(said.err.join()).toMatch(
      /- PORT must .*\n- SMTP_URL needs PUBLIC_URL.*\n- SMTP_URL needs MAIL_FROM/,
    );
  });
});

describe('enfilade preview', () => {
  const run = async (args: readonly string[], lang: Io['lang'] = 'en') => {
    const { said, io } = listen();
    const code = await preview.run(args, { ...io, lang, env: {} });
    return { code, out: said.out.join('\n'), err: said.err.join('\n') };
  };

  it('explains itself in both languages', async () => {
    expect((await run(['--help'])).out).toContain('Usage: npx enfilade preview');
    expect((await run(['-h'], 'fr')).out).toContain('Usage : npx enfilade preview');
  });

  it.each([
    [['--port', 'x'], '--port must be'],
    [['--port', '70000'], '--port must be'],
    [['/no/such/museum'], 'There is no folder /no/such/museum'],
    [['one', 'two'], '“two” can’t be used here'],
    [['--host', '0.0.0.0'], '“--host” can’t be used here'],
  ])('refuses %j in a sentence', async (args, sentence) => {
    expect(await run(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(sentence) });
  });
});
