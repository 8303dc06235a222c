// `npm test`: everything a reviewer would check, then one line that counts it.
import './assert-node.mjs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from './find-chromium.mjs';
import { findOrInstallPostgres } from './find-postgres.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = join(root, 'node_modules', '.reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Runs a command to its end; true when it exited with 0. */
function run(title, command, args, env = {}) {
  process.stdout.write(`\n── ${title}\n`);
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return done.status === 0;
}

/** A check that passes or fails as a whole. */
function check(title, command, args) {
  if (run(title, command, args)) total.passed++;
  else total.failed++;
}

/** A vitest run, counted test by test; a run that wrote no report counts as one failure. */
function suite(title, projects, env) {
  const report = join(reports, `${projects.join('-')}.json`);
  const args = ['run', ...projects.flatMap((p) => ['--project', p]), '--reporter=default', '--reporter=json'];
  const clean = run(title, bin('vitest'), [...args, `--outputFile.json=${report}`], env);
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += counts.numPassedTests;
    total.failed += counts.numFailedTests;
    total.skipped += counts.numPendingTests + (counts.numTodoTests ?? 0);
    // A file that failed to load has no failed test of its own.
    const unloaded = counts.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    total.failed += unloaded;
    if (!clean && counts.numFailedTests + unloaded === 0) total.failed++;
  } catch {
    total.failed++;
  }
}

check('types, browser', bin('tsc'), ['-p', 'tsconfig.json']);
check('types, Node', bin('tsc'), ['-p', 'tsconfig.node.json']);
check('lint, format, import circles', bin('biome'), ['check', '--error-on-warnings']);
findOrInstallPostgres();
suite('unit, component and API tests', ['unit', 'dom']);
check('build', process.execPath, ['scripts/build.mjs']);
check('the built-in museum is valid', process.execPath, ['bin/enfilade.mjs', 'validate']);
try {
  suite('browser tests', ['e2e'], { CHROMIUM_PATH: findOrInstallChromium() });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  total.failed++;
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
