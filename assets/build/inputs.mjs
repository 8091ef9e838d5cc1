// What the build depends on: our own files, and the packages that package-lock.json names.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const INSTALLED = path.join(ROOT, 'node_modules', '.installed-lock');

export async function hashOfSources() {
  const hash = createHash('sha256').update(process.version);
  const files = readdirSync(ROOT, { recursive: false, withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesIn(entry.name) : [entry.name]))
    .sort();
  for (const file of files) {
    hash.update(`\0${file}\0`).update(await readFile(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)));
}

/** Installs the packages unless those in place are the ones of the lock file. No package's own script runs. */
export async function installPackages() {
  const lock = createHash('sha256')
    .update(await readFile(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  const installed = await readFile(INSTALLED, 'utf8').catch(() => '');
  if (installed === lock) {
    return;
  }
  npm(['ci', '--ignore-scripts', '--loglevel=error'], 'inherit');
  await writeFile(INSTALLED, lock);
}

/** Runs npm and gives what it printed; `output` is where that goes otherwise. */
export function npm(args, output = 'pipe') {
  const run = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd: ROOT,
    stdio: ['ignore', output, 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    shell: process.platform === 'win32',
  });
  if (run.error) {
    throw new Error('npm could not be started; it comes with Node.js and has to be on the PATH', { cause: run.error });
  }
  if (run.status !== 0) {
    throw new Error(`npm ${args[0]} ended with status ${run.status}`);
  }
  return run.stdout;
}
