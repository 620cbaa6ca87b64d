import type { ParsedArticle } from '../model/article.ts';
import { articleText } from '../text/articleText.ts';
import { normalise } from '../text/normalise.ts';

/**
 * The text of a parsed article, each part normalised.
 *
 * @example
 * composeText({ ...article, title: 'Tin', lead: null, body: ['Một.', 'Hai.'] }) // 'Tin\n\nMột.\n\nHai.'
 */
export function composeText({ title, lead, body }: Pick<ParsedArticle, 'title' | 'lead' | 'body'>): string {
  return articleText({ title: title && normalise(title), lead: lead && normalise(lead), body: body.map(normalise) });
}
