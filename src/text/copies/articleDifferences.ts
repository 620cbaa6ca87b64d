import type { Article } from '../../model/article.ts';
import type { ArticleDifferences } from '../../model/differences.ts';
import { articleText } from '../articleText.ts';
import { differencesBetween } from './differences.ts';

/** What one article changed in another, its source. */
export function articleDifferences(source: Article, copy: Article): ArticleDifferences {
  return {
    title: source.title === copy.title ? null : { before: source.title, after: copy.title },
    ...differencesBetween(articleText({ ...source, title: null }), articleText({ ...copy, title: null })),
  };
}
