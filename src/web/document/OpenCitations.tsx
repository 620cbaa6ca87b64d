import { Link } from 'react-router';
import type { CitationRecord } from '../../model/citation.ts';
import type { FoundCopies } from '../../store/query.ts';
import { apiUrl, useApi } from '../api.ts';
import { count } from '../count.ts';
import { day } from '../day.ts';
import { Candidates } from './Candidates.tsx';

const MOST_SHOWN = 20;

/** Citations of the same number that may mean this document or another one; nothing where there are none. */
export function OpenCitations({ number }: { readonly number: string }) {
  const { answer } = useApi<FoundCopies<CitationRecord>>(
    apiUrl('citations', { document: number, resolution: 'ambiguous', limit: MOST_SHOWN }),
  );
  if (!answer || answer.total === 0) return null;
  return (
    <details className="open-citations">
      <summary>
        {`${count(answer.total)} lần viện dẫn khác của số ${number} chưa đủ căn cứ để biết là văn kiện nào`}
      </summary>
      <ul>
        {answer.hits.map(({ id, on, sentenceText, articleId, start, articleTitle, candidates }) => (
          <li key={id}>
            {day(on)}: {sentenceText}
            <div className="source">
              <Link to={`/bai/${articleId}#c${start}`}>{articleTitle ?? 'Bài không có tiêu đề'}</Link>
            </div>
            <Candidates ids={candidates} />
          </li>
        ))}
      </ul>
    </details>
  );
}
