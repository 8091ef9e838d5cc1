// Builds what the pages load into <outdir>: styles, fonts, icons, behaviour, and the outline of the state.
//
//   <outdir>/static/assets/…         files named by a hash of their content, so they may be cached for ever
//   <outdir>/assets-manifest.json    logical name → address, for the templates
//   <outdir>/geo/czechia-outline.geojson
//
// Nothing is done when nothing changed since the last time; then no package is even loaded.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { hashOfSources, installPackages } from './build/inputs.mjs';

const outdir = process.argv[2] && path.resolve(process.argv[2]);
if (!outdir) {
  console.error('usage: node build.mjs <outdir>');
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node.js 20 or newer is needed to build the page assets, this is ${process.version}.`);
  process.exit(1);
}

const stampFile = `${outdir}.stamp`; // beside the folder, so that it does not get into the program
const stamp = await hashOfSources();
const complete = existsSync(path.join(outdir, 'assets-manifest.json'));
const built = complete && existsSync(stampFile) ? await readFile(stampFile, 'utf8') : '';

if (built !== stamp) {
  await installPackages();
  const { check, bundle } = await import('./build/bundle.mjs');
  await check();
  await bundle(outdir);
  await writeFile(stampFile, stamp);
}
