import { useState } from 'react';
import type { FacetCount } from '../../store/query.ts';
import type { Search } from './useSearch.ts';

/** A facet of the answer, how it is called, and the parameter that chooses one of its values. */
export interface FacetChoice {
  readonly facet: string;
  readonly title: string;
  readonly parameter: string;
  /** What to show for a value, where that is not what the API calls it. */
  readonly label?: (value: string) => string;
}

/** On narrow screens the facets stand above the results, folded, so that the results are seen first. */
const BESIDE_RESULTS = '(min-width: 60.01rem)';

/** Counts beside the results; a click narrows the search to one value, another click takes that back. */
export function Facets({
  facets,
  choices,
  search,
}: {
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  readonly choices: readonly FacetChoice[];
  readonly search: Search;
}) {
  const [isOpen, setOpen] = useState(() => window.matchMedia(BESIDE_RESULTS).matches);
  return (
    <aside aria-label="Lọc kết quả">
      <details className="facets" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Lọc kết quả</summary>
        {choices.map(({ facet, title, parameter, label: labelOf }) => {
          const chosen = search.get(parameter);
          const counts = facets[facet] ?? [];
          if (counts.length === 0 && chosen === '') return null;
          return (
            <section key={facet}>
              <h2>{title}</h2>
              <ul>
                {counts.slice(0, 8).map(({ value, label, count }) => (
                  <li key={value}>
                    <button
                      type="button"
                      aria-pressed={value === chosen}
                      onClick={() => search.set({ [parameter]: value === chosen ? '' : value })}
                    >
                      <span>{labelOf?.(value) ?? label}</span> <span className="count">{count}</span>
                    </button>
                  </li>
                ))}
                {chosen !== '' && !counts.some(({ value }) => value === chosen) && (
                  <li>
                    <button type="button" aria-pressed="true" onClick={() => search.set({ [parameter]: '' })}>
                      {labelOf?.(chosen) ?? chosen}
                    </button>
                  </li>
                )}
              </ul>
            </section>
          );
        })}
      </details>
    </aside>
  );
}
