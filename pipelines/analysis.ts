import { findCitations } from '../src/entities/citations.ts';
import { findDates } from '../src/entities/dates.ts';
import { findOfficials } from '../src/entities/officials.ts';
import { relateCitations } from '../src/entities/relations.ts';
import { resolveCitations } from '../src/entities/resolution.ts';
import { findSpeeches } from '../src/entities/speeches.ts';
import { readTokens } from '../src/entities/tokens.ts';
import { findUnits } from '../src/entities/units.ts';
import type { Official } from '../src/model/official.ts';
import type { Span } from '../src/model/span.ts';
import { definePipeline } from '../src/pipeline.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { wholeWords } from '../src/text/wholeWords.ts';
import type { Segmenter, SegmenterName } from '../src/text/words.ts';
import { sheetStep } from './sheet.ts';

/**
 * Version of everything that decides what is found in a text and under which terms it is searched. Raise it with every change
 * that makes other records or other terms of the same text: data of another version is refused until it is read again.
 */
const ANALYSIS_VERSION = '8';

/** The version that records are stamped with: other words are other terms, so it tells the segmenter too. */
export function analysisVersion(segmenter: SegmenterName): string {
  return `${ANALYSIS_VERSION}-${segmenter}`;
}

/** What is read in a text, in this order: each step sees what the ones before it found. */
export const analysisSteps = (segmenter: Segmenter) => [
  sheetStep({
    name: 'sentences',
    needs: ['text'],
    adds: ['sentences'],
    run: ({ text }) => ({ sentences: splitSentences(text) }),
  }),
  sheetStep({
    name: 'dates',
    needs: ['text', 'publishedOn'],
    adds: ['dates'],
    run: ({ text, publishedOn }) => ({ dates: findDates(text, { publishedOn }) }),
  }),
  sheetStep({
    name: 'tokens',
    needs: ['text'],
    adds: ['tokens'],
    run: ({ text }) => ({ tokens: readTokens(text) }),
  }),
  sheetStep({
    name: 'units',
    needs: ['text', 'tokens', 'publishedOn'],
    adds: ['units'],
    run: ({ text, tokens, publishedOn }) => ({ units: findUnits(text, tokens, publishedOn) }),
  }),
  sheetStep({
    name: 'officials',
    needs: ['text', 'tokens', 'sentences', 'units'],
    adds: ['officials'],
    run: ({ text, ...found }) => ({ officials: findOfficials(text, found) }),
  }),
  sheetStep({
    name: 'words',
    needs: ['text', 'sentences', 'units', 'officials'],
    adds: ['words'],
    run: ({ text, sentences, units, officials }) => ({
      words: wholeWords(text, segmenter.cut(text, sentences), namesOf(officials), units),
    }),
  }),
  sheetStep({
    name: 'speeches',
    needs: ['text', 'sentences', 'officials', 'units'],
    adds: ['speeches'],
    run: ({ text, sentences, officials, units }) => ({ speeches: findSpeeches(text, { sentences, officials, units }) }),
  }),
  sheetStep({
    name: 'citations',
    needs: ['text', 'sentences', 'dates', 'units'],
    adds: ['citations'],
    run: ({ text, sentences, dates, units }) => ({ citations: findCitations(text, { sentences, dates, units }) }),
  }),
  sheetStep({
    name: 'relations',
    needs: ['text', 'tokens', 'citations', 'sentences', 'units', 'officials', 'speeches'],
    adds: ['related'],
    run: ({ text, citations, ...found }) => ({ related: relateCitations(text, citations, found) }),
  }),
  sheetStep({
    name: 'resolution',
    needs: ['related', 'documents', 'publishedOn'],
    adds: ['resolved'],
    run: ({ related, documents, publishedOn }) => ({ resolved: resolveCitations(related, documents, { publishedOn }) }),
  }),
];

/** The analysis alone, for a text that is given as such (`analyze`). */
export const defineAnalysis = (segmenter: Segmenter) =>
  definePipeline('analysis', ['text', 'publishedOn', 'documents'], analysisSteps(segmenter));

/** Where people are named, in order. */
function namesOf(officials: readonly Official[]): Span[] {
  return officials
    .flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'))
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, at, names) => start >= (names[at - 1]?.end ?? 0));
}
