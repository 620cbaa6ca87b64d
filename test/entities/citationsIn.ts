import { findCitations } from '../../src/entities/citations.ts';
import { findDates } from '../../src/entities/dates.ts';
import { findUnits } from '../../src/entities/units.ts';
import type { Citation } from '../../src/model/citation.ts';
import { splitSentences } from '../../src/text/sentences.ts';

/** The citations of a text that is read the way the pipeline reads it. */
export function citationsIn(text: string): Citation[] {
  const dates = findDates(text, { publishedOn: '2022-05-10' });
  return findCitations(text, { sentences: splitSentences(text), dates, units: findUnits(text) });
}

/** Their issuers, in text order. */
export const issuersIn = (text: string): (string | null)[] => citationsIn(text).map(({ issuer }) => issuer);
