/** Which part of a list is wanted. */
export interface Paging {
  /** At most this many hits, 1 to 100; default 20. */
  readonly limit?: number;
  /** How many hits to pass over, 0 to 10,000; default 0. */
  readonly offset?: number;
}

/** Days `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** What becomes of hits that repeat one another in copies of one article. */
export interface Folding {
  /** Each copy is a hit of its own; default false: of those that repeat one another only the first published is listed. */
  readonly everyCopy?: boolean;
}

export interface ArticleQuery extends Paging, Period, Folding {
  /** As typed: words (all must occur), `"phrases"`, `-excluded`. Without tone marks it matches all markings. */
  readonly text?: string;
  readonly site?: string;
  readonly kind?: 'news' | 'resolution';
  readonly officialId?: string;
  /** Name of a unit as shown, compared folded. */
  readonly unit?: string;
  readonly documentId?: string;
  /** `relevance` (default with `text`) or `newest` (default without). */
  readonly sort?: 'relevance' | 'newest';
}

export interface SpeechQuery extends Paging, Period, Folding {
  readonly text?: string;
  /** Part of the speaker's name or noun phrase, compared folded. */
  readonly speaker?: string;
  readonly officialId?: string;
  /** Part of the speaker's post, compared folded. */
  readonly post?: string;
  readonly unit?: string;
  readonly kind?: 'direct' | 'reported';
  /** Only speeches that the text gives to their speaker outright (`Attribution` `stated`); default false. */
  readonly precise?: boolean;
  readonly site?: string;
  readonly articleId?: string;
  readonly sort?: 'relevance' | 'newest';
}

export interface CitationQuery extends Paging, Period, Folding {
  /** A document id, or a number in any spelling that `askedNumbers` reads: then all documents of that number. */
  readonly document?: string;
  /** Part of a citing unit's name, compared folded. */
  readonly unit?: string;
  readonly officialId?: string;
  readonly relation?: string;
  readonly resolution?: string;
  readonly articleId?: string;
}

export interface NameQuery extends Paging {
  /** Part of the name, compared folded. */
  readonly name?: string;
}

export interface DocumentQuery extends Paging {
  /** Number in any spelling, or words of type, title and issuer, compared folded. */
  readonly text?: string;
  readonly type?: string;
  /** Only documents that some article cites or holds the text of; default true. */
  readonly citedOnly?: boolean;
}

export interface FacetCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** One page of a list: how many there are in all, the wanted hits, and counts over all of them by facet. */
export interface Found<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
}

/**
 * A list in which copies are folded or not. `total` is of what is listed: with `copies` hits folded away, or, where every copy was asked
 * for, with these among them. So both numbers are always there. Facets count every copy.
 */
export interface FoundCopies<Hit> extends Found<Hit> {
  /** Hits that repeat another hit: the same article, speech or citation in a copy. */
  readonly copies: number;
}
