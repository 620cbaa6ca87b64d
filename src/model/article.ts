import type { CitationRecord } from './citation.ts';
import type { Document } from './document.ts';
import type { ArticleId } from './ids.ts';
import type { Official, PostMention } from './official.ts';
import type { SpeechRecord } from './speech.ts';
import type { UnitMention } from './unit.ts';

/** What a parser takes from a page; nothing is analysed yet. Every string is cleaned (`text/clean`). */
export interface ParsedArticle {
  readonly title: string | null;
  /** The summary (sapo) above the body, without the paper's prefix (`TTTĐ - `). */
  readonly lead: string | null;
  /** Paragraphs in order, headings of sections among them. */
  readonly body: readonly string[];
  readonly authors: readonly string[];
  /** ISO 8601: `2021-11-19T08:22:00+07:00`, or `2021-11-19` where the page gives a day only; null where it gives none. */
  readonly publishedAt: string | null;
  readonly section: string | null;
  /** Where the paper says the text comes from (`Nguồn: Tuổi trẻ Thủ đô`). */
  readonly sourceNote: string | null;
  readonly captions: readonly string[];
}

/** Its own header, where the page is the text of a document (a resolution, decision, plan ...). */
export interface DocumentHeader {
  readonly type: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly title: string | null;
}

/** An article or the text of a document, the thing all facts point into. */
export interface Article extends ParsedArticle {
  readonly id: ArticleId;
  readonly url: string;
  readonly site: string;
  readonly kind: 'news' | 'resolution';
  /**
   * Title, lead and paragraphs joined by blank lines (`\n\n`), made once before the first span and never edited:
   * every span of every record is a half-open UTF-16 range into it.
   */
  readonly text: string;
  /** Day of `publishedAt`, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  readonly publishedOn: string | null;
  readonly fetchedAt: string;
  readonly header: DocumentHeader | null;
  /** Version of the pipeline that made its records. */
  readonly pipelineVersion: string;
}

/** Everything that is written for one article, as one unit, replacing what was there. */
export interface ArticleRecords {
  readonly article: Article;
  /** Offsets of sentences in `article.text`, in order. */
  readonly sentences: readonly (readonly [number, number])[];
  /** Offsets of words in `article.text`, in order, punctuation left out: what the search terms are made from. */
  readonly words: readonly (readonly [number, number])[];
  readonly units: readonly UnitMention[];
  readonly officials: readonly Official[];
  readonly posts: readonly PostMention[];
  readonly speeches: readonly SpeechRecord[];
  readonly citations: readonly CitationRecord[];
  /** Documents this article is evidence for: its own, and those it cites with number and date. */
  readonly documents: readonly Document[];
  /** What copies of the article are known by, packed (`text/copies/sketch`). */
  readonly sketch: string;
}
