import type { Article } from '../../model/article.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { SpeechRecord } from '../../model/speech.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';
import { citingKeys, type NameFacet } from '../articleNames.ts';
import { facetText } from './facetText.ts';
import { numbersOf, spelledNumbersOf } from './facetValues.ts';

/** Notes what an article is counted by, after its names were added or changed. */
export function noteArticleFacets(db: Statements, row: number, { site, kind, publishedOn }: Article): void {
  const copies = db.get<{ copies: number | null }>('SELECT copies FROM articles WHERE row = ?', row)?.copies ?? null;
  const names = db.all<{ facet: NameFacet; key: string }>(
    `SELECT names.facet AS facet, key FROM article_names JOIN names ON names.id = name_id WHERE article_row = ? AND is_named = 1`,
    row,
  );
  const keysOf = (facet: NameFacet) => names.filter((name) => name.facet === facet).map(({ key }) => key);
  const facets = facetText([
    numbersOf(db, 'site', site),
    numbersOf(db, 'kind', kind),
    numbersOf(db, 'year', yearOf(publishedOn)),
    numbersOf(db, 'official', ...keysOf('official')),
    numbersOf(db, 'unit', ...keysOf('unit')),
    numbersOf(db, 'document', ...keysOf('document')),
    numberOrNone(copies),
  ]);
  db.run('UPDATE articles SET facets = ? WHERE row = ?', facets, row);
}

/** What a speech is counted by. */
export function speechFacets(
  db: Statements,
  { speaker, post, unit, site, saidOn, kind }: SpeechRecord,
  copies: number | null,
): string {
  return facetText([
    spelledNumbersOf(db, 'speaker', foldedOrNull(speaker), speaker),
    spelledNumbersOf(db, 'post', foldedOrNull(post), post),
    spelledNumbersOf(db, 'speaker unit', foldedOrNull(unit), unit),
    numbersOf(db, 'site', site),
    numbersOf(db, 'year', yearOf(saidOn)),
    numbersOf(db, 'kind', kind),
    numberOrNone(copies),
  ]);
}

/** What a citation is counted by. */
export function citationFacets(db: Statements, citation: CitationRecord, copies: number | null): string {
  return facetText([
    numbersOf(db, 'document', citation.documentId),
    numbersOf(db, 'unit', ...citingKeys(citation)),
    numbersOf(db, 'relation', citation.relation),
    numbersOf(db, 'resolution', citation.resolution),
    numbersOf(db, 'year', yearOf(citation.on)),
    numberOrNone(copies),
  ]);
}

function numberOrNone(number: number | null): number[] {
  return number === null ? [] : [number];
}

export function foldedOrNull(name: string | null): string | null {
  return name === null ? null : foldName(name);
}

function yearOf(day: string | null): string | null {
  return day?.slice(0, 4) ?? null;
}
