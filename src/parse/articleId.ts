import { createHash } from 'node:crypto';
import type { ArticleId } from '../model/ids.ts';

/**
 * The id of the page at a canonical URL: the first 16 hex digits of the URL's SHA-256. The same page always gets the same id.
 *
 * @example
 * articleId('https://bao.example/tin-1.html').length // 16
 */
export function articleId(canonicalUrl: string): ArticleId {
  return createHash('sha256').update(canonicalUrl, 'utf8').digest('hex').slice(0, 16) as ArticleId;
}
