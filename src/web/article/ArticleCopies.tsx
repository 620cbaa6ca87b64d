import { useState } from 'react';
import { Link } from 'react-router';
import type { ArticleDifferences } from '../../model/differences.ts';
import type { ListedArticle } from '../../store/store.ts';
import { Answer } from '../Answer.tsx';
import { apiUrl, useApi } from '../api.ts';
import { day } from '../day.ts';
import { useSiteName } from '../siteNames.ts';

/** The copies of an article in other papers, the first published one first; nothing where there are none. */
export function ArticleCopies({ id }: { readonly id: string }) {
  const siteName = useSiteName();
  const { answer } = useApi<{ readonly articles: readonly ListedArticle[] }>(
    apiUrl(`articles/${encodeURIComponent(id)}/copies`),
  );
  const [compared, setCompared] = useState<string | null>(null);
  const [first] = answer?.articles ?? [];
  if (!answer || !first) return null;
  return (
    <section id="cac-ban">
      <h2>Các bản đăng ({answer.articles.length})</h2>
      <ul>
        {answer.articles.map((copy) => (
          <li key={copy.id}>
            {copy.id === id ? (
              (copy.title ?? 'Bài này')
            ) : (
              <Link to={`/bai/${copy.id}`}>{copy.title ?? 'Không có tiêu đề'}</Link>
            )}
            <br />
            <span className="note">
              {day(copy.publishedOn)} · {siteName(copy.site)} ·{' '}
              {copy.id === first.id ? (
                firstLabel(first)
              ) : (
                <button type="button" onClick={() => setCompared(compared === copy.id ? null : copy.id)}>
                  {compared === copy.id ? 'ẩn khác biệt' : `khác ${firstLabel(first)} ở đâu?`}
                </button>
              )}
            </span>
            {compared === copy.id && <Differing source={first.id} copy={copy.id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where no day of publishing is known, none came first: the others are only compared with one of them. */
const firstLabel = ({ publishedOn }: ListedArticle) => (publishedOn === null ? 'bản đối chiếu' : 'bản đăng đầu');

/** What a copy changed in the first published one. */
function Differing({ source, copy }: { readonly source: string; readonly copy: string }) {
  const asked = useApi<ArticleDifferences>(
    apiUrl(`articles/${encodeURIComponent(source)}/differences/${encodeURIComponent(copy)}`),
  );
  return (
    <Answer asked={asked}>
      {({ title, kept, moved, cut, added, reworded }) => (
        <div className="differences">
          <p className="note">{`Giữ ${kept} câu${moved.length > 0 ? `, đổi chỗ ${moved.length}` : ''}`}</p>
          {title && (
            <p>
              Tít: <del>{title.before}</del> <ins>{title.after}</ins>
            </p>
          )}
          {reworded.map(({ before, after }) => (
            <p key={`${before} ${after}`}>
              <del>{before}</del> <ins>{after}</ins>
            </p>
          ))}
          {[...new Set(cut)].map((sentence) => (
            <p key={sentence}>
              <del>{sentence}</del>
            </p>
          ))}
          {[...new Set(added)].map((sentence) => (
            <p key={sentence}>
              <ins>{sentence}</ins>
            </p>
          ))}
        </div>
      )}
    </Answer>
  );
}
