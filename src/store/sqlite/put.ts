import type { ArticleRecords } from '../../model/article.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { SpeechRecord } from '../../model/speech.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { modernTone } from '../../text/modernTone.ts';
import { citingKeys, namesOf } from '../articleNames.ts';
import { newestFirst } from '../newestFirst.ts';
import { type ArticleTerms, termsOfArticle } from '../searchTerms.ts';
import { groupOf, noteGroup } from './copies.ts';
import { addEvidence, refreshDocuments, withdrawEvidence } from './evidence.ts';
import { citationFacets, foldedOrNull, noteArticleFacets, speechFacets } from './facetsOfRows.ts';
import { gatherIndexChanges, type IndexChanges } from './indexChanges.ts';
import { isThere } from './isThere.ts';
import { addNames, withdrawNames } from './names.ts';
import { freeRow } from './rowNumber.ts';
import { putSketch, removeSketch } from './sketches.ts';

/** The parts of `ArticleRecords` that are kept with the article; speeches and citations have tables of their own. */
export type KeptAnalysis = Omit<ArticleRecords, 'article' | 'speeches' | 'citations'>;

/**
 * Writes an article in place of its former version; where that is the same, or of a later fetch of the page, it stays. It stays in the group of
 * copies that the former version was noted to be of, until it is noted anew. To be called in a transaction.
 *
 * @returns writes what changed in the full-text index; to be called at the end of the same transaction
 */
export function putArticle(db: Statements, records: ArticleRecords): () => void {
  if (isThere(db, records)) return () => undefined;
  const index = gatherIndexChanges(db);
  const group = groupOf(db, records.article.id);
  const said = removeArticle(db, index, records.article.id);
  const { article, speeches, citations, ...analysis } = records;
  const row = freeRow(db, 'articles', newestFirst(article.publishedOn, article.publishedAt, article.id));
  db.run('INSERT INTO articles (row, id, site, kind) VALUES (?, ?, ?, ?)', row, article.id, article.site, article.kind);
  putSketch(db, row, records.sketch);
  const kept: KeptAnalysis = analysis;
  db.run(
    'INSERT INTO article_records (row, article, analysis) VALUES (?, ?, ?)',
    row,
    JSON.stringify(article),
    JSON.stringify(kept),
  );
  const terms = termsOfArticle(records);
  index.addArticle(row, { title: terms.title, ...terms.whole });
  for (const { officialId, post, unit, on } of records.posts) {
    db.run(
      'INSERT INTO posts (article_row, official_id, post, unit, post_key, day) VALUES (?, ?, ?, ?, ?, ?)',
      row,
      officialId,
      post,
      unit,
      modernTone(`${post}\n${unit ?? ''}`.toLowerCase()),
      on,
    );
  }
  for (const [position, speech] of speeches.entries()) putSpeech(db, index, records, terms, speech, row, position);
  const unitIds = addNames(db, row, namesOf(records));
  noteArticleFacets(db, row, article);
  for (const [position, citation] of citations.entries()) putCitation(db, citation, row, position, unitIds);
  if (group !== null) noteGroup(db, row, group);
  addEvidence(db, records.documents);
  refreshDocuments(
    db,
    [...said, ...records.documents].map(({ id }) => id),
  );
  return index.apply;
}

/**
 * Takes an article away. To be called in a transaction.
 *
 * @returns as `putArticle`
 */
export function takeAway(db: Statements, id: string): () => void {
  const index = gatherIndexChanges(db);
  refreshDocuments(
    db,
    removeArticle(db, index, id).map((document) => document.id),
  );
  return index.apply;
}

/** Removes all that was written for an article; returns the documents it was evidence for, which must be derived again. */
function removeArticle(db: Statements, index: IndexChanges, id: string): ArticleRecords['documents'] {
  const found = db.get<{ row: number; analysis: string }>(
    'SELECT row, analysis FROM articles JOIN article_records USING (row) WHERE id = ?',
    id,
  );
  if (!found) return [];
  const { row } = found;
  const { documents } = JSON.parse(found.analysis) as KeptAnalysis;
  withdrawEvidence(db, documents);
  withdrawNames(db, row, ['official', 'unit', 'document']);
  const citations = '(SELECT row FROM citations WHERE article_row = ?)';
  const speeches = '(SELECT row FROM speeches WHERE article_row = ?)';
  db.run(`DELETE FROM citation_units WHERE citation_row IN ${citations}`, row);
  db.run(`DELETE FROM citation_records WHERE row IN ${citations}`, row);
  db.run('DELETE FROM citations WHERE article_row = ?', row);
  for (const speech of db.all<{ row: number }>('SELECT row FROM speeches WHERE article_row = ?', row)) {
    index.removeSpeech(speech.row);
  }
  db.run(`DELETE FROM speech_records WHERE row IN ${speeches}`, row);
  db.run('DELETE FROM speeches WHERE article_row = ?', row);
  db.run('DELETE FROM posts WHERE article_row = ?', row);
  index.removeArticle(row);
  removeSketch(db, row);
  db.run('DELETE FROM article_records WHERE row = ?', row);
  db.run('DELETE FROM articles WHERE row = ?', row);
  return documents;
}

function putSpeech(
  db: Statements,
  index: IndexChanges,
  records: ArticleRecords,
  terms: ArticleTerms,
  speech: SpeechRecord,
  articleRow: number,
  position: number,
): void {
  const { saidOn } = speech;
  const { id, publishedOn, publishedAt } = records.article;
  // Rows below the article's own in reading order, so that the newest speeches of one article come as they were said.
  const wanted = newestFirst(saidOn, saidOn === publishedOn ? publishedAt : null, id) - Math.min(position, 255);
  const row = freeRow(db, 'speeches', wanted);
  db.run(
    `INSERT INTO speeches (row, id, article_row, position, official_id, speaker_folded, post_folded, unit_folded, kind, attribution,
       site, facets)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row,
    speech.id,
    articleRow,
    position,
    speech.officialId,
    foldedOrNull(speech.speaker),
    foldedOrNull(speech.post),
    foldedOrNull(speech.unit),
    speech.kind,
    speech.attribution,
    speech.site,
    speechFacets(db, speech, null),
  );
  db.run('INSERT INTO speech_records (row, record) VALUES (?, ?)', row, JSON.stringify(speech));
  index.addSpeech(row, terms.part(speech));
}

function putCitation(
  db: Statements,
  citation: CitationRecord,
  articleRow: number,
  position: number,
  unitIds: ReadonlyMap<string, number>,
): void {
  const { lastInsertRowid: row } = db.run(
    `INSERT INTO citations (id, article_row, position, document_id, number, official_id, relation, resolution, facets)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    citation.id,
    articleRow,
    position,
    citation.documentId,
    citation.number?.toUpperCase() ?? null,
    citation.citingOfficialId,
    citation.relation,
    citation.resolution,
    citationFacets(db, citation, null),
  );
  db.run('INSERT INTO citation_records (row, record) VALUES (?, ?)', row, JSON.stringify(citation));
  for (const key of citingKeys(citation)) {
    const nameId = unitIds.get(key);
    if (nameId !== undefined) db.run('INSERT INTO citation_units (citation_row, name_id) VALUES (?, ?)', row, nameId);
  }
}
