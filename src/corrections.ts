import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.ts';
import { officialId } from './entities/officialId.ts';
import { splitId } from './entities/persons.ts';
import { BadInput } from './errors.ts';
import type { PersonCorrection } from './model/correction.ts';
import type { OfficialId } from './model/ids.ts';

/** The file in the data folder that is read where the configuration names no other. */
const STANDARD_FILE = 'corrections.json';
/** Far more than people decide by hand. */
const MOST_BYTES = 5_000_000;

const day = z.iso.date('expected a day YYYY-MM-DD');
const words = z.string().trim().min(1, 'expected words');
const audited = { reason: words, by: words, on: day };

const NOT_WHO = 'expected an id such as le-van-binh.ha-noi, or {"name", "unit"}';

/** An id as `vankien official --json` shows it, or the name and unit that it is made of. */
const who = z.union(
  [
    z.string().regex(/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u, NOT_WHO),
    z.strictObject({ name: words, unit: words.nullable().default(null) }),
  ],
  NOT_WHO,
);

const merge = z.strictObject({ merge: z.array(who).min(2, 'expected two persons or more'), ...audited });
const split = z.strictObject({
  split: who,
  as: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected small letters without marks, digits and hyphens'),
  post: words.nullable().default(null),
  unit: words.nullable().default(null),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  ...audited,
});

/** Where the corrections are: the file of the configuration, else the one in the data folder. */
export const correctionsFile = ({ corrections, dataFolder }: Config): string =>
  corrections ?? join(dataFolder, STANDARD_FILE);

/**
 * Reads which persons people have put right; none where the configuration names no file and the data folder has none.
 *
 * @throws BadInput BAD_CORRECTIONS with file, number of the entry and what is wrong with it
 */
export function readCorrections(config: Config): PersonCorrection[] {
  const file = correctionsFile(config);
  if (config.corrections === null && !existsSync(file)) return [];
  const wrong = (what: string, cause?: unknown) => new BadInput('BAD_CORRECTIONS', `${file}: ${what}`, { cause });
  let entries: unknown;
  try {
    const bytes = readFileSync(file);
    if (bytes.length > MOST_BYTES) throw new Error(`larger than ${MOST_BYTES} bytes`);
    entries = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw wrong(`cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
  if (!Array.isArray(entries)) throw wrong('expected a list of corrections: [{"merge": [...], ...}, ...]');
  const corrections = entries.map((entry: unknown, index) => {
    const read = readEntry(entry);
    if (typeof read === 'string') throw wrong(`entry ${index + 1}: ${read}`);
    return read;
  });
  const contradiction = contradictionOf(corrections);
  if (contradiction !== null) throw wrong(contradiction);
  return corrections;
}

/** The correction, or what is wrong with it. */
function readEntry(entry: unknown): PersonCorrection | string {
  const isEntry = typeof entry === 'object' && entry !== null;
  if (!isEntry || 'merge' in entry === 'split' in entry) return 'expected one of merge and split';
  if ('merge' in entry) {
    const { data, error } = merge.safeParse(entry);
    if (error) return problemsOf(error);
    const { merge: persons, ...rest } = data;
    return { kind: 'merge', ids: persons.map(idOf), ...rest };
  }
  const { data, error } = split.safeParse(entry);
  if (error) return problemsOf(error);
  const { split: person, ...rest } = data;
  if ([rest.post, rest.unit, rest.from, rest.to].every((each) => each === null))
    return 'split: expected a post, a unit, from or to: which mentions are another person';
  if (rest.from !== null && rest.to !== null && rest.from > rest.to) return `from ${rest.from} is after to ${rest.to}`;
  return { kind: 'split', id: idOf(person), ...rest };
}

function idOf(person: z.infer<typeof who>): OfficialId {
  return typeof person === 'string' ? (person as OfficialId) : officialId(person.name, person.unit);
}

function problemsOf(error: z.ZodError): string {
  return error.issues
    .map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')}: no such field`
        : `${issue.path.join('.')}: ${issue.message}`,
    )
    .join('; ');
}

/** What two entries say of one id that cannot both be, with their numbers; null where nothing does. */
function contradictionOf(corrections: readonly PersonCorrection[]): string | null {
  const into = new Map<OfficialId, { readonly id: OfficialId; readonly entry: number }>();
  const parts = new Map<OfficialId, number>();
  for (const [index, correction] of corrections.entries()) {
    const entry = index + 1;
    if (correction.kind === 'split') {
      const part = splitId(correction);
      const other = parts.get(part);
      if (other !== undefined) return `entry ${entry}: ${part} is split off by entry ${other} already`;
      parts.set(part, entry);
      continue;
    }
    const [kept, ...others] = correction.ids;
    for (const id of kept === undefined ? [] : others) {
      const known = into.get(id);
      if (id === kept) return `entry ${entry}: ${id} is merged into itself`;
      if (known) return `entry ${entry}: ${id} is merged into ${known.id} by entry ${known.entry} already`;
      into.set(id, { id: kept as OfficialId, entry });
    }
  }
  for (const [id, { entry }] of into) {
    const passed = new Set([id]);
    for (let next = into.get(id); next; next = into.get(next.id)) {
      if (passed.has(next.id)) return `entry ${entry}: ${id} is merged in a circle`;
      passed.add(next.id);
    }
  }
  return null;
}
