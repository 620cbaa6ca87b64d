import { type Persons, UNCORRECTED } from '../src/entities/persons.ts';
import { definePipeline } from '../src/pipeline.ts';
import type { Segmenter } from '../src/text/words.ts';
import { analysisSteps } from './analysis.ts';
import { ownTextStep } from './paper.ts';
import { articleStep, decodeStep, parseStep } from './reading.ts';
import { recordsStep, sketchStep } from './records.ts';

/**
 * What happens to a page of a document portal: the text of a resolution, decision or plan. It is read like an article; besides,
 * its header says which document it is, and its own number is not a citation.
 */
export const defineResolution = (segmenter: Segmenter, persons: Persons = UNCORRECTED) =>
  definePipeline(
    'resolution',
    ['page', 'site', 'documents'],
    [
      decodeStep,
      parseStep,
      articleStep('resolution', segmenter.name),
      ...analysisSteps(segmenter),
      ownTextStep,
      sketchStep,
      recordsStep(persons),
    ],
  );
