import type { SpeechRecord } from '../../model/speech.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';
import { pageOf } from '../bounds.ts';
import type { FoundCopies, SpeechQuery } from '../query.ts';
import type { SpeechHit } from '../store.ts';
import { readText, snippetOf } from '../typedText.ts';
import { nothingSearchable } from './articles.ts';
import { conditionFor, contains, equal } from './conditions.ts';
import type { CountOnce } from './countOnce.ts';
import { countHits } from './facets.ts';
import { hitsOf, pageOfRows, type Search, totals } from './textSearch.ts';

/**
 * Speeches with all that was asked for; without a text the newest first, those of one article as they were said.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export function searchSpeeches(db: Statements, countOnce: CountOnce, query: SpeechQuery): FoundCopies<SpeechHit> {
  const page = pageOf(query);
  const text = readText(query.text);
  const search: Search = {
    of: 'speeches',
    text,
    period: query,
    conditions: [
      ...contains('it.speaker_folded', foldedOrNone(query.speaker)),
      ...equal('it.official_id', query.officialId),
      ...contains('it.post_folded', foldedOrNone(query.post)),
      ...contains('it.unit_folded', foldedOrNone(query.unit)),
      ...equal('it.kind', query.kind),
      ...equal('it.attribution', query.precise ? 'stated' : undefined),
      ...equal('it.site', query.site),
      ...conditionFor(query.articleId, (id) => ({
        sql: 'it.article_row = (SELECT row FROM articles WHERE id = ?)',
        values: [id],
      })),
      ...nothingSearchable(query.text, text),
    ],
    sort: query.sort ?? (text ? 'relevance' : 'newest'),
  };
  const found = hitsOf(search);
  const counted = countOnce(found, () => countHits(db, found, ['speaker', 'post', 'unit', 'site', 'year', 'kind']));
  const hits = pageOfRows(db, search, page, query, counted).flatMap(({ row, score }): SpeechHit[] => {
    const record = db.get<{ record: string }>('SELECT record FROM speech_records WHERE row = ?', row)?.record;
    if (record === undefined) return [];
    const speech = JSON.parse(record) as SpeechRecord;
    return [{ speech, snippet: snippetOf(speech.text, text), score }];
  });
  return { ...totals(counted, query), hits };
}

function foldedOrNone(part: string | undefined): string | undefined {
  return part === undefined ? undefined : foldName(part);
}
