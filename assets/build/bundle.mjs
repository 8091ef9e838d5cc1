import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { spriteOfIcons } from './icons.mjs';
import { npm, ROOT } from './inputs.mjs';
import { writeOutline } from './outline.mjs';
import { designSystem } from './styles.mjs';

const PACKAGES = path.join(ROOT, 'node_modules');
const PDFJS = path.join(PACKAGES, 'pdfjs-dist');
/** Browsers of the last three years: an office does not get a new one every month. */
const TARGET = ['chrome115', 'edge115', 'firefox115', 'safari16.4'];
const FONTS = ['regular', 'medium', 'bold'].flatMap((weight) => [`roboto-${weight}`, `roboto-${weight}-ext`]);
const IDENTITY = ['favicon.svg', 'favicon-32.png', 'apple-touch-icon.png'];

/** Types and lint rules; a finding ends the build. */
export async function check() {
  run('typescript', 'bin/tsc', ['--noEmit']);
  run('@biomejs/biome', 'bin/biome', ['lint', '--error-on-warnings', '--colors=off', '--log-level=warn', '.']);
}

export async function bundle(outdir) {
  await rm(outdir, { recursive: true, force: true });
  const assets = path.join(outdir, 'static', 'assets');
  await mkdir(assets, { recursive: true });
  const manifest = new Map();
  const keep = async (name, content) => {
    const { name: stem, ext } = path.parse(name);
    const file = `${stem}-${hashOf(content)}${ext}`;
    await writeFile(path.join(assets, file), content);
    manifest.set(name, `/assets/${file}`);
    return file;
  };

  for (const font of FONTS) {
    const file = `${font}.woff2`;
    await keep(file, await readFile(path.join(PACKAGES, '@gov-design-system-ce/fonts/lib', file)));
  }
  for (const file of IDENTITY) {
    await keep(file, await readFile(path.join(ROOT, 'src/identity', file)));
  }
  await keep('icons.svg', await spriteOfIcons());
  const pdf = await keepPdfReader(assets, keep);
  await keep('app.css', await styles(manifest));
  await scripts(assets, manifest, pdf);
  await writeOutline(path.join(outdir, 'geo', 'czechia-outline.geojson'));
  const entries = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeFile(
    path.join(outdir, 'assets-manifest.json'),
    `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
  );
  await writeParts(path.join(outdir, 'META-INF', 'sbom', 'assets.cdx.json'));
}

/** The list of packages that went in (CycloneDX), without what differs from build to build. */
async function writeParts(file) {
  const parts = JSON.parse(npm(['sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx']));
  delete parts.serialNumber;
  delete parts.metadata.timestamp;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(parts, null, 2)}\n`);
}

async function styles(manifest) {
  const built = await esbuild.build({
    entryPoints: [path.join(ROOT, 'src/css/app.css')],
    bundle: true,
    write: false,
    minify: true,
    target: TARGET,
    external: ['*.woff2'],
    plugins: [designSystem],
    logLevel: 'warning',
  });
  return built.outputFiles[0].text.replaceAll(/url\(["']?asset:([a-z0-9.-]+)["']?\)/g, (whole, name) => {
    const address = manifest.get(name);
    if (!address) {
      throw new Error(`the styles name ${whole}, which is not among the assets`);
    }
    return `url(${address})`;
  });
}

/** The part of pdf.js that the browser asks for by address: its worker, stand-ins for fonts that a file lacks, and the
 * decoder of JPEG 2000 pictures (the one without WebAssembly, which our content policy does not allow). */
async function keepPdfReader(assets, keep) {
  const worker = await keep('pdf.worker.js', await readFile(path.join(PDFJS, 'legacy/build/pdf.worker.min.mjs')));
  const { version } = JSON.parse(await readFile(path.join(PDFJS, 'package.json'), 'utf8'));
  const folder = `pdf-${version}`;
  await cp(path.join(PDFJS, 'standard_fonts'), path.join(assets, folder, 'fonts'), { recursive: true });
  for (const file of ['openjpeg_nowasm_fallback.js', 'LICENSE_OPENJPEG', 'LICENSE_PDFJS_OPENJPEG']) {
    await cp(path.join(PDFJS, 'wasm', file), path.join(assets, folder, 'decoders', file));
  }
  await cp(path.join(PDFJS, 'LICENSE'), path.join(assets, folder, 'LICENSE'));
  return { worker, folder };
}

async function scripts(assets, manifest, pdf) {
  const built = await esbuild.build({
    entryPoints: [path.join(ROOT, 'src/ts/app.ts')],
    outdir: assets,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    legalComments: 'eof',
    target: TARGET,
    metafile: true,
    define: { PDF_WORKER: JSON.stringify(pdf.worker), PDF_FOLDER: JSON.stringify(pdf.folder) },
    logLevel: 'warning',
  });
  for (const [file, output] of Object.entries(built.metafile.outputs)) {
    if (output.entryPoint?.endsWith('src/ts/app.ts')) {
      manifest.set('app.js', `/assets/${path.basename(file)}`);
    }
  }
}

function hashOf(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

function run(packageName, script, args) {
  const ended = spawnSync(process.execPath, [path.join(PACKAGES, packageName, script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (ended.status !== 0) {
    console.error(ended.stdout, ended.stderr);
    throw new Error(`${packageName} found something to correct, see above`);
  }
}
