import type { Span } from '../../src/model/span.ts';

/** A labelled or found thing: a span with fields. */
export type Labelled = Span & Readonly<Record<string, unknown>>;

/** A text's labels: what must be found, and doubtful spans at which a find is neither right nor wrong. */
export interface GoldRow {
  readonly id: string;
  readonly gold: readonly Labelled[];
  readonly optional: readonly Span[];
}

export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Score {
  readonly rows: number;
  readonly gold: number;
  readonly found: number;
  readonly exact: Rate;
  /** One-to-one matching where the intersection over the longer span is at least 0.3 and 0.8. */
  readonly overlap03: Rate;
  readonly overlap08: Rate;
  /** Texts without labels, and those of them in which something was found. */
  readonly rowsWithout: number;
  readonly falseAlarms: number;
  /** Share of matched things whose field is right, of those whose label has the field; fields that no label has are left out. */
  readonly fields: Readonly<Record<string, number>>;
  /**
   * Of citations found whose document is labelled: the share that is resolved to it, and of all that are resolved
   * the share that is right: one resolved whose document nobody can know counts against it.
   */
  readonly resolution: { readonly labelled: number; readonly coverage: number; readonly accuracy: number } | null;
}

export interface ScoreOptions {
  readonly fields: readonly string[];
  /** Fields that are also right where one value holds the other (`Thành ủy` and `Thành ủy Hà Nội`). */
  readonly lenient: readonly string[];
  /** Compare fields of things matched at overlap 0.5 instead of exactly (speeches). */
  readonly fieldsAtOverlap: boolean;
}

/** Scores finds by text against labels, by the rules of the gold: spans exact and by overlap, then fields. */
export function score(
  rows: readonly GoldRow[],
  finds: ReadonlyMap<string, readonly Labelled[]>,
  options: ScoreOptions,
): Score {
  const hits = { exact: 0, overlap03: 0, overlap08: 0 };
  const right = new Map<string, { right: number; compared: number }>();
  const resolution = { labelled: 0, resolved: 0, right: 0 };
  let [gold, found, rowsWithout, falseAlarms] = [0, 0, 0, 0];
  for (const row of rows) {
    const counted = withoutDoubtful(row, finds.get(row.id) ?? []);
    gold += row.gold.length;
    found += counted.length;
    if (row.gold.length === 0) {
      rowsWithout += 1;
      if (counted.length > 0) falseAlarms += 1;
    }
    const exact = match(row.gold, counted, 1);
    hits.exact += exact.length;
    hits.overlap03 += match(row.gold, counted, 0.3).length;
    hits.overlap08 += match(row.gold, counted, 0.8).length;
    for (const [label, find] of exact) {
      if (label.document === undefined) continue;
      // a document that nobody can know from the text is labelled null: then none may be claimed
      if (label.document !== null) resolution.labelled += 1;
      if (find.resolution !== 'resolved') continue;
      resolution.resolved += 1;
      if (find.documentId === label.document) resolution.right += 1;
    }
    for (const [label, find] of options.fieldsAtOverlap ? match(row.gold, counted, 0.5) : exact) {
      for (const field of options.fields.filter((name) => label[name] !== undefined)) {
        const tally = right.get(field) ?? { right: 0, compared: 0 };
        tally.compared += 1;
        if (sameField(field, label[field], find[field], options.lenient)) tally.right += 1;
        right.set(field, tally);
      }
    }
  }
  const rate = (hit: number): Rate => {
    const precision = found === 0 ? 0 : hit / found;
    const recall = gold === 0 ? 0 : hit / gold;
    return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  };
  return {
    rows: rows.length,
    gold,
    found,
    exact: rate(hits.exact),
    overlap03: rate(hits.overlap03),
    overlap08: rate(hits.overlap08),
    rowsWithout,
    falseAlarms,
    fields: Object.fromEntries([...right].map(([field, tally]) => [field, tally.right / tally.compared])),
    resolution:
      resolution.labelled === 0
        ? null
        : {
            labelled: resolution.labelled,
            coverage: resolution.right / resolution.labelled,
            accuracy: resolution.resolved === 0 ? 0 : resolution.right / resolution.resolved,
          },
  };
}

/** The intersection over the longer span. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / Math.max(a.end - a.start, b.end - b.start, 1);
}

/** One-to-one pairs, the best overlap first. */
function match(
  gold: readonly Labelled[],
  found: readonly Labelled[],
  least: number,
): (readonly [Labelled, Labelled])[] {
  const pairs = gold
    .flatMap((label) => found.map((find) => ({ label, find, size: overlap(label, find) })))
    .filter(({ size }) => size >= least)
    .sort((a, b) => b.size - a.size);
  const used = new Set<Labelled>();
  return pairs.flatMap(({ label, find }) => {
    if (used.has(label) || used.has(find)) return [];
    used.add(label).add(find);
    return [[label, find] as const];
  });
}

function withoutDoubtful(row: GoldRow, found: readonly Labelled[]): readonly Labelled[] {
  const matched = new Set(match(row.gold, found, 0.3).map(([, find]) => find));
  return found.filter((find) => matched.has(find) || !row.optional.some((span) => overlap(find, span) >= 0.5));
}

function sameField(field: string, a: unknown, b: unknown, lenient: readonly string[]): boolean {
  if (Array.isArray(a) && Array.isArray(b) && lenient.includes(field)) return samePartners(field, a, b);
  const [left, right] = [comparable(field, a), comparable(field, b)];
  if (left === right) return true;
  return lenient.includes(field) && left !== '' && right !== '' && (left.includes(right) || right.includes(left));
}

/** Lists of equal length in which each value has a partner of its own: the same, or one that holds the other. */
function samePartners(field: string, a: readonly unknown[], b: readonly unknown[]): boolean {
  const left = [...b];
  for (const value of a) {
    const partner = left.findIndex((each) => sameField(field, value, each, [field]));
    if (partner < 0) return false;
    left.splice(partner, 1);
  }
  return left.length === 0;
}

/** Values as they are compared: case and blanks aside, lists in any order, separators of numbers aside, TƯ as TW. */
function comparable(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map((each) => comparable(field, each))
      .sort()
      .join('|');
  const plain = String(value).normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean).join(' ');
  return field === 'number' ? plain.replaceAll('ư', 'w').replace(/[^\p{L}\p{N}]/gu, '') : plain;
}
