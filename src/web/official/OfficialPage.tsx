import { Link, useParams } from 'react-router';
import type { Found } from '../../store/query.ts';
import type { OfficialProfile, SpeechHit } from '../../store/store.ts';
import { Answer } from '../Answer.tsx';
import { apiUrl, useApi } from '../api.ts';
import { day } from '../day.ts';
import { CopyQuotation } from '../quote/CopyQuotation.tsx';
import { speechQuotation } from '../quote/quotation.ts';
import { Pages } from '../search/Pages.tsx';
import { useSearch } from '../search/useSearch.ts';

/** A person: posts over time, and everything they said. */
export function OfficialPage() {
  const { id = '' } = useParams();
  const search = useSearch();
  const profile = useApi<OfficialProfile>(apiUrl(`officials/${encodeURIComponent(id)}`));
  const speeches = useApi<Found<SpeechHit>>(apiUrl('speeches', { official: id, ...search.query([]) }));
  return (
    <>
      <Answer asked={profile}>
        {(official) => (
          <>
            <title>{`${official.name} – vankien`}</title>
            <h1>{official.name}</h1>
            <table className="posts">
              <thead>
                <tr>
                  <th>Chức vụ</th>
                  <th>Thấy từ</th>
                  <th>đến</th>
                  <th>Số bài</th>
                </tr>
              </thead>
              <tbody>
                {official.posts.map(({ post, firstSeen, lastSeen, articles }) => (
                  <tr key={`${post} ${firstSeen}`}>
                    <td>{post}</td>
                    <td>{day(firstSeen)}</td>
                    <td>{day(lastSeen)}</td>
                    <td>{articles}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </Answer>
      <Answer asked={speeches}>
        {({ total, hits }) => (
          <section>
            <p className="total">{total} phát biểu</p>
            <ol className="hits">
              {hits.map(({ speech }) => (
                <li key={speech.id}>
                  <blockquote className={speech.kind}>{speech.text}</blockquote>
                  <p className="source">
                    {day(speech.saidOn)}
                    {speech.post && ` · ${speech.post}`} ·{' '}
                    <Link to={`/bai/${speech.articleId}#s${speech.start}`}>
                      {speech.articleTitle ?? 'Bài không có tiêu đề'}
                    </Link>{' '}
                    · <CopyQuotation articleId={speech.articleId} quote={(source) => speechQuotation(speech, source)} />
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
