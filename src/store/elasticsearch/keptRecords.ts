import type { Article, ArticleRecords } from '../../model/article.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { SpeechRecord } from '../../model/speech.ts';
import { articleText } from '../../text/articleText.ts';
import { packOffsets, unpackOffsets } from './offsets.ts';

/** An article as it is kept: without its text, where that is its title, lead and paragraphs over again. */
type KeptArticle = Omit<Article, 'text'> & { readonly text?: string };

/** The records but article, speeches and citations, as they are kept. */
type KeptAnalysis = Omit<ArticleRecords, 'article' | 'speeches' | 'citations' | 'sentences' | 'words'> & {
  /** Packed. */
  readonly sentences: string;
  readonly words: string;
};

/** What a search or `get` brings of an article. */
export interface StoredArticle {
  /** JSON of a KeptArticle. */
  readonly article: string;
  /** JSON of it, where that holds halves of pairs, which JSON cannot carry to a server. */
  readonly analysis: KeptAnalysis | string;
  /** JSON of each record. */
  readonly speeches?: readonly { readonly record: string }[];
  readonly citations?: readonly { readonly record: string }[];
  /** The group of copies, where the article is of one. */
  readonly copies?: ArticleId;
}

/** What is brought of a stored article. */
export const STORED_FIELDS = ['article', 'analysis', 'speeches.record', 'citations.record', 'copies'];

/** JSON of a string that is JSON: what a search shows is kept as stored fields, which are text. */
export function jsonOfArticle(article: Article): string {
  const { text, ...rest } = article;
  const json = JSON.stringify(articleText(rest) === text ? rest : article);
  // Of a long text with few quotes in half the time that JSON.stringify takes.
  return `"${(json.includes('\\') ? json.replaceAll('\\', '\\\\') : json).replaceAll('"', '\\"')}"`;
}

export function jsonOfRecord(record: object): string {
  return JSON.stringify(JSON.stringify(record));
}

/** JSON writes the halves of pairs as `\ud83d`. */
const HALF = '\\ud';

export function jsonOfAnalysis(records: ArticleRecords): string {
  const { article: _, speeches: __, citations: ___, sentences, words, ...rest } = records;
  const json = JSON.stringify({ sentences: packOffsets(sentences), words: packOffsets(words), ...rest });
  return json.includes(HALF) ? JSON.stringify(json) : json;
}

/** The article as it was put. */
export function articleOf(kept: string): Article {
  const article = JSON.parse(kept) as KeptArticle;
  return { ...article, text: article.text ?? articleText(article) };
}

/** The records as they were put. */
export function recordsOf({ article, analysis, speeches = [], citations = [] }: StoredArticle): ArticleRecords {
  const { sentences, words, ...rest } =
    typeof analysis === 'string' ? (JSON.parse(analysis) as KeptAnalysis) : analysis;
  return {
    article: articleOf(article),
    sentences: unpackOffsets(sentences),
    words: unpackOffsets(words),
    ...rest,
    speeches: speeches.map(({ record }) => JSON.parse(record) as SpeechRecord),
    citations: citations.map(({ record }) => JSON.parse(record) as CitationRecord),
  };
}
