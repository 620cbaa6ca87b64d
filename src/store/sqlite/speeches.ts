import type { SpeechRecord } from '../../model/speech.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';
import { highlight } from '../../text/highlight.ts';
import { pageOf } from '../bounds.ts';
import type { Found, SpeechQuery } from '../query.ts';
import type { SpeechHit } from '../store.ts';
import { nothingSearchable, readText, SNIPPET_LENGTH } from './articles.ts';
import { conditionFor, contains, equal, within } from './conditions.ts';
import { columnFacet, countHits, type Facet } from './facets.ts';
import { hitsOf, rankedRows, type Search } from './textSearch.ts';

const FACETS: readonly Facet[] = [
  columnFacet('speaker', 'speeches', 'speaker_folded', 'min(it.speaker)'),
  columnFacet('post', 'speeches', 'post_folded', 'min(it.post)'),
  columnFacet('unit', 'speeches', 'unit_folded', 'min(it.unit)'),
  columnFacet('site', 'speeches', 'site'),
  columnFacet('year', 'speeches', 'year'),
  columnFacet('kind', 'speeches', 'kind'),
];

/**
 * Speeches with all that was asked for; without a text the newest first, those of one article as they were said.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export function searchSpeeches(db: Statements, query: SpeechQuery): Found<SpeechHit> {
  const page = pageOf(query);
  const text = readText(query.text);
  const search: Search = {
    of: 'speeches',
    text,
    conditions: [
      ...within('it.row', query),
      ...contains('it.speaker_folded', foldedOrNone(query.speaker)),
      ...equal('it.official_id', query.officialId),
      ...contains('it.post_folded', foldedOrNone(query.post)),
      ...contains('it.unit_folded', foldedOrNone(query.unit)),
      ...equal('it.kind', query.kind),
      ...equal('it.site', query.site),
      ...conditionFor(query.articleId, (id) => ({
        sql: 'it.article_row = (SELECT row FROM articles WHERE id = ?)',
        values: [id],
      })),
      ...nothingSearchable(query.text, text),
    ],
    sort: query.sort ?? (text ? 'relevance' : 'newest'),
  };
  const counted = countHits(db, hitsOf(search), FACETS);
  const hits = rankedRows(db, search, page).flatMap(({ row, score }): SpeechHit[] => {
    const record = db.get<{ record: string }>('SELECT record FROM speech_records WHERE row = ?', row)?.record;
    if (record === undefined) return [];
    const speech = JSON.parse(record) as SpeechRecord;
    return [{ speech, snippet: highlight(speech.text, text ?? { clauses: [] }, { maxLength: SNIPPET_LENGTH }), score }];
  });
  return { ...counted, hits };
}

function foldedOrNone(part: string | undefined): string | undefined {
  return part === undefined ? undefined : foldName(part);
}
