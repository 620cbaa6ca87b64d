import type { Article, ArticleRecords } from '../model/article.ts';
import type { CitationRecord, ResolutionStatus } from '../model/citation.ts';
import type { Document } from '../model/document.ts';
import type { ArticleId, CitationId, DocumentId, OfficialId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import type { SpeechRecord } from '../model/speech.ts';
import type {
  ArticleQuery,
  CitationQuery,
  DocumentQuery,
  Found,
  FoundCopies,
  NameQuery,
  SpeechQuery,
} from './query.ts';

/** A piece of text around the first matches; `marks` are offsets into `text`. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** What is shown of an article in a list. */
export type ListedArticle = Pick<
  Article,
  'id' | 'url' | 'site' | 'kind' | 'title' | 'lead' | 'authors' | 'section' | 'publishedAt' | 'publishedOn'
>;

/** The group of copies that an article is of. */
export interface CopyGroup {
  /** The one that was published first. */
  readonly first: ArticleId;
  /** How many there are, the first among them: two or more. */
  readonly articles: number;
}

export interface ArticleHit {
  readonly article: ListedArticle;
  /** Null where no copy of the article is known. */
  readonly group: CopyGroup | null;
  readonly snippet: Snippet;
  readonly score: number;
}

export interface SpeechHit {
  readonly speech: SpeechRecord;
  readonly snippet: Snippet;
  readonly score: number;
}

/** A person as the facts show them. */
export interface OfficialProfile {
  readonly id: OfficialId;
  readonly name: string;
  /** Posts over time, newest first: from the first to the last day on which some article says so. */
  readonly posts: readonly {
    readonly post: string;
    readonly unit: string | null;
    readonly firstSeen: string | null;
    readonly lastSeen: string | null;
    readonly articles: number;
  }[];
  readonly speeches: number;
  readonly articles: number;
}

/** A unit as the facts show it. */
export interface UnitProfile {
  readonly name: string;
  readonly kind: string;
  readonly articles: number;
  /** Citations in which it is a citing unit. */
  readonly citations: number;
}

/** A document with how often it is cited. */
export interface DocumentProfile extends Document {
  readonly citations: number;
  readonly articles: number;
}

export interface StoreCounts {
  readonly articles: number;
  readonly speeches: number;
  readonly citations: number;
  /** Distinct people with a post. */
  readonly officials: number;
  /** Documents that some article cites (resolved) or holds the text of. */
  readonly documents: number;
}

/** An article that a store does not take, however often it is put: a fault of the records or of the store's limits. */
export interface DeadLetter {
  readonly articleId: ArticleId;
  readonly url: string;
  /** As the store said it. */
  readonly reason: string;
  /** ISO 8601 */
  readonly at: string;
}

/** What an article is compared by with others, to find its copies. */
export interface Sketched {
  readonly id: ArticleId;
  /** Packed (`text/copies/sketch`). */
  readonly sketch: string;
  /** Made by `newestFirst`, give or take some hundreds: grows with the time of publishing, negative where that is not known. */
  readonly order: number;
  /** Id of the first published copy, as it was noted last; null where none was. */
  readonly group: ArticleId | null;
}

/** What a citation was resolved to after the article was written. */
export interface Resolved {
  readonly id: CitationId;
  readonly documentId: DocumentId | null;
  readonly resolution: ResolutionStatus;
  readonly resolutionReason: string;
  readonly candidates: readonly DocumentId[];
}

/** Told of each write to the disk or the cluster: a transaction or a `_bulk` request, how many documents were in it, and how long it took. */
export type OnWrite = (write: { readonly documents: number; readonly ms: number; readonly isWritten: boolean }) => void;

/** So many articles of a group of copies are listed. */
export const MOST_COPIES = 100;
/** So many possible copies of an article are compared with it. */
export const MOST_ALIKE = 16;

/**
 * The port of search stores. What `put` acknowledged is durable and visible to the next read. Queries take text as typed;
 * the store makes terms of it with `text/terms`, the same function that made the index.
 *
 * Errors: `Fatal` INDEX_VERSION when opened over data of another version; `BadInput` BAD_ARGUMENT for a query out of bounds;
 * `RetryLater` STORE_FAILED when a write did not happen; `SkipPage` STORE_FAILED when it never will, which `deadLetters` tells.
 */
export interface Store {
  /** Writes all records of an article as one unit, replacing what an earlier version wrote. Putting twice changes nothing. */
  put(records: ArticleRecords): Promise<void>;
  /** Takes all records of an article away: it was found to be a part of another. Changes nothing where there is no such article. */
  remove(id: ArticleId): Promise<void>;
  /** Null where there is no such article. */
  get(id: ArticleId): Promise<ArticleRecords | null>;
  /** Whether records of the article are there, without reading them. */
  has(id: ArticleId): Promise<boolean>;
  /** The records of every article, by id, rising; a few are in memory at a time. What is written meanwhile may be among them or not. */
  everyArticle(): AsyncIterable<ArticleRecords>;
  searchArticles(query: ArticleQuery): Promise<FoundCopies<ArticleHit>>;
  searchSpeeches(query: SpeechQuery): Promise<FoundCopies<SpeechHit>>;
  /** Newest article first, then text order. */
  searchCitations(query: CitationQuery): Promise<FoundCopies<CitationRecord>>;
  /** Most cited first. */
  searchDocuments(query: DocumentQuery): Promise<Found<DocumentProfile>>;
  /** Most speeches first. */
  searchOfficials(query: NameQuery): Promise<Found<OfficialProfile>>;
  /** Most citations first. */
  searchUnits(query: NameQuery): Promise<Found<UnitProfile>>;
  /** All known documents whose canonical number is one of these, compared upper-cased. */
  documentsNumbered(numbers: readonly string[]): Promise<readonly Document[]>;
  document(id: DocumentId): Promise<DocumentProfile | null>;
  official(id: OfficialId): Promise<OfficialProfile | null>;
  /** Stored citations of these numbers, for resolving again when new evidence has come. */
  citationsNumbered(numbers: readonly string[]): Promise<readonly CitationRecord[]>;
  /**
   * Writes new resolutions, and with them what was known of each settled number, in one transaction; a citation that is gone is
   * passed over. `get` gives the new resolutions from then on.
   */
  putResolutions(resolved: readonly Resolved[], settled: ReadonlyMap<string, string>): Promise<void>;
  /** What was known of each of these numbers when its citations were last settled; numbers never settled are left out. */
  settledEvidence(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** These articles as others are compared with them; those that are not there are left out. In no order. */
  sketched(ids: readonly ArticleId[]): Promise<readonly Sketched[]>;
  /**
   * For each of these articles those that may be copies, the ones that share most with it first, at most `MOST_ALIKE`; the article itself may be
   * among them.
   */
  alike(articles: readonly Pick<Sketched, 'sketch' | 'order'>[]): Promise<readonly (readonly Sketched[])[]>;
  /** Articles that are noted to be of these groups, at most `most` of each. */
  inGroups(groups: readonly ArticleId[], most: number): Promise<readonly Sketched[]>;
  /** Notes the group of each of these articles, null for one alone; an article that is gone is passed over. */
  putGroups(groups: ReadonlyMap<ArticleId, ArticleId | null>): Promise<void>;
  /** The article's group of copies, the first published one first, at most `MOST_COPIES`; empty where no copy is known. */
  copiesOf(id: ArticleId): Promise<readonly ListedArticle[]>;
  counts(): Promise<StoreCounts>;
  /** Articles that were refused, by whatever process, and not taken since: newest first. One that is put with success later goes. */
  deadLetters(page: {
    readonly limit: number;
    readonly offset: number;
  }): Promise<{ readonly total: number; readonly hits: readonly DeadLetter[] }>;
  close(): Promise<void>;
}
