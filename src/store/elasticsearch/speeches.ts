import type { estypes } from '@elastic/elasticsearch';
import type { SpeechRecord } from '../../model/speech.ts';
import { foldName } from '../../text/fold.ts';
import { pageOf } from '../bounds.ts';
import type { FoundCopies, SpeechQuery } from '../query.ts';
import type { SpeechHit } from '../store.ts';
import { readText, snippetOf } from '../typedText.ts';
import { contains, equal, NOTHING, within } from './conditions.ts';
import { countField, countFolded, fieldCounts, foldedCounts } from './facets.ts';
import { countingNested, nestedCounts } from './nestedCounts.ts';
import { findNested, type NestedSearch } from './nestedHits.ts';
import type { Room } from './room.ts';
import { matching, matchOf, type Query } from './textQuery.ts';

const NO_MATCH = { wanted: [], excluded: [], ranking: [] };

/**
 * Speeches with all that was asked for; without a text the newest first, those of one article as they were said.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export async function searchSpeeches({ reader }: Room, query: SpeechQuery): Promise<FoundCopies<SpeechHit>> {
  const page = pageOf(query);
  const text = readText(query.text);
  const match = text ? matchOf(text, { prefix: 'speeches.', hasTitle: false }) : NO_MATCH;
  const conditions: Query[] = [
    ...within('speeches.order', query),
    ...contains('speeches.speakerFolded', foldedOrNone(query.speaker)),
    ...equal('speeches.officialId', query.officialId),
    ...contains('speeches.postFolded', foldedOrNone(query.post)),
    ...contains('speeches.unitFolded', foldedOrNone(query.unit)),
    ...equal('speeches.kind', query.kind),
    ...equal('speeches.attribution', query.precise ? 'stated' : undefined),
    ...equal('speeches.site', query.site),
    ...(text?.clauses.length === 0 ? [NOTHING] : []),
  ];
  const articles: Query[] = query.articleId === undefined ? [] : [{ ids: { values: [query.articleId] } }];
  const isRanked = (query.sort ?? (text ? 'relevance' : 'newest')) === 'relevance' && match.wanted.length > 0;
  const filter = matching(match, conditions, false);
  const newest: estypes.SortOptions = {
    'speeches.order': { order: 'desc', mode: 'max', nested: { path: 'speeches', filter } },
  };
  const search: NestedSearch = {
    ...page,
    everyCopy: query.everyCopy ?? false,
    path: 'speeches',
    query: matching(match, conditions, isRanked),
    articles,
    sort: isRanked ? 'relevance' : 'newest',
    order: { articles: newest, records: { field: 'order', direction: 'desc' }, isByArticle: false },
  };
  const counting = countingNested(search, filter, {
    speaker: countFolded('speeches.speaker'),
    post: countFolded('speeches.post'),
    unit: countFolded('speeches.unit'),
    site: countField('speeches.site'),
    year: countField('speeches.year'),
    kind: countField('speeches.kind'),
  });
  const { hits, counted } = await findNested(reader, search, counting);
  const { counts, total, copies } = nestedCounts(counted, search);
  return {
    total,
    copies,
    facets: {
      speaker: foldedCounts(counts, 'speaker'),
      post: foldedCounts(counts, 'post'),
      unit: foldedCounts(counts, 'unit'),
      site: fieldCounts(counts, 'site'),
      year: fieldCounts(counts, 'year'),
      kind: fieldCounts(counts, 'kind'),
    },
    hits: hits.map(({ record, score }): SpeechHit => {
      const speech = JSON.parse(record) as SpeechRecord;
      return { speech, snippet: snippetOf(speech.text, text), score };
    }),
  };
}

function foldedOrNone(part: string | undefined): string | undefined {
  return part === undefined ? undefined : foldName(part);
}
