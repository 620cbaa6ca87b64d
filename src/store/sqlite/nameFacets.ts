import type { Statements } from '../../sqlite/statements.ts';
import type { NameFacet } from '../articleNames.ts';
import type { FacetCount } from '../query.ts';
import { MOST_VALUES, SPELLING } from './facets.ts';

/** Up to so many hits it is cheapest to look at all names of each. */
const FEW_HITS = 2_000;

/** How many articles of frequent names are looked at, for each hit, before going over the names of all hits is cheaper. */
const MOST_LOOKS_A_HIT = 3;

interface Count {
  readonly id: number;
  readonly key: string;
  readonly count: number;
}

/**
 * The names that most of the articles noted in `hits` have, with exact counts; the value is the key of the name.
 *
 * A name cannot be in more hits than in articles at all. So for a search with many hits the names are counted in the order of
 * their tallies, until twenty have more hits than the next one has articles: of a term that most articles hold that is a
 * few dozen lists instead of the names of all articles.
 *
 * @param total number of hits
 */
export function countNames(db: Statements, facet: NameFacet, total: number): FacetCount[] {
  const counts = countsOf(db, facet, total);
  return counts.flatMap(({ id, key, count }) => {
    const row = db.get<{ label: string | null }>(`SELECT ${SPELLING} AS label FROM names WHERE id = ?`, id);
    return row ? [{ value: key, label: row.label ?? key, count }] : [];
  });
}

function countsOf(db: Statements, facet: NameFacet, total: number): readonly Count[] {
  if (total <= FEW_HITS) return countAll(db, facet);
  if (total === db.get<{ n: number }>('SELECT count(*) AS n FROM articles')?.n) return tallies(db, facet);
  return countFrequent(db, facet, total * MOST_LOOKS_A_HIT) ?? countAll(db, facet);
}

function countAll(db: Statements, facet: NameFacet): Count[] {
  return db.all<Count>(
    `SELECT id, key, count FROM (
       SELECT name_id, count(*) AS count FROM hits CROSS JOIN article_names
       ON article_names.article_row = hits.row AND article_names.facet = ? AND is_named = 1 GROUP BY name_id
     ) CROSS JOIN names ON names.id = name_id ORDER BY count DESC, key LIMIT ${MOST_VALUES}`,
    facet,
  );
}

/** Where all articles are hits. */
function tallies(db: Statements, facet: NameFacet): Count[] {
  return db.all<Count>(
    `SELECT id, key, articles AS count FROM names WHERE facet = ? AND articles > 0
     ORDER BY articles DESC, key LIMIT ${MOST_VALUES}`,
    facet,
  );
}

/** Null where more than `mostLooks` articles would have to be looked at. */
function countFrequent(db: Statements, facet: NameFacet, mostLooks: number): Count[] | null {
  const best: Count[] = [];
  let looks = 0;
  const batch = 2 * MOST_VALUES;
  for (let from = 0; ; from += batch) {
    const names = db.all<{ id: number; key: string; articles: number }>(
      'SELECT id, key, articles FROM names WHERE facet = ? AND articles > 0 ORDER BY articles DESC, key LIMIT ? OFFSET ?',
      facet,
      batch,
      from,
    );
    for (const { id, key, articles } of names) {
      if (articles < (best[MOST_VALUES - 1]?.count ?? 0)) return best;
      looks += articles;
      if (looks > mostLooks) return null;
      const found = db.get<{ n: number }>(
        `SELECT count(*) AS n FROM article_names CROSS JOIN hits ON hits.row = article_row WHERE name_id = ? AND is_named = 1`,
        id,
      );
      if (!found || found.n === 0) continue;
      best.push({ id, key, count: found.n });
      best.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
      best.length = Math.min(best.length, MOST_VALUES);
    }
    if (names.length < batch) return best;
  }
}
