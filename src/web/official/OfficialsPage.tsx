import { Link } from 'react-router';
import type { Found } from '../../store/query.ts';
import type { OfficialProfile } from '../../store/store.ts';
import { Answer } from '../Answer.tsx';
import { apiUrl, useApi } from '../api.ts';
import { Pages } from '../search/Pages.tsx';
import { SearchForm } from '../search/SearchForm.tsx';
import { Total } from '../search/Total.tsx';
import { useSearch } from '../search/useSearch.ts';

/** Officials by name, those who speak most first. */
export function OfficialsPage() {
  const search = useSearch();
  const asked = useApi<Found<OfficialProfile>>(apiUrl('officials', search.query(['q'])));
  return (
    <>
      <title>Cán bộ – vankien</title>
      <SearchForm search={search} label="Họ tên cán bộ" />
      <Answer asked={asked}>
        {({ total, hits }) => (
          <section>
            <Total total={total} of="cán bộ" search={search} />
            <ol className="hits">
              {hits.map((official) => (
                <li key={official.id}>
                  <h2>
                    <Link to={`/can-bo/${encodeURIComponent(official.id)}`}>{official.name}</Link>
                  </h2>
                  <p>
                    {official.posts
                      .slice(0, 3)
                      .map(({ post }) => post)
                      .join('; ')}
                  </p>
                  <p className="source">
                    {official.speeches} phát biểu · {official.articles} bài
                  </p>
                </li>
              ))}
            </ol>
            <Pages total={total} search={search} />
          </section>
        )}
      </Answer>
    </>
  );
}
