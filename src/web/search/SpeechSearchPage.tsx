import { Link } from 'react-router';
import type { FoundCopies } from '../../store/query.ts';
import type { SpeechHit } from '../../store/store.ts';
import { Answer } from '../Answer.tsx';
import { apiUrl, useApi } from '../api.ts';
import { day } from '../day.ts';
import { Marked } from '../Marked.tsx';
import { CopyQuotation } from '../quote/CopyQuotation.tsx';
import { speechQuotation } from '../quote/quotation.ts';
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
  { facet: 'speaker', title: 'Người nói', ...byParameter('speaker') },
  { facet: 'post', title: 'Chức vụ', ...byParameter('post') },
  { facet: 'unit', title: 'Đơn vị', ...byParameter('unit') },
  BY_YEAR,
  { facet: 'site', title: 'Nguồn', ...byParameter('site'), label: siteName },
  { facet: 'kind', title: 'Lối dẫn', ...byParameter('kind'), label: (kind) => KINDS[kind] ?? kind },
];

const KINDS: Readonly<Record<string, string>> = { direct: 'Trực tiếp, trong ngoặc kép', reported: 'Thuật lại' };

const PARAMETERS = ['q', 'from', 'to', 'speaker', 'post', 'unit', 'site', 'kind', 'precise', 'sort'];

/** Who said what, when, holding which post. */
export function SpeechSearchPage() {
  const search = useSearch();
  const siteName = useSiteName();
  const asked = useApi<FoundCopies<SpeechHit>>(
    apiUrl('speeches', { ...search.query(PARAMETERS), ...everyCopy(search) }),
  );
  return (
    <>
      <title>Phát biểu – vankien</title>
      <SearchForm search={search} label="Tìm trong phát biểu, gõ không dấu cũng được">
        <Narrowing search={search}>
          <label>
            <input
              type="checkbox"
              checked={search.get('precise') === 'true'}
              onChange={(event) => search.set({ precise: event.currentTarget.checked ? 'true' : '' })}
            />{' '}
            Chỉ phát biểu nêu rõ ai nói
          </label>
        </Narrowing>
      </SearchForm>
      <Answer asked={asked}>
        {({ total, copies, hits, facets }) => (
          <div className="results">
            <Facets facets={facets} choices={choices(siteName)} search={search} />
            <section>
              <Total total={total} of="phát biểu" search={search} />
              <Copies copies={copies} search={search} />
              <ol className="hits">
                {hits.map(({ speech, snippet }) => (
                  <li key={speech.id}>
                    <p className="who">
                      {speech.officialId ? (
                        <Link to={`/can-bo/${encodeURIComponent(speech.officialId)}`}>{speech.speaker}</Link>
                      ) : (
                        (speech.speaker ?? 'Không rõ ai')
                      )}
                      {speech.post && <span className="post">, {speech.post}</span>}
                      {speech.verb && <span className="verb"> {speech.verb}</span>}
                    </p>
                    <blockquote className={speech.kind}>
                      <Marked {...snippet} />
                    </blockquote>
                    <p className="source">
                      {day(speech.saidOn)} · {siteName(speech.site)} ·{' '}
                      <Link to={`/bai/${speech.articleId}#s${speech.start}`}>
                        {speech.articleTitle ?? 'Bài không có tiêu đề'}
                      </Link>{' '}
                      ·{' '}
                      <CopyQuotation articleId={speech.articleId} quote={(source) => speechQuotation(speech, source)} />
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
