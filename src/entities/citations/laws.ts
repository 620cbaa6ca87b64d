import { LAW_NAMES } from '../vocabulary/lawNames.ts';
import type { FoundCitation } from './found.ts';
import type { TypeNoun } from './typeNouns.ts';

const B = '[ \\u00a0]{1,2}';
/** Words that a law's name does not hold: they open a clause (`Luật Đất đai có hiệu lực từ năm 2014`). */
const OUTSIDE =
  '(?:được|bị|đã|đang|sẽ|là|quy(?! hoạch| phạm)|ban(?! hành văn)|hiện(?! hành)|từ|tại|theo(?! hợp)|trong|ngày|tháng|thì|cho|đến|khi|rằng|mà|này|đó|nào|thông(?! tin)|áp|cần|phải|không|cũng|như|nhưng|trước|trên|dưới|kể|so|hay|nên|do|ra|mới|vừa|đối|xin|giai|nhiệm|lần|kỳ|bởi|vì|cấp|qua|thay|kèm|với(?! cách mạng)|vào(?! sản)|để|trình|gửi|đưa|giữa|cuối|đầu(?! tư| thầu| cơ)|sáng|chiều|khóa|khoá)(?!\\p{L})';
const SYLLABLES = `(?:,?${B}(?!${OUTSIDE}|năm${B}|số${B}\\d|(?:19|20)\\d\\d)[\\p{L}&]{1,12})`;
/** The first syllable has a capital, the others as they come, with commas: `Phòng, chống tham nhũng`; or it amends: `sửa đổi, bổ sung`. */
const NAME = `${B}(?:(?!${OUTSIDE})\\p{Lu}[\\p{L}&]{0,11}|sửa${B}đổi(?!\\p{L}))${SYLLABLES}{0,17}`;
const AMENDED = `(?:,?${B}\\(?(?:sửa${B}đổi(?:,?${B}bổ${B}sung)?|mới(?!${B}ban${B}hành)|hiện${B}hành)\\)?)?`;
const YEAR = `${AMENDED}(?:,?${B}\\(?(?:ban${B}hành${B})?năm|,)?${B}\\(?((?:19|20)\\d\\d)(?![\\d/.–-]*\\d|%)\\)?`;
/** `Luật Đất đai 2024`, `Luật Đất đai năm 2013`, `Luật Đất đai (sửa đổi) năm 2024`, `Pháp lệnh Thư viện (năm 2000)`. */
const NAME_AND_YEAR = new RegExp(`${NAME}${YEAR}`, 'uy');
/** The same in small letters; here the name must be known. */
const SMALL_NAME = [...LAW_NAMES]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', B))
  .join('|');
const SMALL_NAME_AND_YEAR = new RegExp(
  `${B}(?:(?:sửa${B}đổi,?${B}bổ${B}sung${B}một${B}số${B}điều${B}của${B}(?:bộ${B})?luật${B})?(?:${SMALL_NAME}))${YEAR}`,
  'iuy',
);
/** `Hiến pháp năm 2013`, `Hiến pháp 1992`, `Hiến pháp Việt Nam năm 2013`. */
const CONSTITUTION = new RegExp(`(?:${B}Việt${B}Nam)?(?:${B}năm)?${B}((?:19|20)\\d\\d)(?![\\d/.–-]*\\d|%)`, 'uy');
/** `có` stands in the names of some laws, else it opens a clause. */
const CLAUSE_WITH_CO = /[ \u00a0]có[ \u00a0](?!công|ích)/u;
/** `kỷ luật`, `pháp luật`, `đạo luật` are other words; a treaty is none of our papers: `Công ước ... về Luật Biển năm 1982`. */
const OTHER_WORD_BEFORE =
  /(?:kỷ|kỉ|pháp|quy|qui|thiết quân|định)[ \u00a0]$|[Cc]ông ước[ \u00a0](?:[^.;\n]{0,50}về[ \u00a0])?$/u;
/** `dự án Luật sửa đổi, bổ sung một số điều của Bộ luật Lao động (năm 2012)`. */
const AMENDING = /[ \u00a0]sửa đổi[^.;\n]{0,40}[ \u00a0]của[ \u00a0](?:[Bb]ộ )?[Ll]uật[ \u00a0]/uy;
const LOOK_BACK = 70;

/** Short names of codes that the press prints with a year: `BLHS 2015`, `BLTTHS năm 2003`. */
const CODE_ABBREVIATION =
  /(?<![\p{L}\d])BL(?:HS|DS|LĐ|TTHS|TTDS|HH)[ \u00a0]{1,2}(?:năm[ \u00a0]{1,2})?(?:19|20)\d\d(?![\d/]|[.,]\d)/gu;

/** A law by name and year, with no number: `Luật Đất đai 2024`, `Bộ luật Hình sự năm 2015`; null where no year closes the name. */
export function lawAt(text: string, noun: TypeNoun): FoundCitation | null {
  if (noun.type?.name === 'Hiến pháp') return law(noun, endOf(CONSTITUTION, text, noun.end));
  if (noun.type === null || !/^(?:Luật|Bộ luật|Pháp lệnh)$/u.test(noun.type.name)) return null;
  if (OTHER_WORD_BEFORE.test(text.slice(Math.max(0, noun.start - LOOK_BACK), noun.start))) return null;
  // the year is that of the law to be amended, which is a noun of its own
  AMENDING.lastIndex = noun.end;
  if (/[Dd]ự (?:án|thảo)[ \u00a0]$/u.test(text.slice(Math.max(0, noun.start - 9), noun.start)) && AMENDING.test(text))
    return null;
  return law(noun, endOf(NAME_AND_YEAR, text, noun.end) ?? endOf(SMALL_NAME_AND_YEAR, text, noun.end));
}

function law(noun: TypeNoun, end: number | null): FoundCitation | null {
  if (end === null || noun.type === null) return null;
  return { start: noun.start, end, type: noun.type.name, printedNumber: null, form: 'law', term: null };
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null || CLAUSE_WITH_CO.test(match[0])) return null;
  // the bracket is the law's only where it opened it: `(Luật Đất đai 2013)`
  return match[0].endsWith(')') && !/\([^()]*\d\)$/u.test(match[0]) ? pattern.lastIndex - 1 : pattern.lastIndex;
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
