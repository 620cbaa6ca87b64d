/**
 * Makes src/entities/vocabulary/registry.json from the registry of well-known documents (`documents.jsonl`, default folder
 * `../shared/data/registry-vi`): facts only, one document a line, ordered by date and number. The same input gives the same bytes.
 *
 * Usage: node scripts/make-registry.mjs [FOLDER]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, '../shared/data/registry-vi');

/** `https://noichinh.vn/hoi-dap/...` -> `noichinh.vn`; a repository's name stays. */
const shortSource = (source) =>
  source.replace(/^https?:\/\/(?:www\.)?/, '').replace(/^([^/]+\.[a-z]{2,4})(?::\d+)?\/.*$/, '$1');

const rows = readFileSync(join(folder, 'documents.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .map(({ type, number, issuer, issuedOn, term, title, evidence }) => [
    type,
    number,
    issuer,
    issuedOn,
    term,
    title,
    [...new Set(evidence.map(({ source }) => shortSource(source)))].slice(0, 3).join(', '),
  ])
  .sort((a, b) => compare(a[3], b[3]) || compare(a[1], b[1]) || compare(a[0], b[0]));

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

const about =
  'Facts about documents of Party and State, gathered from public texts: number, date and issuer are checked, the title is a label.';
const fields = ['type', 'number', 'issuer', 'issuedOn', 'term', 'title', 'sources'];
const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
writeFileSync(
  join(root, 'src/entities/vocabulary/registry.json'),
  `{\n  "about": ${JSON.stringify(about)},\n  "fields": ${JSON.stringify(fields)},\n  "documents": [\n${lines}\n  ]\n}\n`,
);
