import { defineNews } from '../pipelines/news.ts';
import { registry } from '../src/entities/registry.ts';
import type { ArticleRecords } from '../src/model/article.ts';
import { openSegmenter } from '../src/segmenter.ts';
import { newsPages } from './pages.ts';

/** The records of so many articles, as the pipeline of news reads them from pages. */
export async function articleRecords(count: number): Promise<ArticleRecords[]> {
  const pipeline = defineNews(openSegmenter('perceptron'));
  const documents = registry();
  const all: ArticleRecords[] = [];
  for await (const { number, html } of newsPages(count)) {
    const page = {
      url: `https://bao.example/bai-${number}.html`,
      site: 'bao',
      body: Buffer.from(html),
      contentType: 'text/html; charset=utf-8',
      fetchedAt: new Date(Date.UTC(2025, 0, 1, 0, 0, number)).toISOString(),
    };
    all.push(pipeline.run({ page, site: null, documents }).records);
  }
  return all;
}
