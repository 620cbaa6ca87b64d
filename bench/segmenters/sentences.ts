import { splitSentences } from '../../src/text/sentences.ts';
import { corpus } from '../corpus.ts';

export interface Article {
  readonly text: string;
  readonly sentences: readonly string[];
}

/** So many articles of the corpus. */
export async function articleSentences(
  count: number,
): Promise<{ readonly corpus: string; readonly articles: Article[] }> {
  const { name, texts } = corpus(count);
  const articles: Article[] = [];
  for await (const text of texts()) {
    articles.push({ text, sentences: splitSentences(text).map(({ start, end }) => text.slice(start, end)) });
  }
  return { corpus: name, articles };
}

/** Parts of a text between blanks. */
export function syllablesIn(articles: readonly Article[]): number {
  return articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
}
