import type { ArticleRecords } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { firstIndex } from '../text/firstIndex.ts';
import type { IndexTerms } from '../text/termStreams.ts';
import { indexTerms } from '../text/terms.ts';

/** The search terms of an article and of its parts. */
export interface ArticleTerms {
  readonly whole: IndexTerms;
  /** Those of its title once more, with marks and without. */
  readonly title: string;
  /** Of the words that lie wholly in a part. The text is not gone through again for it. */
  part(span: Span): IndexTerms;
}

/** Stands between two streams of terms in one column, so that no phrase reaches over; nobody can type it. */
const BETWEEN = ' _ ';

export function termsOfArticle({ article, words }: Pick<ArticleRecords, 'article' | 'words'>): ArticleTerms {
  const terms = indexTerms(article.text, words);
  const part = ({ start, end }: Span): IndexTerms => {
    const from = firstIndex(words, ([wordStart]) => wordStart >= start);
    return terms.part(
      from,
      firstIndex(words, ([, wordEnd]) => wordEnd > end),
    );
  };
  const titleEnd = article.title !== null && article.text.startsWith(article.title) ? article.title.length : 0;
  const title = part({ start: 0, end: titleEnd });
  return { whole: terms, title: title.syllables + BETWEEN + title.folded, part };
}
