import { count } from '../count.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { PAGE_SIZE, type Search } from './useSearch.ts';

/** How many there are in all, or what to do where there are none. */
export function Total({ total, of, search }: { readonly total: number; readonly of: string; readonly search: Search }) {
  if (total === 0) {
    return (
      <>
        <p className="message" role="status">{`Không tìm thấy ${of} nào.`}</p>
        <Elsewhere search={search} />
      </>
    );
  }
  return (
    <p className="total" role="status">
      {`${count(total)} ${of}`}
      {search.page * PAGE_SIZE >= total && '. Không có nhiều trang đến thế, hãy bấm Trước.'}
    </p>
  );
}
