import type { Official } from '../model/official.ts';
import type { Span } from '../model/span.ts';
import type { Speech } from '../model/speech.ts';
import type { UnitMention } from '../model/unit.ts';
import type { Attributed } from './speeches/attributed.ts';
import type { Used } from './speeches/clauses.ts';
import { readContinuation } from './speeches/continuation.ts';
import { readDirect } from './speeches/direct.ts';
import { type Line, readLines } from './speeches/lines.ts';
import { findQuotations, type Quotation } from './speeches/quotationMarks.ts';
import { type DirectSpeech, placeOf } from './speeches/quotationPlace.ts';
import { readReported } from './speeches/reported.ts';
import { type Speaker, Speakers } from './speeches/speakers.ts';
import type { Known } from './speeches/subject.ts';
import { findVerbs, type VerbHit } from './speeches/verbHits.ts';

/** What is known of a text before its speeches are read; spans point into that text. */
export interface SpeechContext {
  readonly sentences: readonly Span[];
  readonly officials: readonly Official[];
  readonly units: readonly UnitMention[];
}

/** Characters of a quotation that stands alone and goes on with the words of the last speaker. */
const LEAST_ALONE = 60;
/** Lines back to the speaker whom a passage without one continues. */
const MAX_SINCE = 2;

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
  const speakers = new Speakers(text, lines, { officials, units });
  const speeches: Speech[] = [];
  for (const [number, line] of lines.entries()) {
    const around = { verbs: verbs[number] ?? [], next: lines[number + 1] ?? null, nextVerbs: verbs[number + 1] ?? [] };
    for (const found of readLine(text, line, around, speakers)) {
      const speaker =
        found.subject === null ? speakers.recent(number, MAX_SINCE) : speakers.speakerOf(found.subject, number);
      const isUnattributed = speaker === null && (found.kind === 'reported' || found.verb === null);
      if (!isUnattributed) speeches.push(toSpeech(text, found, speaker));
    }
  }
  return speeches.sort((a, b) => a.start - b.start);
}

interface Around {
  readonly verbs: readonly VerbHit[];
  readonly next: Line | null;
  readonly nextVerbs: readonly VerbHit[];
}

/** The speeches of one sentence in order: its quotations first, then what is reported in the rest of it. */
function readLine(text: string, line: Line, around: Around, known: Known): Attributed[] {
  const found: Attributed[] = [];
  const directs: DirectSpeech[] = [];
  for (const [index, { quotation }] of line.entries()) {
    if (quotation === null) continue;
    const direct = readDirect(placeOf(text, quotation, { line, index, ...around }), known);
    if (direct !== null) directs.push(direct);
    else if (isWholeLine(line, index) && quotation.end - quotation.start >= LEAST_ALONE) {
      found.push({
        kind: 'direct',
        start: quotation.start,
        end: quotation.end,
        subject: null,
        verb: null,
        attribution: 'inferred',
      });
    }
  }
  const used: Used[] = directs.map(({ usedFrom, usedTo, speech }) => ({
    from: usedFrom,
    to: usedTo,
    subject: speech.subject,
  }));
  used.sort((a, b) => a.from - b.from);
  for (const { speech } of directs) found.push(speech);
  const last = directs[directs.length - 1];
  if (last !== undefined && last.hit !== null && last.speech.subject !== null) {
    const more = readContinuation(line, { hit: last.hit, subject: last.speech.subject }, around.verbs, used);
    if (more !== null) {
      found.push(more);
      used.push({ from: last.usedTo, to: line.length, subject: last.speech.subject });
    }
  }
  found.push(...readReported(line, around.verbs, used, known));
  return found.sort((a, b) => a.start - b.start);
}

/** A mark that never closes quotes only where it opens a paragraph or follows a colon or verb of saying; elsewhere it is a slip of the typist. */
function isIntroduced(text: string, quotation: Quotation): boolean {
  const before = text.slice(Math.max(0, quotation.open - 12), quotation.open).replace(/[ \t]+$/u, '');
  return before === '' || /[:\n]$|(?: rằng| cho hay| cho biết)$/u.test(before);
}

function isWholeLine(line: Line, index: number): boolean {
  return index <= 1 && line.length - index <= 2;
}

function toSpeech(text: string, found: Attributed, speaker: Speaker | null): Speech {
  const { kind, start, end, verb, attribution } = found;
  return {
    kind,
    start,
    end,
    speaker: speaker?.name ?? null,
    speakerSpan: speaker?.span ?? null,
    verb: verb === null ? null : (verb.name ?? text.slice(verb.start, verb.end).replace(/\s+/gu, ' ')),
    attribution: found.subject === null ? 'inferred' : attribution,
  };
}
