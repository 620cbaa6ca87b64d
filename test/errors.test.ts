import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../src/errors.ts';
import { projectRoot } from '../src/projectRoot.ts';

test("the operator's guide lists every error code with its sentences, and no other", () => {
  const rows = readFileSync(join(projectRoot(), 'docs', 'errors.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const row = /^\| `(\w+)` \| (.+) \| (.+) \|$/.exec(line);
      return row ? [[row[1], { vi: row[2], en: row[3] }]] : [];
    });
  expect(Object.fromEntries(rows)).toEqual(ERROR_CODES);
});
