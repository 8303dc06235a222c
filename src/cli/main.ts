import { runCli } from './run-cli.ts';

// The exit code is set, not forced: what was written to a pipe is to arrive.
process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  env: process.env,
});
