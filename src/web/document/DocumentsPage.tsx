import { Link } from 'react-router';
import type { Found } from '../../store/query.ts';
import type { DocumentProfile } from '../../store/store.ts';
import { Answer } from '../Answer.tsx';
import { apiUrl, useApi } from '../api.ts';
import { day } from '../day.ts';
import { Facets } from '../search/Facets.tsx';
import { byParameter, type FacetChoice } from '../search/facetChoice.ts';
import { Pages } from '../search/Pages.tsx';
import { SearchForm } from '../search/SearchForm.tsx';
import { Total } from '../search/Total.tsx';
import { useSearch } from '../search/useSearch.ts';
import { documentName } from './documentName.ts';

const CHOICES: readonly FacetChoice[] = [{ facet: 'type', title: 'Loại văn kiện', ...byParameter('type') }];

/** Documents by number, name or title, the most cited first. */
export function DocumentsPage() {
  const search = useSearch();
  const asked = useApi<Found<DocumentProfile>>(apiUrl('documents', search.query(['q', 'type'])));
  return (
    <>
      <title>Văn kiện – vankien</title>
      <SearchForm search={search} label="Số hiệu hoặc tên văn kiện, ví dụ 15-NQ/TW" />
      <Answer asked={asked}>
        {({ total, hits, facets }) => (
          <div className="results">
            <Facets facets={facets} choices={CHOICES} search={search} />
            <section>
              <Total total={total} of="văn kiện" search={search} />
              <ol className="hits">
                {hits.map((document) => (
                  <li key={document.id}>
                    <h2>
                      <Link to={`/van-kien/${encodeURIComponent(document.id)}`}>{documentName(document)}</Link>
                    </h2>
                    <p>{document.title}</p>
                    <p className="source">
                      {document.issuedOn && `${day(document.issuedOn)} · `}
                      {document.issuer && `${document.issuer} · `}
                      {document.citations} lần viện dẫn trong {document.articles} bài
                    </p>
                  </li>
                ))}
              </ol>
              <Pages total={total} search={search} />
            </section>
          </div>
        )}
      </Answer>
    </>
  );
}
