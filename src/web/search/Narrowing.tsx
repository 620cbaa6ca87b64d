import type { FormEvent, ReactNode } from 'react';
import type { Search } from './useSearch.ts';

/** Below the box: from which day to which day, in which order, and what else narrows a search. */
export function Narrowing({ search, children }: { readonly search: Search; readonly children?: ReactNode }) {
  return (
    <div className="narrowing" onInput={checkPeriod}>
      <label>
        Từ ngày <input type="date" name="from" defaultValue={search.get('from')} />
      </label>
      <label>
        đến ngày <input type="date" name="to" defaultValue={search.get('to')} />
      </label>
      {search.get('q') !== '' && (
        <label>
          Xếp theo{' '}
          <select value={search.get('sort')} onChange={(event) => search.set({ sort: event.currentTarget.value })}>
            <option value="">độ khớp</option>
            <option value="newest">ngày, mới nhất trước</option>
          </select>
        </label>
      )}
      {children}
    </div>
  );
}

/** A period that ends before it begins is told at the field, before it is asked for. */
function checkPeriod({ currentTarget }: FormEvent<HTMLElement>) {
  const field = (name: string) => currentTarget.querySelector<HTMLInputElement>(`[name=${name}]`);
  const [from, to] = [field('from'), field('to')];
  const isReversed = from?.value && to?.value && to.value < from.value;
  to?.setCustomValidity(isReversed ? 'Ngày cuối phải không sớm hơn ngày đầu.' : '');
}
