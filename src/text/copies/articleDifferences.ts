import type { Article } from '../../model/article.ts';
import type { ArticleDifferences } from '../../model/differences.ts';
import { differencesBetween } from './differences.ts';

/** What one article changed in another, its source. */
export function articleDifferences(source: Article, copy: Article): ArticleDifferences {
  return {
    title: source.title === copy.title ? null : { before: source.title, after: copy.title },
    ...differencesBetween(textOf(source), textOf(copy)),
  };
}

function textOf({ lead, body }: Article): string {
  return [lead ?? '', ...body].join('\n\n');
}
