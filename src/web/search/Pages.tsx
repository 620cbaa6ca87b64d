import { count } from '../count.ts';
import { MOST_PAGES, PAGE_SIZE, type Search } from './useSearch.ts';

/** The way to the next and the former page of results; who goes there reads on from the top. */
export function Pages({ total, search }: { readonly total: number; readonly search: Search }) {
  const all = Math.ceil(total / PAGE_SIZE);
  const pages = Math.min(all, MOST_PAGES);
  if (pages < 2 && search.page === 0) return null;
  const goTo = (page: number) => {
    search.goTo(page);
    window.scrollTo(0, 0);
    document.querySelector('main')?.focus({ preventScroll: true });
  };
  return (
    <nav className="pages" aria-label="Trang kết quả">
      <button
        type="button"
        disabled={search.page === 0}
        onClick={() => goTo(Math.max(0, Math.min(search.page, pages) - 1))}
      >
        ← Trước
      </button>
      <span>
        Trang {count(search.page + 1)} / {count(pages)}
      </span>
      <button type="button" disabled={search.page + 1 >= pages} onClick={() => goTo(search.page + 1)}>
        Sau →
      </button>
      {all > pages && search.page + 1 === pages && (
        <p className="note">{`Chỉ xem được ${count(pages * PAGE_SIZE)} kết quả đầu. Hãy lọc thêm để xem phần còn lại.`}</p>
      )}
    </nav>
  );
}
