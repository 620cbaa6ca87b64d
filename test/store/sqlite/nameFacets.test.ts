import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/sqlite/open.ts';
import { layOut } from '../../../src/sqlite/schema.ts';
import { prepareOnce } from '../../../src/sqlite/statements.ts';
import { HITS_TABLE, noteHits } from '../../../src/store/sqlite/facets.ts';
import { countNames } from '../../../src/store/sqlite/nameFacets.ts';
import { addNames } from '../../../src/store/sqlite/names.ts';

test('however many hits there are, the names that most of them have are counted exactly', () => {
  const database = openDatabase(':memory:');
  layOut(database, 'store');
  database.exec(HITS_TABLE);
  const db = prepareOnce(database);
  const articles = 6_000;
  // Few names are in many articles and many in few, as with the units and people of the news; some numbers of articles are equal.
  database.exec('BEGIN');
  for (let row = 1; row <= articles; row += 1) {
    db.run(`INSERT INTO articles (row, id, site, kind) VALUES (?, ?, 'thudomoi', 'news')`, row, `a${row}`);
    const keys = new Set([1, 2, 3].map((turn) => Math.floor(((row * 7_919 * turn) % 10_007) ** 0.5)));
    addNames(
      db,
      row,
      [...keys].map((key) => ({
        facet: 'unit',
        key: `u${key}`,
        label: `U${key}`,
        kind: '',
        isNamed: key % 11 > 0,
        citations: 0,
      })),
    );
  }
  database.exec('COMMIT');

  const direct = (hits: string) =>
    db.all<{ value: string; count: number }>(
      `SELECT key AS value, count(*) AS count FROM article_names JOIN names ON names.id = name_id
       WHERE is_named = 1 AND article_row IN (${hits}) GROUP BY name_id ORDER BY count DESC, key LIMIT 20`,
    );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: articles }), fc.integer({ min: 1, max: 7 }), (upTo, every) => {
      const sql = `SELECT row FROM articles WHERE row <= ${upTo} AND row % ${every} = 0`;
      const total = noteHits(db, { sql, values: [] });
      const counted = countNames(db, 'unit', total).map(({ value, count }) => ({ value, count }));
      expect(counted).toEqual(direct(sql).map((row) => ({ ...row })));
    }),
    {
      numRuns: 30,
      examples: [
        [articles, 1],
        [articles - 1, 1],
        [articles, 2],
      ],
    },
  );
  database.close();
}, 60_000);
