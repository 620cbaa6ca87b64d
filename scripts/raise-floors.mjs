#!/usr/bin/env node
// Pins what the labelled texts are read with now: floors only rise, and a set or figure that is new gets its first floor.
// To lower one, write it by hand and add to `lowered` why.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = (name) => import(pathToFileURL(join(root, 'dist', 'bench', 'accuracy', name)).href);
const { benchAccuracy } = await built('main.js');
const { figuresOf, FLOORS_FILE } = await built('floors.js');

const file = JSON.parse(readFileSync(FLOORS_FILE, 'utf8'));
const scores = benchAccuracy();
for (const [set, score] of Object.entries(scores)) {
  const pinned = { ...file.floors[set] };
  for (const [figure, now] of Object.entries(figuresOf(score))) {
    const before = pinned[figure];
    if (before === undefined || now > before) {
      console.log(`${set} ${figure}: ${before ?? 'new'} -> ${now}`);
      pinned[figure] = now;
    }
  }
  file.floors[set] = pinned;
}
// In the order in which the sets are scored; those that are not here keep their floors.
file.floors = { ...Object.fromEntries(Object.keys(scores).map((set) => [set, file.floors[set]])), ...file.floors };
writeFileSync(FLOORS_FILE, `${JSON.stringify(file, null, 2)}\n`);
