import type { ParsedArticle } from '../model/article.ts';

/**
 * One article of its pages, in their order: headline, lead and time are those of the first, whatever the others print once more; who
 * wrote it may stand on the last.
 */
export function joinPages(first: ParsedArticle, rest: readonly ParsedArticle[]): ParsedArticle {
  const pages = [first, ...rest];
  const repeated = new Set([first.title, first.lead]);
  const later = rest.flatMap(({ body }) => body).filter((paragraph) => !repeated.has(paragraph));
  return {
    ...first,
    body: [...first.body, ...later],
    authors: pages.find(({ authors }) => authors.length > 0)?.authors ?? [],
    sourceNote: pages.find(({ sourceNote }) => sourceNote !== null)?.sourceNote ?? null,
    captions: [...new Set(pages.flatMap(({ captions }) => captions))],
  };
}
