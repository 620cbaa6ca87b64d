import type { Article } from '../model/article.ts';

/**
 * The one text of an article that all spans point into: title, lead and paragraphs, joined by blank lines (`\n\n`). Empty parts are left
 * out; an article without any gives an empty string.
 */
export function articleText({ title, lead, body }: Pick<Article, 'title' | 'lead' | 'body'>): string {
  return [title, lead, ...body].filter((part) => part !== null && part !== '').join('\n\n');
}
