import { useSearchParams } from 'react-router';

/** How many hits a page of results shows. */
export const PAGE_SIZE = 20;

/** How many pages of results there are at most: the API pages no deeper than 10,000 hits. */
export const MOST_PAGES = 10_000 / PAGE_SIZE;

/** The search that an address describes: what was typed, the chosen facets, and which page of results. */
export interface Search {
  /** Value of a parameter, or empty. */
  get(name: string): string;
  /** Sets or (with an empty value) clears parameters, and goes back to the first page of results. */
  set(changes: Readonly<Record<string, string>>): void;
  /** 0 for the first page. */
  readonly page: number;
  goTo(page: number): void;
  /** Parameters for the API: the named ones, with paging. */
  query(names: readonly string[]): Record<string, string | number>;
}

/** Keeps the search in the address, so that it can be shared, and gone back to. */
export function useSearch(): Search {
  const [parameters, setParameters] = useSearchParams();
  const get = (name: string) => parameters.get(name) ?? '';
  const page = Math.min(Math.max(0, Number.parseInt(get('trang'), 10) - 1 || 0), MOST_PAGES - 1);
  const change = (changes: Readonly<Record<string, string>>) => {
    setParameters((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') after.delete(name);
        else after.set(name, value);
      }
      return after;
    });
  };
  return {
    get,
    page,
    set: (changes) => change({ ...changes, trang: '' }),
    goTo: (next) => change({ trang: next === 0 ? '' : String(next + 1) }),
    query: (names) => ({
      ...Object.fromEntries(names.map((name) => [name, get(name)])),
      limit: PAGE_SIZE,
      offset: page * PAGE_SIZE,
    }),
  };
}
