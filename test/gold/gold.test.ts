import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';
import { type Label, readMarkedRows } from '../support/markedText.ts';

const folder = import.meta.dirname;
const themes = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe.each(themes)('the gold of %s', (theme) => {
  const rows = readMarkedRows(readFileSync(join(folder, theme), 'utf8'));

  it('has labels whose span is what they say is written there', () => {
    for (const row of rows) {
      const text = normalise(row.text);
      const labels: Label[] = [row.citations, row.officials, row.speeches, row.dates ?? [], row.optional ?? []].flat();
      for (const { start, end, surface } of labels) {
        expect({ id: row.id, surface: text.slice(start, end) }).toEqual({ id: row.id, surface });
        expect(surface, row.id).toBe(surface.trim());
        expect(surface, row.id).not.toBe('');
      }
    }
  });

  it('is what the marked-up sentences say (write it anew with `npx vitest run test/gold -u`)', async () => {
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await expect(lines).toMatchFileSnapshot(join(folder, theme.replace('.txt', '.jsonl')));
  });
});

it('names every row of the gold once', () => {
  const ids = themes.flatMap((theme) => readMarkedRows(readFileSync(join(folder, theme), 'utf8')).map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});
