import type { Token } from '../src/entities/tokens.ts';
import type { Article, ArticleRecords, DocumentHeader, ParsedArticle } from '../src/model/article.ts';
import type { Citation, RelatedCitation, ResolvedCitation } from '../src/model/citation.ts';
import type { DateMention } from '../src/model/date.ts';
import type { Document } from '../src/model/document.ts';
import type { Official } from '../src/model/official.ts';
import type { Page } from '../src/model/page.ts';
import type { Site } from '../src/model/site.ts';
import type { Span } from '../src/model/span.ts';
import type { Speech } from '../src/model/speech.ts';
import type { UnitMention } from '../src/model/unit.ts';
import type { PageAddresses } from '../src/parse/html/addresses.ts';
import { step } from '../src/pipeline.ts';

/** The work sheet of a page: everything that any step may need or add. */
export interface Sheet {
  // What the caller gives
  page: Page;
  site: Site | null;
  /** Documents that citations may mean: the registry's, and those that the store knows. */
  documents: readonly Document[];

  // What parsing adds
  decoded: string;
  parsed: ParsedArticle;
  /** Where else the article stands. */
  addresses: PageAddresses;
  /** The files that hold its text and are not there yet, by their addresses. */
  attachments: readonly string[];
  /** What the page says of the paper whose text came in a file; null where none did. */
  announced: DocumentHeader | null;
  /** Fields for which the site's selectors found nothing and the generic extractor answered. */
  fellBack: readonly string[];
  article: Article;

  // What analysis needs and adds
  text: string;
  /** Day of publication, `YYYY-MM-DD`, which dates without a year are read against. */
  publishedOn: string | null;
  sentences: readonly Span[];
  words: readonly Span[];
  /** What units, officials and citing bodies are read from. */
  tokens: readonly Token[];
  dates: readonly DateMention[];
  units: readonly UnitMention[];
  officials: readonly Official[];
  speeches: readonly Speech[];
  citations: readonly Citation[];
  related: readonly RelatedCitation[];
  resolved: readonly ResolvedCitation[];

  // What is written
  /** By which copies of the article are known, packed (`src/text/copies/sketch.ts`). */
  sketch: string;
  records: ArticleRecords;
}

/** Defines a step over the sheet, with what it needs and adds checked by the compiler. */
export const sheetStep = step<Sheet>();
