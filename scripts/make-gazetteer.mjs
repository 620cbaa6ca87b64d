/**
 * Makes src/entities/vocabulary/{places,wards,successors}.json from the gazetteer of administrative units (`provinces.jsonl`,
 * `districts.jsonl`, `wards.jsonl`, `successors-2025.jsonl`; default folder `../shared/data/gazetteer-vi`). The same input gives the same bytes.
 *
 * Usage: node scripts/make-gazetteer.mjs [FOLDER]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, '../shared/data/gazetteer-vi');
const vocabulary = join(root, 'src/entities/vocabulary');

const CREDIT =
  'Facts from dvhcvn/data, dvhcvn/20250701 (MIT) and thanglequoc/vietnamese-provinces-database (MIT): see NOTICE.';
/** The day two-level government began: districts ended, communes were merged. */
const REFORM = '2025-07-01';
const EVE_OF_REFORM = '2025-06-30';

const rows = (file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const write = (file, content) =>
  writeFileSync(join(vocabulary, file), `${JSON.stringify({ about: CREDIT, ...content }, null, 2)}\n`);

/** `code|kind|name|parent|validFrom|validTo`, trailing empty fields left out. */
const line = ({ code, kind, name, parent, validFrom, validTo }) =>
  [code, kind, name, parent, validFrom, validTo]
    .map((field) => field ?? '')
    .join('|')
    .replace(/\|+$/, '');

write('places.json', {
  fields: 'code|kind|name|parent|validFrom|validTo; empty: none, known since 2004-08-31, still valid',
  provinces: rows('provinces.jsonl').map(line),
  districts: rows('districts.jsonl').map(line),
});

const byParent = new Map();
for (const { kind, name, parent, validFrom, validTo } of rows('wards.jsonl')) {
  const dates =
    parent.length === 2
      ? [validFrom === REFORM ? '' : validFrom, validTo]
      : [validFrom, validTo === EVE_OF_REFORM ? '' : validTo];
  const entry = [kind, name, ...dates]
    .map((field) => field ?? '')
    .join('|')
    .replace(/\|+$/, '');
  byParent.set(parent, [...(byParent.get(parent) ?? []), entry]);
}
write('wards.json', {
  fields: `kind|name|validFrom|validTo under the code of the district (empty: since 2004-08-31, until ${EVE_OF_REFORM}) or of the province (empty: since ${REFORM}, still valid)`,
  wards: Object.fromEntries(
    [...byParent].sort(([a], [b]) => (a < b ? -1 : 1)).map(([parent, names]) => [parent, names.join('; ')]),
  ),
});

/** The unit of each code on a day. */
const onDay = (file, day) =>
  new Map(
    rows(file)
      .filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day))
      .map((unit) => [unit.code, unit]),
  );
const links = rows('successors-2025.jsonl');
const [oldProvinces, newProvinces] = [EVE_OF_REFORM, REFORM].map((day) => onDay('provinces.jsonl', day));
const [oldWards, newWards] = [EVE_OF_REFORM, REFORM].map((day) => onDay('wards.jsonl', day));
const wordsOf = ({ kind, name }) => `${kind}|${name}`;

const wardsByDistrict = new Map();
for (const { from, to, part } of links.filter(({ level }) => level === 'ward')) {
  const [old, next] = [oldWards.get(from), newWards.get(to)];
  if (!old || !next)
    throw new Error(`successors-2025.jsonl: ${from} -> ${to}: no such unit on ${EVE_OF_REFORM} or ${REFORM}`);
  const names = wardsByDistrict.get(old.parent) ?? new Map();
  names.set(wordsOf(old), [...(names.get(wordsOf(old)) ?? []), `${part === 'partial' ? '~' : ''}${wordsOf(next)}`]);
  wardsByDistrict.set(old.parent, names);
}
write('successors.json', {
  fields: `what became of a unit of ${EVE_OF_REFORM} on ${REFORM}: code of a province > code of the province that it became (part of); under the code of its district, kind|name of a commune > those it became, ~ where only a part of it did`,
  provinces: links
    .filter(({ level, from, to }) => level === 'province' && oldProvinces.has(from) && newProvinces.has(to))
    .map(({ from, to }) => `${from}>${to}`),
  wards: Object.fromEntries(
    [...wardsByDistrict]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([district, names]) => [district, [...names].map(([old, next]) => `${old}>${next.join(',')}`).join('; ')]),
  ),
});
