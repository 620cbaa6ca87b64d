import type { Official } from '../model/official.ts';
import type { Span } from '../model/span.ts';
import type { Speech } from '../model/speech.ts';
import type { UnitMention } from '../model/unit.ts';
import type { Attributed } from './speeches/attributed.ts';
import type { Used } from './speeches/clauses.ts';
import { type DirectSpeech, placeOf, readDirect } from './speeches/direct.ts';
import { type Line, readLines } from './speeches/lines.ts';
import { findQuotations, type Quotation } from './speeches/quotationMarks.ts';
import { readContinuation, readReported } from './speeches/reported.ts';
import { type Speaker, Speakers } from './speeches/speakers.ts';
import { findVerbs } from './speeches/verbHits.ts';

/** What is known of a text before its speeches are read; spans point into that text. */
export interface SpeechContext {
  readonly sentences: readonly Span[];
  readonly officials: readonly Official[];
  readonly units: readonly UnitMention[];
}

/** Words of a quotation that stands alone and goes on with the words of the last speaker. */
const LEAST_CONTINUED = 60;

/**
 * Who said what in a text, in text order. Direct speech is all between the marks; reported speech is the clause after the verb
 * (`cho biết`, `yêu cầu`) or after `Theo X,`, without its final stop. The speaker is the full name where the text gives one, by
 * `officials` also for a post or pronoun alone, else the noun phrase. Words in marks inside a clause, titles and slogans
 * are no speech. Without sentences each paragraph is read as one.
 *
 * @example
 * const text = '“Chúng tôi sẽ làm xong trước mùa mưa”, ông Lê Văn Tám nói.';
 * const [speech] = findSpeeches(text, { sentences: [{ start: 0, end: text.length }], officials: [], units: [] });
 * // { kind: 'direct', speaker: 'Lê Văn Tám', verb: 'nói', start: 1, end: 35, ... }
 */
export function findSpeeches(text: string, { sentences, officials, units }: SpeechContext): Speech[] {
  const quotations = findQuotations(text).filter((quotation) => quotation.isClosed || isIntroduced(text, quotation));
  const lines = readLines(text, sentences, quotations);
  const verbs = lines.map(findVerbs);
  const speakers = new Speakers(text, officials, units);
  const speeches: Speech[] = [];
  let last: { speaker: Speaker; line: number } | null = null;
  for (const number of lines.keys()) {
    const found = readLine(number);
    for (const one of found) {
      const speaker: Speaker | null = one.subject === null ? recent(number) : speakers.speakerOf(one.subject);
      if (one.kind === 'reported' && speaker === null) continue;
      if (one.subject === null && one.verb === null && speaker === null) continue;
      if (speaker !== null) last = { speaker, line: number };
      speeches.push(toSpeech(text, one, speaker));
    }
  }
  return speeches.sort((a, b) => a.start - b.start);

  function readLine(number: number): Attributed[] {
    const line = lines[number] ?? [];
    const hits = verbs[number] ?? [];
    const next = lines[number + 1] ?? null;
    const nextVerbs = verbs[number + 1] ?? [];
    const found: Attributed[] = [];
    const directs: DirectSpeech[] = [];
    for (const [index, { quotation }] of line.entries()) {
      if (quotation === null) continue;
      const direct = readDirect(placeOf(text, quotation, { line, index, verbs: hits, next, nextVerbs }), speakers);
      if (direct !== null) directs.push(direct);
      else if (isWholeLine(line, index) && quotation.end - quotation.start >= LEAST_CONTINUED) {
        found.push({ kind: 'direct', start: quotation.start, end: quotation.end, subject: null, verb: null });
      }
    }
    const used: Used[] = directs.map((direct) => ({ from: direct.usedFrom, to: direct.usedTo })).sort(byPlace);
    for (const { speech, hit, usedTo } of directs) {
      found.push(speech);
      if (hit === null || speech.subject === null) continue;
      const more = readContinuation(line, hit, speech.subject, used);
      if (more === null) continue;
      found.push(more);
      used.push({ from: usedTo, to: line.length });
      break;
    }
    found.push(...readReported(line, hits, used, speakers));
    return found.sort((a, b) => a.start - b.start);
  }

  function recent(line: number): Speaker | null {
    return last !== null && line - last.line <= 2 ? last.speaker : null;
  }
}

/** A mark that never closes quotes only where it opens a paragraph or follows a colon; elsewhere it is a slip of the typist. */
function isIntroduced(text: string, quotation: Quotation): boolean {
  const before = text.slice(Math.max(0, quotation.open - 3), quotation.open).replace(/[ \t]+$/u, '');
  return before === '' || /[:\n]$/u.test(before);
}

function byPlace(a: Used, b: Used): number {
  return a.from - b.from;
}

function isWholeLine(line: Line, index: number): boolean {
  return index <= 1 && line.length - index <= 2;
}

function toSpeech(text: string, one: Attributed, speaker: Speaker | null): Speech {
  return {
    kind: one.kind,
    start: one.start,
    end: one.end,
    speaker: speaker?.name ?? null,
    speakerSpan: speaker?.span ?? null,
    verb: one.verb === null ? null : (one.verb.name ?? text.slice(one.verb.start, one.verb.end).replace(/\s+/gu, ' ')),
  };
}
