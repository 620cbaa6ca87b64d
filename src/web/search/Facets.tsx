import { useState } from 'react';
import type { FacetCount } from '../../store/query.ts';
import { count } from '../count.ts';
import type { FacetChoice } from './facetChoice.ts';
import type { Search } from './useSearch.ts';

/** On narrow screens the facets stand above the results, folded, so that the results are seen first. */
const BESIDE_RESULTS = '(min-width: 60.01rem)';

/** So many values are shown at first, the most frequent ones. */
const SHOWN = 8;

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
        {choices.map((choice) => (
          <Facet key={choice.facet} choice={choice} counts={facets[choice.facet] ?? []} search={search} />
        ))}
      </details>
    </aside>
  );
}

function Facet({
  choice: { title, label: labelOf, chosen: chosenOf, change },
  counts,
  search,
}: {
  readonly choice: FacetChoice;
  readonly counts: readonly FacetCount[];
  readonly search: Search;
}) {
  const [showsAll, setShowsAll] = useState(false);
  const chosen = chosenOf(search);
  if (counts.length === 0 && chosen === '') return null;
  const shown = showsAll ? counts : counts.slice(0, SHOWN);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ value, label, count: hits }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === chosen}
              onClick={() => search.set(change(value === chosen ? '' : value))}
            >
              <span>{labelOf?.(value) ?? label}</span> <span className="count">{count(hits)}</span>
            </button>
          </li>
        ))}
        {chosen !== '' && !shown.some(({ value }) => value === chosen) && (
          <li>
            <button type="button" aria-pressed="true" onClick={() => search.set(change(''))}>
              {labelOf?.(chosen) ?? counts.find(({ value }) => value === chosen)?.label ?? chosen}
            </button>
          </li>
        )}
        {counts.length > SHOWN && (
          <li>
            <button type="button" aria-expanded={showsAll} className="more" onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? 'Thu gọn' : `Xem thêm ${counts.length - SHOWN}`}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
