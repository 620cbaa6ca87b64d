import type { CrawlView } from '../../api/answers.ts';
import { timeOf } from './crawlView.ts';

/** Articles that the store does not take, however often they are sent; nothing where there are none. */
export function RefusedArticles({ refused: { total, hits } }: Pick<CrawlView, 'refused'>) {
  if (total === 0) return null;
  return (
    <>
      <h2>{total} bài bị kho tra cứu từ chối</h2>
      <ol className="hits">
        {hits.map(({ articleId, url, reason, at }) => (
          <li key={articleId}>
            <p className="reason">{url}</p>
            <p>{reason}</p>
            <p className="source">{timeOf(at)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
