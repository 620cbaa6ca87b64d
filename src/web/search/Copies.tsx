import { count } from '../count.ts';
import type { Search } from './useSearch.ts';

/** The parameter of an address by which each copy is listed. */
const EVERY_COPY = 'moi-ban';

/** The parameter for the API. */
export function everyCopy(search: Search): Record<string, string> {
  return { everyCopy: search.get(EVERY_COPY) === '' ? '' : 'true' };
}

/** How many hits repeat another one in a copy of its article, and the way to list or to fold them; nothing where none does. */
export function Copies({ copies, search }: { readonly copies: number; readonly search: Search }) {
  if (copies === 0) return null;
  const isEvery = search.get(EVERY_COPY) !== '';
  return (
    <p className="note">
      {isEvery ? `Trong đó ${count(copies)} ở bản đăng lại. ` : `Đã gộp ${count(copies)} ở bản đăng lại. `}
      <button type="button" className="link" onClick={() => search.set({ [EVERY_COPY]: isEvery ? '' : '1' })}>
        {isEvery ? 'Gộp lại' : 'Xem mọi bản'}
      </button>
    </p>
  );
}
