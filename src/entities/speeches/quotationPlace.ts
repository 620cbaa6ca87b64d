import type { Attributed } from './attributed.ts';
import { isQuotedName, type Line } from './lines.ts';
import type { Quotation } from './quotationMarks.ts';
import type { VerbHit } from './verbHits.ts';

/** What surrounds a quotation: its line, its place there, the verbs of the line, and the line after it. */
export interface QuotationPlace {
  readonly quotation: Quotation;
  /** Words between the marks, counted to some 40. */
  readonly words: number;
  readonly startsWithCapital: boolean;
  /** The last thing between the marks is a stop, comma, question or exclamation mark. */
  readonly endsLikeSentence: boolean;
  readonly line: Line;
  readonly index: number;
  /** Where the clause before the quotation begins: after the quotation before it, else 0. */
  readonly low: number;
  readonly verbs: readonly VerbHit[];
  readonly next: Line | null;
  readonly nextVerbs: readonly VerbHit[];
}

/** Direct speech, and the tokens of its line that its attribution takes up. */
export interface DirectSpeech {
  readonly speech: Attributed;
  readonly usedFrom: number;
  readonly usedTo: number;
  /** The verb after it that attributes it, where it stands in the same line. */
  readonly hit: VerbHit | null;
}

const MAX_BEFORE = 150;

/** A quotation that is no name inside a phrase ends the clause before it. */
function isApart(line: Line, index: number): boolean {
  return line[index]?.kind === 'quotation' && !isQuotedName(line, index);
}

/** Looks at a quotation in its line. */
export function placeOf(
  text: string,
  quotation: Quotation,
  around: Pick<QuotationPlace, 'line' | 'index' | 'verbs' | 'next' | 'nextVerbs'>,
): QuotationPlace {
  const sample = text.slice(quotation.start, Math.min(quotation.end, quotation.start + 240));
  let low = around.index;
  while (low > 0 && around.index - low < MAX_BEFORE && !isApart(around.line, low - 1)) low--;
  return {
    ...around,
    quotation,
    low,
    words: sample.split(/\s+/u).length,
    endsLikeSentence: /[.,;!?…]$/u.test(text.slice(quotation.end - 1, quotation.end)),
    startsWithCapital: /^[^\p{L}]{0,3}[\p{Lu}\p{N}]/u.test(sample),
  };
}
