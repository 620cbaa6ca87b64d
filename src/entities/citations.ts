import type { Citation } from '../model/citation.ts';
import type { DateMention } from '../model/date.ts';
import type { Span } from '../model/span.ts';
import type { UnitMention } from '../model/unit.ts';
import { congressAt } from './citations/congresses.ts';
import { readAllFields } from './citations/fields.ts';
import type { FoundCitation } from './citations/found.ts';
import { findAbbreviatedLaws, lawAt } from './citations/laws.ts';
import { readList } from './citations/lists.ts';
import { typeOfLoneCode } from './citations/loneCodes.ts';
import { type Code, findCodes, nounOfCode, shortAt } from './citations/numbered.ts';
import { plenumsAt } from './citations/plenums.ts';
import { findProgrammes } from './citations/programmes.ts';
import { findTypeNouns, type TypeNoun } from './citations/typeNouns.ts';
import { canonicalNumber } from './documentNumber.ts';

/** What else is known of the text, with offsets into it. */
export interface CitationContext {
  readonly sentences: readonly Span[];
  readonly dates: readonly DateMention[];
  readonly units: readonly UnitMention[];
}

/**
 * Finds the documents a text refers to, in order: by number (`Nghị quyết số 15-NQ/TW`, `Nghị định 178`), by congress or plenum
 * (`Nghị quyết Trung ương 4 (khóa XII)`), laws by name and year (`Luật Đất đai 2024`), and the work programmes of
 * Party committees (`10 Chương trình công tác của Thành ủy khóa XVII`). A span runs from the type word to the end of
 * number or name; the later numbers of a list are citations of their own with the number as span. Spans do not overlap. Not taken:
 * judgments, licences, contracts, house numbers, counts, bare meetings, and other documents named by neither number nor year.
 *
 * @param text after `normalise` (NFC, Ð as Đ)
 */
export function findCitations(text: string, context: CitationContext): Citation[] {
  const found = withoutOverlaps(findDocuments(text, context));
  const fields = readAllFields({ ...context, text }, found);
  return found.map((one, i) => ({
    start: one.start,
    end: one.end,
    surface: text.slice(one.start, one.end),
    type: one.type,
    number: one.printedNumber === null ? null : canonicalNumber(one.printedNumber),
    issuedOn: fields[i]?.issuedOn ?? null,
    issuer: fields[i]?.issuer ?? null,
    term: one.term ?? fields[i]?.term ?? null,
    form: one.form,
    title: fields[i]?.title ?? null,
  }));
}

function findDocuments(text: string, { sentences, units }: CitationContext): FoundCitation[] {
  const nouns = findTypeNouns(text);
  const numbered = new Set<TypeNoun>();
  const found: FoundCitation[] = [];
  const lone: Code[] = [];
  for (const code of findCodes(text)) {
    const noun = nounOfCode(text, code, nouns);
    if (noun === null) lone.push(code);
    else {
      numbered.add(noun);
      if (noun.type !== null) found.push(codeCitation(text, code, noun.start, noun.type.name));
    }
  }
  const inFull = new Set(found.map(({ type, printedNumber }) => `${type} ${/^\d*/u.exec(printedNumber ?? '')?.[0]}`));
  for (const [i, noun] of nouns.entries()) {
    if (noun.type !== null && !numbered.has(noun))
      found.push(...withoutCode(text, wholeNoun(text, noun, nouns[i - 1]), { units, inFull }));
  }
  const lists = found.filter((one) => one.printedNumber !== null).flatMap((one) => readList(text, one));
  const owned = [...found, ...lists, ...findAbbreviatedLaws(text), ...findProgrammes(text, units)].sort(
    (a, b) => a.start - b.start,
  );
  const alone = lone.flatMap((code) => {
    const type = typeOfLoneCode(text, code, { nouns, found: owned, sentences });
    return type === null ? [] : [codeCitation(text, code, code.start, type)];
  });
  return [...owned, ...alone];
}

/** What a noun with no code names: by digits, by plenum, by congress, or a law by its year. */
function withoutCode(
  text: string,
  noun: TypeNoun,
  { units, inFull }: { readonly units: readonly UnitMention[]; readonly inFull: ReadonlySet<string> },
): FoundCitation[] {
  if (noun.type === null) return [];
  const short = shortAt(text, noun, noun.type, inFull);
  if (short !== null) return [short];
  const plenums = plenumsAt(text, noun);
  if (plenums.length > 0) return plenums;
  const one = congressAt(text, noun, units) ?? lawAt(text, noun);
  return one === null ? [] : [one];
}

/** `Thông báo kết luận số 351`: one noun of two, whose first names the kind; but `thông báo Kết luận số 351` announces it. */
function wholeNoun(text: string, noun: TypeNoun, before: TypeNoun | undefined): TypeNoun {
  const isNotice = noun.type?.name === 'Kết luận' && before?.type?.name === 'Thông báo';
  if (!isNotice || noun.start - before.end > 2 || !/^[ \u00a0]+$/u.test(text.slice(before.end, noun.start)))
    return noun;
  const announces = /^\p{Ll}/u.test(text.charAt(before.start)) && /^\p{Lu}/u.test(text.charAt(noun.start));
  return announces ? noun : { ...before, end: noun.end };
}

function codeCitation(text: string, code: Code, start: number, type: string): FoundCitation {
  const printedNumber = text.slice(code.number.start, code.number.end);
  return { start, end: code.end, type, printedNumber, form: 'code', term: null };
}

/** In order; of two that overlap, the one that starts first and, at the same start, the longer. */
function withoutOverlaps(found: readonly FoundCitation[]): FoundCitation[] {
  const kept: FoundCitation[] = [];
  let end = 0;
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < end) continue;
    kept.push(one);
    end = one.end;
  }
  return kept;
}
