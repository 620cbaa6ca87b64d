import { PAGE_SIZE, type Search } from './useSearch.ts';

/** Last page that the API gives: it pages no deeper than 10,000 hits. */
const LAST_PAGE = 10_000 / PAGE_SIZE;

/** The way to the next and the former page of results. */
export function Pages({ total, search }: { readonly total: number; readonly search: Search }) {
  const pages = Math.min(Math.ceil(total / PAGE_SIZE), LAST_PAGE);
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label="Trang kết quả">
      <button type="button" disabled={search.page === 0} onClick={() => search.goTo(search.page - 1)}>
        ← Trước
      </button>
      <span>
        Trang {search.page + 1} / {pages}
      </span>
      <button type="button" disabled={search.page + 1 >= pages} onClick={() => search.goTo(search.page + 1)}>
        Sau →
      </button>
    </nav>
  );
}
