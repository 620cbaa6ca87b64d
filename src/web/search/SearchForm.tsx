import type { ReactNode } from 'react';
import type { Search } from './useSearch.ts';

/**
 * The box to type in. What is searched is in the address; the box starts with it.
 *
 * @param children further fields, each named after the parameter that it sets
 */
export function SearchForm({
  search,
  label,
  children,
}: {
  readonly search: Search;
  readonly label: string;
  readonly children?: ReactNode;
}) {
  const typed = search.get('q');
  return (
    <search>
      <form
        key={[typed, search.get('from'), search.get('to')].join('\n')}
        onSubmit={(event) => {
          event.preventDefault();
          const fields = [...new FormData(event.currentTarget)];
          search.set(Object.fromEntries(fields.map(([name, value]) => [name, String(value).trim()])));
        }}
      >
        <div className="search">
          <input type="search" name="q" defaultValue={typed} aria-label={label} placeholder={label} maxLength={1000} />
          <button type="submit">Tìm</button>
        </div>
        {children}
      </form>
    </search>
  );
}
