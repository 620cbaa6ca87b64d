import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detectionTable, encodable, stretches } from '../../bench/charsets/accuracy.ts';
import { projectRoot } from '../../src/projectRoot.ts';

/** What `npm run bench -- charsets` reached on stretches of the gold's texts, rounded down; lower only with a stated reason. */
const FLOORS: Readonly<Record<number, number>> = { 20: 0.98, 50: 0.995, 200: 1, 1000: 1 };

test('old charsets are told apart without any declaration, and under a wrong one', () => {
  const folder = join(projectRoot(), 'test', 'gold');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => stretches(encodable(readFileSync(join(folder, name), 'utf8')), 10));
  const table = detectionTable(texts);
  for (const row of Object.values(table)) {
    for (const [length, floor] of Object.entries(FLOORS)) expect(row[Number(length)]).toBeGreaterThanOrEqual(floor);
  }
});
