import type { ParsedArticle } from '../model/article.ts';
import { normalise } from '../text/normalise.ts';

/**
 * The one text of an article that all spans point into: title, lead and paragraphs, each normalised, joined by blank
 * lines (`\n\n`). Empty parts are left out; an article without any gives an empty string.
 *
 * @example
 * composeText({ ...article, title: 'Tin', lead: null, body: ['Một.', 'Hai.'] }) // 'Tin\n\nMột.\n\nHai.'
 */
export function composeText(parsed: Pick<ParsedArticle, 'title' | 'lead' | 'body'>): string {
  return [parsed.title, parsed.lead, ...parsed.body]
    .filter((part) => part !== null && part !== '')
    .map((part) => normalise(part ?? ''))
    .join('\n\n');
}
