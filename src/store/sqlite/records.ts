import type { Article, ArticleRecords } from '../../model/article.ts';
import type { SpeechRecord } from '../../model/speech.ts';
import type { Statements } from '../../sqlite/statements.ts';
import type { KeptAnalysis } from './put.ts';
import { citationsOfArticle } from './resolutions.ts';

interface Row {
  readonly row: number;
  readonly article: string;
  readonly analysis: string;
}

const SELECT = 'SELECT row, article, analysis FROM articles JOIN article_records USING (row)';

/** The records of an article as they were put, with the resolutions that came later; null where there is none. */
export function readRecords(db: Statements, id: string): ArticleRecords | null {
  const found = db.get<Row>(`${SELECT} WHERE id = ?`, id);
  return found ? recordsOf(db, found) : null;
}

/** How many articles are in memory at a time where all of them are read. */
const ARTICLES_AT_A_TIME = 100;

/**
 * The records of every article, in the order of ids.
 *
 * @param snapshot gives its reader one moment of the database; is called again and again
 */
export async function* everyArticle(
  snapshot: (read: (db: Statements) => ArticleRecords[]) => ArticleRecords[],
): AsyncGenerator<ArticleRecords> {
  for (let after = ''; ; ) {
    const some = snapshot((db) => recordsAfter(db, after));
    yield* some;
    const last = some.at(-1);
    if (!last) return;
    after = last.article.id;
  }
}

function recordsAfter(db: Statements, id: string): ArticleRecords[] {
  const rows = db.all<Row>(`${SELECT} WHERE id > ? ORDER BY id LIMIT ?`, id, ARTICLES_AT_A_TIME);
  return rows.map((row) => recordsOf(db, row));
}

function recordsOf(db: Statements, { row, article, analysis }: Row): ArticleRecords {
  const speeches = db.all<{ record: string }>(
    'SELECT record FROM speeches JOIN speech_records USING (row) WHERE article_row = ? ORDER BY position',
    row,
  );
  return {
    article: JSON.parse(article) as Article,
    ...(JSON.parse(analysis) as KeptAnalysis),
    speeches: speeches.map(({ record }) => JSON.parse(record) as SpeechRecord),
    citations: citationsOfArticle(db, row),
  };
}
