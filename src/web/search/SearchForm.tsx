import type { Search } from './useSearch.ts';

/** The box to type in. What is searched is in the address; the box starts with it. */
export function SearchForm({ search, label }: { readonly search: Search; readonly label: string }) {
  const typed = search.get('q');
  return (
    <search>
      <form
        className="search"
        key={typed}
        onSubmit={(event) => {
          event.preventDefault();
          search.set({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() });
        }}
      >
        <input type="search" name="q" defaultValue={typed} aria-label={label} placeholder={label} maxLength={1000} />
        <button type="submit">Tìm</button>
      </form>
    </search>
  );
}
