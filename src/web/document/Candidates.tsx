import { Link } from 'react-router';
import { day } from '../day.ts';

/** The documents of which a citation may mean one, where it is not known which. */
export function Candidates({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <ul className="candidates" aria-label="Có thể là">
      {ids.map((id) => (
        <li key={id}>
          <Link to={`/van-kien/${encodeURIComponent(id)}`}>{labelOf(id)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Documents of one number differ in their days: `nghi-quyet.28-nq-tw.2013-10-25` -> `văn kiện ngày 25/10/2013`. */
function labelOf(id: string): string {
  const [issuedOn] = /\d{4}-\d{2}-\d{2}$/.exec(id) ?? [];
  return issuedOn === undefined ? id : `văn kiện ngày ${day(issuedOn)}`;
}
