import { createHash } from 'node:crypto';
import type { ArticleId } from '../model/ids.ts';

/**
 * The id of an article: the first 16 hex digits of the SHA-256 of its identity. The same article always gets the same id.
 *
 * @param identity as `text/articleIdentity` gives it; of a page of no declared site its canonical URL
 * @example
 * articleId('https://bao.example/tin-1.html').length // 16
 */
export function articleId(identity: string): ArticleId {
  return createHash('sha256').update(identity, 'utf8').digest('hex').slice(0, 16) as ArticleId;
}
