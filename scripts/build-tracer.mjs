import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Recompiles src/bake/tracer/tracer.c to the tracer.wasm beside it, which is kept in the repository because a fresh
 * clone has Node only. With --check it writes nothing and fails where the two differ; without clang it then passes.
 */

const FOLDER = fileURLToPath(new URL('../src/bake/tracer/', import.meta.url));
const SOURCE = join(FOLDER, 'tracer.c');
const MODULE = join(FOLDER, 'tracer.wasm');

const FLAGS = [
  '--target=wasm32',
  '-msimd128',
  '-O3',
  '-std=c11',
  '-Wall',
  '-Wextra',
  '-Werror',
  '-ffreestanding',
  '-nostdlib',
  // Every machine must bake the same texels.
  '-ffp-contract=off',
  '-Wl,--no-entry',
  // The stack first: an overflow traps at address 0 rather than overwriting what is loaded.
  '-Wl,--stack-first,-z,stack-size=16384',
  '-Wl,--export=__heap_base',
  '-Wl,--strip-all',
];

const checking = process.argv.includes('--check');

function run(program, args) {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return error ? undefined : { ok: status === 0, text: `${stdout}${stderr}` };
}

function compile() {
  const folder = mkdtempSync(join(tmpdir(), 'enfilade-tracer-'));
  try {
    const output = join(folder, 'tracer.wasm');
    const result = run('clang', [...FLAGS, '-o', output, SOURCE]);
    if (!result?.ok) throw new Error(result?.text ?? 'clang could not be started.');
    return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const clang = run('clang', ['--version']);
if (!clang || !run('wasm-ld', ['--version'])) {
  const advice = 'clang and lld (wasm-ld) are needed. On Debian or Ubuntu: apt install clang lld';
  if (checking) console.log(`tracer.wasm was not checked: ${advice}`);
  else console.error(advice);
  process.exit(checking ? 0 : 1);
}

const compiled = compile();
if (!checking) {
  writeFileSync(MODULE, compiled);
  console.log(`${MODULE}: ${compiled.length} bytes`);
} else if (compiled.equals(readFileSync(MODULE))) {
  console.log('tracer.wasm is what tracer.c compiles to.');
} else {
  const version = clang.text.split('\n')[0];
  console.error(
    `tracer.wasm is not what tracer.c compiles to with ${version}. It was made by Debian clang 14.0.6; ` +
      'another version may differ in bytes only. Otherwise run: node scripts/build-tracer.mjs',
  );
  process.exit(1);
}
