import type { Span } from '../../model/span.ts';
import type { FoundCitation } from './found.ts';
import { type Code, namesOfKind } from './numbered.ts';
import { lastBefore, sentenceAt } from './textOrder.ts';
import type { TypeNoun } from './typeNouns.ts';

export interface Surroundings {
  readonly nouns: readonly TypeNoun[];
  /** In text order; lists are read already. */
  readonly found: readonly FoundCitation[];
  readonly sentences: readonly Span[];
}

const MAX_NOUNS_BACK = 6;

/**
 * The type of a code that no noun stands beside (`... xây dựng nông thôn (số 11-NQ/TW)`, `các Thông tư sau: số 15/2014/TT-BXD ngày ...; số
 * 11/2009/TT-BXD`): that of the nearest noun of its sentence that fits its kind, else the usual one of the kind. Null where the code
 * tells no kind and is not marked as the next of a row, or a judgment, licence or the like stands nearer: then it is no citation.
 */
export function typeOfLoneCode(text: string, code: Code, { nouns, found, sentences }: Surroundings): string | null {
  if (!code.number.complete) return null;
  const names = namesOfKind(text, code.number);
  const { start } = sentenceAt(sentences, code.start, text.length);
  const last = lastBefore(nouns, code.start);
  const nearest = nouns[last];
  // `Công văn (số 886/STNMT-KS)`
  if (nearest?.type != null && names.length === 0 && /^[ \u00a0]?\($/u.test(text.slice(nearest.end, code.start)))
    return nearest.type.name;
  for (let i = last; i >= 0 && i > last - MAX_NOUNS_BACK; i -= 1) {
    const noun = nouns[i];
    if (noun === undefined || noun.start < start) break;
    if (noun.type === null) {
      if (i === last && names.length === 0) return null;
    } else if (names.includes(noun.type.name)) return noun.type.name;
  }
  if (names.length > 0) return names[0] ?? null;
  const previous = found[lastBefore(found, code.start)];
  if (previous === undefined || previous.form !== 'code' || previous.start < start) return null;
  const tail = tailOf(text.slice(code.number.start, code.number.end));
  return code.marked || tail === tailOf(previous.printedNumber ?? '') ? previous.type : null;
}

/** What stands behind the digits, blanks out: rows of letters repeat it (`số 2760/VPCP-KTN ..., 2815/VPCP-KTN`). */
function tailOf(printedNumber: string): string {
  return printedNumber.replace(/^\d+|[ \u00a0]/gu, '');
}
