import { startVankien } from './vankien.ts';

interface List<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** All that a data folder of the made-up press holds, as the API tells it, without the moments when pages were fetched. */
export async function everythingIn(data: string): Promise<Record<string, unknown>> {
  const serving = await startVankien(['--demo'], { data });
  await serving.line(/\d+ articles/, 90_000);
  const ask = async <Answer>(path: string): Promise<Answer> => {
    const response = await fetch(`${serving.address}/api/v1/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const all = async <Hit>(path: string): Promise<List<Hit>> => {
    const first = await ask<List<Hit>>(`${path}limit=100`);
    const hits = [...first.hits];
    while (hits.length < first.total) {
      hits.push(...(await ask<List<Hit>>(`${path}limit=100&offset=${hits.length}`)).hits);
    }
    return { ...first, hits };
  };

  const articles = await all<{ article: { id: string } }>('articles?');
  const records: unknown[] = [];
  for (const { article } of articles.hits) {
    const found = await ask<{ article: Record<string, unknown> }>(`articles/${article.id}`);
    const { fetchedAt: _fetchedAt, ...rest } = found.article;
    records.push({ ...found, article: rest });
  }
  const found = await all<{ score: number }>('articles?q=nghi+quyet&');
  const everything = {
    articles,
    records,
    // FTS5 counts a text that was written twice twice when it weighs words: scores differ in their last digits.
    found: { ...found, hits: found.hits.map(({ score: _score, ...hit }) => hit) },
    speeches: await all('speeches?'),
    citations: await all('citations?'),
    documents: await all('documents?'),
    officials: await all('officials?'),
    units: await all('units?'),
    status: await ask('status'),
  };
  await serving.stop();
  return everything;
}
