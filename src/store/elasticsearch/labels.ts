import type { Reader } from './reader.ts';

/** What is labelled: people and units by their keys, documents by their ids. */
export type Labelled = 'officials' | 'units' | 'documents';

/** The words by which values of facets are known. */
export interface Labels {
  /** The labels of these keys; `look` is asked for those that are not known, and leaves out what has none. */
  of(
    what: Labelled,
    keys: readonly string[],
    look: (unknown: readonly string[]) => Promise<ReadonlyMap<string, string>>,
  ): Promise<ReadonlyMap<string, string>>;
}

/** The most labels of a kind that are kept: some MB. */
const MOST_KEPT = 50_000;

/**
 * Labels change seldom, and to look up those of one list takes longer than to count it: so they are kept while nothing is written.
 *
 * @param maxAgeMs how old a label may be although something was written since; 0 keeps none
 */
export function makeLabels(reader: Reader, maxAgeMs: number): Labels {
  let kept = emptyLabels();
  let writes: string | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;

  const forgetOld = async () => {
    if (performance.now() - lookedAt < maxAgeMs) return;
    const now = await reader.writesSoFar();
    if (now !== writes) kept = emptyLabels();
    writes = now;
    lookedAt = performance.now();
  };

  return {
    async of(what, keys, look) {
      if (maxAgeMs === 0) return keys.length === 0 ? new Map() : look(keys);
      await forgetOld();
      const labels = kept[what];
      const unknown = keys.filter((key) => !labels.has(key));
      if (unknown.length > 0) {
        const found = await look(unknown);
        if (labels.size + unknown.length > MOST_KEPT) labels.clear();
        for (const key of unknown) labels.set(key, found.get(key) ?? null);
        return labelsOf(keys, (key) => found.get(key) ?? labels.get(key));
      }
      return labelsOf(keys, (key) => labels.get(key));
    },
  };
}

/** Null: known to have none. */
const emptyLabels = (): Record<Labelled, Map<string, string | null>> => ({
  officials: new Map(),
  units: new Map(),
  documents: new Map(),
});

function labelsOf(keys: readonly string[], labelOf: (key: string) => string | null | undefined): Map<string, string> {
  return new Map(
    keys.flatMap((key) => {
      const label = labelOf(key);
      return typeof label === 'string' ? [[key, label] as const] : [];
    }),
  );
}
