import type { ArticleRecords } from '../model/article.ts';

/** An article before and after; null on the side where it is not. */
export type Versions = readonly [before: ArticleRecords | null, after: ArticleRecords | null];

/** Merges two streams of articles, each in the order of ids: one article of each is in memory at a time. */
export async function* mergeById(
  before: AsyncIterable<ArticleRecords>,
  after: AsyncIterable<ArticleRecords>,
): AsyncGenerator<Versions> {
  const [left, right] = [before[Symbol.asyncIterator](), after[Symbol.asyncIterator]()];
  try {
    let [a, b] = [await next(left), await next(right)];
    while (a || b) {
      const order = compare(a, b);
      yield [order <= 0 ? a : null, order >= 0 ? b : null];
      if (order <= 0) a = await next(left);
      if (order >= 0) b = await next(right);
    }
  } finally {
    await Promise.all([left.return?.(), right.return?.()]);
  }
}

async function next(stream: AsyncIterator<ArticleRecords>): Promise<ArticleRecords | null> {
  const { done, value } = await stream.next();
  return done ? null : value;
}

/** Below 0 where `a` comes first, or there is no `b`. */
function compare(a: ArticleRecords | null, b: ArticleRecords | null): number {
  if (!a || !b) return a ? -1 : 1;
  if (a.article.id === b.article.id) return 0;
  return a.article.id < b.article.id ? -1 : 1;
}
