import type { Article, ArticleRecords } from '../../model/article.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { SpeechRecord } from '../../model/speech.ts';
import { foldName } from '../../text/fold.ts';
import { modernTone } from '../../text/modernTone.ts';
import type { IndexTerms } from '../../text/termStreams.ts';
import { citingKeys, namesOf } from '../articleNames.ts';
import { factsPrint } from '../factsPrint.ts';
import { distinctStatements } from '../mergeEvidence.ts';
import { newestFirst } from '../newestFirst.ts';
import { termsOfArticle } from '../searchTerms.ts';
import { joined, wellFormed } from './keywords.ts';

/** An article as one document of Elasticsearch. */
export interface ArticleDocument {
  readonly id: ArticleId;
  readonly url: string;
  /** When the page was fetched, ms since 1970: what was fetched later is newer. */
  readonly version: number;
  /** Equal for equal records. */
  readonly print: string;
  /** All of it as JSON, in the layout of `mappings/articles.json`. */
  readonly source: string;
}

/** What a search or `get` brings of an article, all records as JSON. */
export interface StoredArticle {
  readonly article: string;
  /** The records but article, speeches and citations. */
  readonly analysis: string;
  readonly speeches: readonly { readonly record: string }[];
  readonly citations: readonly { readonly record: string }[];
}

/** The fields that `recordsOf` needs. */
export const STORED_FIELDS = ['article', 'analysis', 'speeches.record', 'citations.record'];

/**
 * Everything of an article in one document: Elasticsearch replaces a document, with all that is nested in it, as a unit. Records are kept
 * as JSON inside JSON, which it neither reads nor changes; beside them stands what they are searched, filtered and counted by.
 */
export function articleDocument(records: ArticleRecords): ArticleDocument {
  const { article, speeches, citations, ...analysis } = records;
  const kept: StoredArticle = {
    article: JSON.stringify(article),
    analysis: JSON.stringify(analysis),
    speeches: speeches.map((speech) => ({ record: JSON.stringify(speech) })),
    citations: citations.map((citation) => ({ record: JSON.stringify(citation) })),
  };
  const version = Date.parse(article.fetchedAt) || 0;
  const terms = termsOfArticle(records);
  const print = factsPrint({ ...kept, speeches: kept.speeches.map(({ record }) => record), citations });
  const fields = {
    id: article.id,
    article: kept.article,
    analysis: kept.analysis,
    version,
    print,
    order: newestFirst(article.publishedOn, article.publishedAt, article.id),
    site: article.site,
    kind: article.kind,
    year: yearOf(article.publishedOn),
    ...namesNamed(records),
    citations: citations.map((citation, position) => citationFields(citation, kept.citations[position], position)),
    posts: records.posts.map(({ officialId, post, unit, on }) => ({
      officialId,
      key: wellFormed(modernTone(joined(post, unit ?? '').toLowerCase())),
      post: wellFormed(post),
      unit: wellFormed(unit),
      day: on,
    })),
    documents: distinctStatements(records.documents.map(shortTitled)).map(([id, statement]) => ({
      id,
      number: (JSON.parse(statement) as Document).number?.toUpperCase() ?? null,
      statement,
    })),
  };
  const spoken = speeches.map((speech, position) =>
    withTerms(speechFields(article, speech, kept.speeches[position], position), terms.part(speech)),
  );
  const source = withTerms(fields, { title: terms.title, ...terms.whole }, `,"speeches":[${spoken.join()}]`);
  return { id: article.id, url: article.url, version, print, source };
}

/** Fields and terms as JSON. Terms, which are half of it, need no escaping: they are letters, digits, `_` and blanks. */
function withTerms(fields: object, terms: IndexTerms & { readonly title?: string }, more = ''): string {
  const { title, words, syllables, folded } = terms;
  const titled = title === undefined ? '' : `,"title":"${title}"`;
  const json = JSON.stringify(fields).slice(0, -1);
  return `${json}${titled},"words":"${words}","syllables":"${syllables}","folded":"${folded}"${more}}`;
}

/** The records as they were put. */
export function recordsOf({ article, analysis, speeches, citations }: StoredArticle): ArticleRecords {
  return {
    article: JSON.parse(article) as Article,
    ...(JSON.parse(analysis) as Omit<ArticleRecords, 'article' | 'speeches' | 'citations'>),
    speeches: (speeches ?? []).map(({ record }) => JSON.parse(record) as SpeechRecord),
    citations: (citations ?? []).map(({ record }) => JSON.parse(record) as CitationRecord),
  };
}

/** Whom and what the article names: keys for finding and counting, and how each is spelled. */
function namesNamed(records: ArticleRecords) {
  const names = namesOf(records);
  const officials = names.filter(({ facet }) => facet === 'official');
  const units = names.filter(({ facet }) => facet === 'unit');
  const documents = names.filter(({ facet }) => facet === 'document');
  return {
    officialIds: officials.map(({ key }) => wellFormed(key)),
    spelledOfficials: officials.map(({ key, label }) => wellFormed(joined(key, label ?? ''))),
    unitKeys: units.filter(({ isNamed }) => isNamed).map(({ key }) => wellFormed(key)),
    spelledUnits: units.map(({ key, label, kind, isNamed }) =>
      wellFormed(joined(key, label ?? '', kind, isNamed ? '1' : '0')),
    ),
    foldedUnits: units.map(({ key, label }) => wellFormed(joined(foldName(label ?? ''), key))),
    documentIds: documents.map(({ key }) => wellFormed(key)),
  };
}

type Kept = { readonly record: string } | undefined;

function speechFields(article: Article, speech: SpeechRecord, kept: Kept, position: number) {
  const { saidOn, speaker, post, unit } = speech;
  const { id, publishedOn, publishedAt } = article;
  return {
    ...kept,
    // Below the article's own in reading order, so that the newest speeches of one article come as they were said.
    order: newestFirst(saidOn, saidOn === publishedOn ? publishedAt : null, id) - Math.min(position, 255),
    officialId: speech.officialId,
    kind: speech.kind,
    site: speech.site,
    year: yearOf(saidOn),
    speaker: wellFormed(speaker),
    speakerFolded: foldedOrNull(speaker),
    post: wellFormed(post),
    postFolded: foldedOrNull(post),
    unit: wellFormed(unit),
    unitFolded: foldedOrNull(unit),
  };
}

function citationFields(citation: CitationRecord, kept: Kept, position: number) {
  return {
    ...kept,
    position,
    documentId: citation.documentId,
    number: citation.number?.toUpperCase() ?? null,
    officialId: citation.citingOfficialId,
    relation: citation.relation,
    resolution: citation.resolution,
    year: yearOf(citation.on),
    unitKeys: citingKeys(citation).map((key) => wellFormed(key)),
  };
}

/** A keyword has at most 32,766 bytes; no title is as long as this, but what a broken page makes of one may be. */
const MOST_TITLE_UNITS = 2_000;

function shortTitled(document: Document): Document {
  return document.title === null ? document : { ...document, title: document.title.slice(0, MOST_TITLE_UNITS) };
}

function yearOf(day: string | null): string | null {
  return day?.slice(0, 4) ?? null;
}

function foldedOrNull(name: string | null): string | null {
  return name === null ? null : wellFormed(foldName(name));
}
