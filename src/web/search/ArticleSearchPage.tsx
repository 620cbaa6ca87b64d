import { Link } from 'react-router';
import type { FoundCopies } from '../../store/query.ts';
import type { ArticleHit } from '../../store/store.ts';
import { Answer } from '../Answer.tsx';
import { apiUrl, useApi } from '../api.ts';
import { day } from '../day.ts';
import { Marked } from '../Marked.tsx';
import { useSiteName } from '../siteNames.ts';
import { Copies, everyCopy } from './Copies.tsx';
import { Facets } from './Facets.tsx';
import { BY_YEAR, byParameter, type FacetChoice } from './facetChoice.ts';
import { Narrowing } from './Narrowing.tsx';
import { Pages } from './Pages.tsx';
import { SearchForm } from './SearchForm.tsx';
import { Total } from './Total.tsx';
import { useSearch } from './useSearch.ts';

const choices = (siteName: (id: string) => string): readonly FacetChoice[] => [
  { facet: 'kind', title: 'Loại', ...byParameter('kind'), label: (kind) => KINDS[kind] ?? kind },
  BY_YEAR,
  { facet: 'site', title: 'Nguồn', ...byParameter('site'), label: siteName },
  { facet: 'documents', title: 'Văn kiện được dẫn', ...byParameter('document') },
  { facet: 'officials', title: 'Cán bộ', ...byParameter('official') },
  { facet: 'units', title: 'Đơn vị', ...byParameter('unit') },
];

const KINDS: Readonly<Record<string, string>> = { news: 'Bài báo', resolution: 'Văn bản' };

const PARAMETERS = ['q', 'from', 'to', 'kind', 'site', 'document', 'official', 'unit', 'sort'];

/** Full text of articles and documents. */
export function ArticleSearchPage() {
  const search = useSearch();
  const siteName = useSiteName();
  const asked = useApi<FoundCopies<ArticleHit>>(
    apiUrl('articles', { ...search.query(PARAMETERS), ...everyCopy(search) }),
  );
  return (
    <>
      <title>Bài viết – vankien</title>
      <SearchForm search={search} label="Tìm trong bài viết, gõ không dấu cũng được">
        <Narrowing search={search} />
      </SearchForm>
      <Answer asked={asked}>
        {({ total, copies, hits, facets }) => (
          <div className="results">
            <Facets facets={facets} choices={choices(siteName)} search={search} />
            <section>
              <Total total={total} of="bài" search={search} />
              <Copies copies={copies} search={search} />
              <ol className="hits">
                {hits.map(({ article, group, snippet }) => (
                  <li key={article.id}>
                    <h2>
                      <Link to={`/bai/${article.id}`}>{article.title ?? 'Không có tiêu đề'}</Link>
                    </h2>
                    <p>
                      <Marked {...snippet} />
                    </p>
                    <p className="source">
                      {day(article.publishedOn)} · {siteName(article.site)}
                      {article.section && ` · ${article.section}`}
                      {group && (
                        <>
                          {' · '}
                          <Link to={`/bai/${article.id}#cac-ban`}>
                            {article.publishedOn !== null &&
                              (group.first === article.id ? 'bản đăng đầu, ' : 'đăng lại, ')}
                            còn {group.articles - 1} bản khác
                          </Link>
                        </>
                      )}
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
