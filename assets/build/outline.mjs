// The outline of Czechia from Natural Earth (public domain), for the schematic map that the territory module computes.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as topojson from 'topojson-client';
import { ROOT } from './inputs.mjs';

const CZECHIA = '203'; // ISO 3166-1 numeric

export async function writeOutline(file) {
  const world = JSON.parse(await readFile(path.join(ROOT, 'node_modules/world-atlas/countries-10m.json'), 'utf8'));
  const shape = world.objects.countries.geometries.find((geometry) => geometry.id === CZECHIA);
  const { geometry } = topojson.feature(world, shape);
  const rounded = JSON.stringify(
    { type: 'Feature', id: 'CZ', properties: { name: 'Česko', source: 'Natural Earth 1 : 10 000 000' }, geometry },
    (_, value) => (typeof value === 'number' ? Math.round(value * 1e5) / 1e5 : value),
  );
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${rounded}\n`);
}
