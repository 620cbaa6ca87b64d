import { type Persons, UNCORRECTED } from '../src/entities/persons.ts';
import { definePipeline } from '../src/pipeline.ts';
import type { Segmenter } from '../src/text/words.ts';
import { analysisSteps } from './analysis.ts';
import { ownTextStep } from './paper.ts';
import { articleStep, decodeStep, parseStep } from './reading.ts';
import { recordsStep, sketchStep } from './records.ts';

/** What happens to a page of a news site, from its bytes to the records that are written. */
export const defineNews = (segmenter: Segmenter, persons: Persons = UNCORRECTED) =>
  definePipeline(
    'news',
    ['page', 'site', 'documents'],
    [
      decodeStep,
      parseStep,
      articleStep('news', segmenter.name),
      ...analysisSteps(segmenter),
      ownTextStep,
      sketchStep,
      recordsStep(persons),
    ],
  );
