// Before every npm script: installs what the lock file names when it is missing or older. Runs on any Node from 20 on.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.enfilade-installed');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;

if (!fresh) {
  process.stdout.write('Installing what package-lock.json names …\n');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write('npm ci failed; its message above says why. Nothing else was started.\n');
    process.exit(done.status ?? 1);
  }
  linkCommand();
  writeFileSync(stamp, lock);
}

/** `npx enfilade` looks in node_modules/.bin, where npm does not link a project's own command. */
function linkCommand() {
  const link = join(root, 'node_modules', '.bin', 'enfilade');
  mkdirSync(dirname(link), { recursive: true });
  if (!existsSync(link)) symlinkSync(join('..', '..', 'bin', 'enfilade.mjs'), link);
}
