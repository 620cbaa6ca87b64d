import type { Article, ArticleRecords } from '../../model/article.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { SpeechRecord } from '../../model/speech.ts';
import { unpackSketch } from '../../text/copies/sketch.ts';
import { foldName } from '../../text/fold.ts';
import { modernTone } from '../../text/modernTone.ts';
import type { IndexTerms } from '../../text/termStreams.ts';
import { citingKeys, namesOf } from '../articleNames.ts';
import { asRead } from '../asRead.ts';
import { type CopyKeys, copyKeysOf, NO_COPY_KEYS } from '../copyKeys.ts';
import { distinctStatements } from '../mergeEvidence.ts';
import { newestFirst } from '../newestFirst.ts';
import { type ArticleTerms, termsOfArticle } from '../searchTerms.ts';
import type { BulkBody } from './bulkBody.ts';
import { jsonOfAnalysis, jsonOfArticle, jsonOfRecord } from './keptRecords.ts';
import { joined, wellFormed } from './keywords.ts';

/** When the page of an article was fetched, ms since 1970: what was fetched later is newer. */
export function versionOf({ fetchedAt }: Article): number {
  return Date.parse(fetchedAt) || 0;
}

/**
 * Writes everything of an article as one document, in the layout of `mappings/articles.json`: Elasticsearch replaces a document, with all
 * that is nested in it, as a unit. Records are kept as JSON that it neither reads nor changes; beside them stands what they are searched, filtered
 * and counted by. Behind the print come what citations were resolved to, and what follows from that or from what stands before it.
 *
 * @param group of copies, named after the first published one; null for an article alone
 * @returns a print of the facts, equal for records that are equal but for what citations were resolved to
 */
export function writeArticle(body: BulkBody, records: ArticleRecords, group: ArticleId | null): string {
  const { citations, sketch } = records;
  const start = body.length;
  const terms = termsOfArticle(records);
  writeFacts(body, records, terms, NO_COPY_KEYS);
  const print = body.printSince(start, JSON.stringify(citations.map(asRead)));
  let keys = NO_COPY_KEYS;
  if (group !== null) {
    // Facts are the same in whatever group, so that the print is of them without it.
    keys = copyKeysOf(group, records);
    body.takeBackTo(start);
    writeFacts(body, records, terms, keys);
  }
  writeFields(body, {
    print,
    documentIds: namesNamed(records).documentIds,
    sketch,
    sketchKeys: Array.from(unpackSketch(sketch).keys, keyText),
    ...(group !== null && { copies: group }),
  });
  body.write(`,"title":"${terms.title}"`);
  writeTerms(body, terms.whole); // they follow from text and words, and are half of all
  body.write(
    `,"citations":[${citations.map((citation, at) => citationJson(citation, at, keys.citations[at])).join()}]}`,
  );
  return print;
}

/** A key of a sketch as it is looked up. */
export function keyText(key: number): string {
  return key.toString(36);
}

/** What was read of the page, all that the print is of. */
function writeFacts(body: BulkBody, records: ArticleRecords, terms: ArticleTerms, keys: CopyKeys): void {
  const { article, speeches, posts, documents } = records;
  const { documentIds: _, ...names } = namesNamed(records);
  body.write('{"article":');
  body.write(jsonOfArticle(article));
  body.write(',"analysis":');
  body.write(jsonOfAnalysis(records));
  body.write(',"speeches":[');
  for (const [position, speech] of speeches.entries()) {
    if (position > 0) body.write(',');
    writeSpeech(body, article, speech, { position, terms, copies: keys.speeches[position] });
  }
  body.write(']');
  writeFields(body, {
    id: article.id,
    version: versionOf(article),
    order: newestFirst(article.publishedOn, article.publishedAt, article.id),
    site: article.site,
    kind: article.kind,
    year: yearOf(article.publishedOn),
    ...names,
    posts: posts.map(({ officialId, post, unit, on }) => ({
      officialId,
      key: wellFormed(modernTone(joined(post, unit ?? '').toLowerCase())),
      post: wellFormed(post),
      unit: wellFormed(unit),
      day: on,
    })),
    documents: distinctStatements(documents.map(shortTitled)).map(([id, statement]) => ({
      id,
      number: (JSON.parse(statement) as Document).number?.toUpperCase() ?? null,
      statement,
    })),
  });
}

/** Further fields of an object that is under way. */
function writeFields(body: BulkBody, fields: object): void {
  body.write(',');
  body.write(JSON.stringify(fields).slice(1, -1));
}

/** Terms, which are half of a document, need no escaping: they are letters, digits, `_` and blanks. */
function writeTerms(body: BulkBody, { words, syllables, folded }: IndexTerms): void {
  body.write(',"words":"');
  body.write(words);
  body.write('","syllables":"');
  body.write(syllables);
  body.write('","folded":"');
  body.write(folded);
  body.write('"');
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

function writeSpeech(
  body: BulkBody,
  { id, publishedOn, publishedAt }: Article,
  speech: SpeechRecord,
  {
    position,
    terms,
    copies,
  }: { readonly position: number; readonly terms: ArticleTerms; readonly copies: string | undefined },
): void {
  const { saidOn, speaker, post, unit } = speech;
  body.write('{"record":');
  body.write(jsonOfRecord(speech));
  writeFields(body, {
    // Below the article's own in reading order, so that the newest speeches of one article come as they were said.
    order: newestFirst(saidOn, saidOn === publishedOn ? publishedAt : null, id) - Math.min(position, 255),
    officialId: speech.officialId,
    kind: speech.kind,
    attribution: speech.attribution,
    site: speech.site,
    year: yearOf(saidOn),
    speaker: wellFormed(speaker),
    speakerFolded: foldedOrNull(speaker),
    post: wellFormed(post),
    postFolded: foldedOrNull(post),
    unit: wellFormed(unit),
    unitFolded: foldedOrNull(unit),
    copies,
  });
  writeTerms(body, terms.part(speech));
  body.write('}');
}

function citationJson(citation: CitationRecord, position: number, copies: string | undefined): string {
  const fields = JSON.stringify({
    position,
    documentId: citation.documentId,
    number: citation.number?.toUpperCase() ?? null,
    officialId: citation.citingOfficialId,
    relation: citation.relation,
    resolution: citation.resolution,
    year: yearOf(citation.on),
    unitKeys: citingKeys(citation).map((key) => wellFormed(key)),
    copies,
  });
  return `{"record":${jsonOfRecord(citation)},${fields.slice(1)}`;
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
