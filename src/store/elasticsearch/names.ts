import { unitKey } from '../../entities/unitKey.ts';
import { foldName } from '../../text/fold.ts';
import type { FacetCount } from '../query.ts';
import { BETWEEN, joined, literally, parted, wellFormed } from './keywords.ts';
import { bucketsOf } from './reader.ts';
import type { Room } from './room.ts';

/** Spellings that are looked at for the labels of one list of facets. */
const MOST_SPELLINGS = 2_000;
/** Units that one typed name may mean. */
const MOST_UNITS = 10_000;
/** Longer than any name; a pattern cannot be of any length. */
const MOST_CHARACTERS = 1_000;

/** Gives facet values that are ids of officials the name that most articles write. */
export async function labelOfficials(room: Room, counts: readonly FacetCount[]): Promise<FacetCount[]> {
  const labels = await room.labels.of('officials', valuesOf(counts), (keys) =>
    mostSpelled(room, 'spelledOfficials', keys),
  );
  return counts.map((count) => ({ ...count, label: labels.get(count.value) ?? count.label }));
}

/** Gives facet values that are keys of units the name that most articles write, as value and label. */
export async function labelUnits(room: Room, counts: readonly FacetCount[]): Promise<FacetCount[]> {
  const labels = await room.labels.of('units', valuesOf(counts), (keys) => mostSpelled(room, 'spelledUnits', keys));
  return counts.map(({ value, count }) => {
    const label = labels.get(value) ?? value;
    return { value: label, label, count };
  });
}

/**
 * The keys of the units that are meant by a typed name, in any spelling that some article has.
 *
 * @param extent whether it is the whole name or a part of it
 */
export async function unitKeysSpelled({ reader }: Room, typed: string, extent: 'whole' | 'part'): Promise<string[]> {
  const keys = new Set([wellFormed(unitKey(typed))]);
  const folded = foldName(typed);
  if (folded.length > MOST_CHARACTERS) return [...keys];
  const notBetween = extent === 'whole' ? '' : `[^${BETWEEN}]*`;
  const pattern = `${notBetween}${literally(folded)}${notBetween}${BETWEEN}.*`;
  const { aggregations } = await reader.search({
    size: 0,
    query: { regexp: { foldedUnits: { value: pattern } } },
    aggs: { names: { terms: { field: 'foldedUnits', include: pattern, size: MOST_UNITS } } },
  });
  for (const { key } of bucketsOf(aggregations, 'names')) keys.add(parted(String(key))[1] ?? '');
  return [...keys];
}

function valuesOf(counts: readonly FacetCount[]): string[] {
  return counts.map(({ value }) => value);
}

/** For each key the spelling that most articles have; among equals the first in the alphabet. */
async function mostSpelled(
  { reader }: Room,
  spellings: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { aggregations } = await reader.search({
    size: 0,
    track_total_hits: false,
    // Only the articles that write them: to go over all takes longer.
    query: { bool: { should: keys.map((key) => ({ prefix: { [spellings]: wellFormed(joined(key, '')) } })) } },
    aggs: {
      spellings: {
        terms: {
          field: spellings,
          include: `(${keys.map((key) => literally(key)).join('|')})${BETWEEN}.*`,
          size: MOST_SPELLINGS,
        },
      },
    },
  });
  const best = new Map<string, { label: string; count: number }>();
  for (const [key, labels] of spelled(bucketsOf(aggregations, 'spellings'))) {
    for (const [label, count] of labels) {
      const known = best.get(key);
      if (!known || count > known.count || (count === known.count && label < known.label)) {
        best.set(key, { label, count });
      }
    }
  }
  return new Map([...best].map(([key, { label }]) => [key, parted(label)[0] ?? key]));
}

/** Counts by key and label: a label with another kind is another spelling, as in the SQLite store. */
function spelled(buckets: ReturnType<typeof bucketsOf>): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { key: keyword, doc_count } of buckets) {
    const [key = '', spelling = '', kind = ''] = parted(String(keyword));
    const label = joined(spelling, kind);
    const labels = counts.get(key) ?? new Map<string, number>();
    counts.set(key, labels.set(label, (labels.get(label) ?? 0) + doc_count));
  }
  return counts;
}
