import { analysisSteps } from '../../pipelines/analysis.ts';
import { ownTextStep } from '../../pipelines/paper.ts';
import { recordsStep, sketchStep } from '../../pipelines/records.ts';
import { UNCORRECTED } from '../../src/entities/persons.ts';
import { registry } from '../../src/entities/registry.ts';
import type { ArticleRecords } from '../../src/model/article.ts';
import { definePipeline } from '../../src/pipeline.ts';
import { openSegmenter } from '../../src/segmenter.ts';
import { recombinedArticle } from './recombine.ts';
import { readSources } from './sources.ts';

/** Articles of the corpus that paragraphs are drawn from. */
export const MOST_SOURCES = 12_000;

/** The records of recombined articles, as the pipeline of news reads them once a page is parsed. */
export async function openRecords(): Promise<{ readonly sources: string; of(place: number): ArticleRecords }> {
  const sources = await readSources(MOST_SOURCES);
  const reading = definePipeline(
    'recombined',
    ['article', 'text', 'publishedOn', 'documents'],
    [...analysisSteps(openSegmenter('perceptron')), ownTextStep, sketchStep, recordsStep(UNCORRECTED)],
  );
  const documents = registry();
  return {
    sources: sources.name,
    of(place) {
      const article = recombinedArticle(sources, place);
      const { text, publishedOn } = article;
      return reading.run({ article, text, publishedOn, documents }).records;
    },
  };
}
