// One SVG file with a symbol per icon that the pages use; a page refers to it as `icons.svg#name`.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './inputs.mjs';

/** From the icon set of the gov.cz design system. Our own stand in src/icons and are all taken. */
const GOV_ICONS = [
  'arrow-down',
  'book',
  'box-arrow-up-right',
  'check-circle-fill',
  'check-lg',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'chevron-up',
  'copy',
  'dash-lg',
  'download',
  'exclamation-lg',
  'exclamation-triangle-fill',
  'geo-alt-fill',
  'house-door-fill',
  'info-circle',
  'info-circle-fill',
  'lightbulb-fill',
  'list',
  'loader',
  'plus-lg',
  'search',
  'upload',
  'x-lg',
];

export async function spriteOfIcons() {
  const own = path.join(ROOT, 'src/icons');
  const gov = path.join(ROOT, 'node_modules/@gov-design-system-ce/icons/lib/components');
  const files = [
    ...GOV_ICONS.map((name) => path.join(gov, `${name}.svg`)),
    ...(await readdir(own)).sort().map((file) => path.join(own, file)),
  ];
  const symbols = await Promise.all(files.map(symbol));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}

async function symbol(file) {
  const svg = await readFile(file, 'utf8');
  const box = /viewBox="([^"]+)"/.exec(svg)?.[1];
  const content = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1];
  if (!box || !content) {
    throw new Error(`${file} is not an icon with a viewBox`);
  }
  const shapes = content.replaceAll(/>\s+</g, '><').trim();
  return `<symbol id="${path.parse(file).name}" viewBox="${box}" fill="none">${shapes}</symbol>`;
}
