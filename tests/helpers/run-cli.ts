import { runCli } from '../../src/cli/run-cli.ts';

/** Runs a command as `npx enfilade` would, in English unless said otherwise, and gives what it wrote. */
export async function cli(args: readonly string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    env,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
