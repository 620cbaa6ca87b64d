import type { Article } from '../model/article.ts';
import type { ListedArticle } from './store.ts';

/** What is shown of an article in a list. */
export function listedArticle(article: Article): ListedArticle {
  const { id, url, site, kind, title, lead, authors, section, publishedAt, publishedOn } = article;
  return { id, url, site, kind, title, lead, authors, section, publishedAt, publishedOn };
}
