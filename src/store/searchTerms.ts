import type { ArticleRecords } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { type IndexTerms, indexTerms } from '../text/terms.ts';

/** Stands between two streams of terms in one column, so that no phrase reaches over; nobody can type it. */
const BETWEEN = ' _ ';

/** The terms of an article; `title` holds those of its title once more, with marks and without. */
export function termsOfArticle({ article, words }: ArticleRecords): IndexTerms & { readonly title: string } {
  const terms = indexTerms(article.text, words.map(spanOf));
  const titleEnd = article.title !== null && article.text.startsWith(article.title) ? article.title.length : 0;
  const { syllables, folded } = termsOfPart({ article, words }, { start: 0, end: titleEnd });
  return { ...terms, title: syllables + BETWEEN + folded };
}

/** The terms of a part of an article: of the words that lie wholly in it. The rest of the text is not gone through for it. */
export function termsOfPart(
  { article, words }: Pick<ArticleRecords, 'article' | 'words'>,
  { start, end }: Span,
): IndexTerms {
  return indexTerms(article.text.slice(start, end), spansWithin(words, start, end));
}

type Offsets = readonly (readonly [number, number])[];

/** The words that lie wholly in `[start, end)`, as offsets into that part. */
function spansWithin(words: Offsets, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let i = firstFrom(words, start); i < words.length; i++) {
    const word = words[i];
    if (!word || word[1] > end) break;
    spans.push({ start: word[0] - start, end: word[1] - start });
  }
  return spans;
}

/** Index of the first word that begins at or after `start`. */
function firstFrom(words: Offsets, start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spanOf([start, end]: readonly [number, number]): Span {
  return { start, end };
}
