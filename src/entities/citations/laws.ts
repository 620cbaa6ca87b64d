import type { FoundCitation } from './found.ts';
import type { TypeNoun } from './typeNouns.ts';

const B = '[ \\u00a0]{1,2}';
/** Words that a law's name does not hold: they open a clause (`Luật Đất đai có hiệu lực từ năm 2014`). */
const OUTSIDE =
  '(?:được|bị|đã|đang|sẽ|là|quy|ban|hiện|từ|tại|theo|trong|ngày|tháng|thì|cho|đến|khi|rằng|mà|này|thông|áp|cần|phải|không|cũng|như|nhưng|trước|trên|dưới|kể|so|hay|nên|do|ra|mới|vừa)(?!\\p{L})';
/** The first syllable of a name has a capital, the others as they come, with commas: `Phòng, chống tham nhũng`. */
const NAME = `${B}(?:(?!${OUTSIDE})\\p{Lu}[\\p{L}&]{0,11}|(?:sửa${B}đổi|số${B}\\d)(?!\\p{L}))(?:,?${B}(?!${OUTSIDE}|năm${B}|số${B}\\d|(?:19|20)\\d\\d)[\\p{L}&]{1,12}){0,17}`;
const SO_SUA_DOI = `(?:,?${B}\\(?sửa${B}đổi(?:,?${B}bổ${B}sung)?\\)?)`;
/** `Luật Đất đai 2024`, `Luật Đất đai năm 2013`, `Luật Đất đai (sửa đổi) năm 2024`. */
const NAME_AND_YEAR = new RegExp(
  `${NAME}${SO_SUA_DOI}?(?:,?${B}\\(?năm|,)?${B}\\(?((?:19|20)\\d\\d)(?![\\d/.–-]*\\d|%)\\)?`,
  'uy',
);
/** `có` stands in the names of some laws, else it opens a clause. */
const CLAUSE_WITH_CO = /[ \u00a0]có[ \u00a0](?!công|ích)/u;

/** Short names of codes and laws that the press prints with a year: `BLHS 2015`, `BLTTHS năm 2003`. */
const CODE_ABBREVIATION =
  /(?<![\p{L}\d])BL(?:HS|DS|LĐ|TTHS|TTDS|HH)[ \u00a0]{1,2}(?:năm[ \u00a0]{1,2})?(?:19|20)\d\d(?![\d/]|[.,]\d)/gu;

/** A law by name and year, with no number: `Luật Đất đai 2024`, `Bộ luật Hình sự năm 2015`; null where no year closes the name. */
export function lawAt(text: string, noun: TypeNoun): FoundCitation | null {
  if (noun.type === null || !/^(?:Luật|Bộ luật|Pháp lệnh)$/u.test(noun.type.name)) return null;
  NAME_AND_YEAR.lastIndex = noun.end;
  const match = NAME_AND_YEAR.exec(text);
  if (match === null || CLAUSE_WITH_CO.test(match[0])) return null;
  let end = NAME_AND_YEAR.lastIndex;
  if (match[0].endsWith(')') && !/\([^()]*\d\)$/u.test(match[0])) end -= 1;
  return { start: noun.start, end, type: noun.type.name, printedNumber: null, form: 'law', term: null };
}

/** Codes by their abbreviation and year: `BLHS 2015`. */
export function findAbbreviatedLaws(text: string): FoundCitation[] {
  return Array.from(text.matchAll(CODE_ABBREVIATION), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'Bộ luật',
    printedNumber: null,
    form: 'law',
    term: null,
  }));
}
