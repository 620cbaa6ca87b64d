import { ACTS, SAYINGS } from '../vocabulary/issuingWords.ts';
import { ADVERB, anyWord, FILLER, ISSUING, MEANWHILE, TAIL, TO_DOCUMENT } from './clausePieces.ts';
import { B, B0 } from './numerals.ts';

/** `nhưng đã ban hành `, `, đồng thời ban hành `, `, ra ` behind `căn cứ ...`: a further verb of the sentence's subject. */
const FURTHER = new RegExp(
  `(?:,${B0}|${B}(?:và|nhưng|rồi|song)${B})(?:đồng${B}thời${B}|sau${B}đó${B})?(?<done>đã${B}|vừa${B})?${ADVERB}(?:${ISSUING})${FILLER}${TO_DOCUMENT}`,
  'u',
);
/** `không có chức năng quản lý nhưng có văn bản`: the same subject. */
const BUT = new RegExp(`^${B}nhưng${B}`, 'u');
const ON_GROUNDS = new RegExp(`^${TAIL}${B}(?:căn${B}cứ|trên${B}cơ${B}sở|dựa)${B}`, 'u');
const ISSUED_LAST = new RegExp(`${B}(?:ra|ban${B}hành|ký|ký${B}ban${B}hành)${FILLER}${TO_DOCUMENT}`, 'u');

/** Whether the words from the sentence's subject to the document end with its issuing as a further thing done; `unsure` where others may do it. */
export function doesMore(words: string): 'sure' | 'unsure' | null {
  if (/^,|^[ \u00a0](?:của|và|được|bị|do|thì|mà)[ \u00a0]/u.test(words)) return null;
  const further = FURTHER.exec(words);
  if (further !== null) return further.groups?.done === undefined && !BUT.test(further[0]) ? 'unsure' : 'sure';
  return ON_GROUNDS.test(words) && ISSUED_LAST.test(words) ? 'unsure' : null;
}

/** `; tiếp theo đó, ngày 30/10/2018 ban hành `: the subject of the clause before issues the next paper, too. */
const ALSO_ISSUED = new RegExp(
  `[;,]${B}(?:và${B})?(?:(?:đồng${B}thời|tiếp${B}theo${B}đó|tiếp${B}đó|sau${B}đó|rồi),?)?${MEANWHILE}${B0}${ADVERB}(?:ký${B})?(?:ban${B}hành|ra)(?:${B}các)?${B}$`,
  'u',
);

/** Whether the words between two papers end with the issuing of the second, with no subject of its own. */
export function issuedAlso(words: string): boolean {
  return ALSO_ISSUED.test(words);
}

/** `Tại `, `Trong công văn ...` before a document whose author is named behind it. */
const IN_IT = new RegExp(
  `(?:^|[,;:“"(]${B0}|(?<!\\p{L})(?:biết|rằng|thể|đó|còn|và|nhưng)${B})(?:Cũng${B}|cũng${B}|Còn${B})?(?:[Bb]an${B}hành${B}kèm${B})?(?<by>[Tt]ại|[Tt]rong|[Bb]ằng|[Tt]heo)(?:${B}nội${B}dung)?${B0}$`,
  'u',
);
/** `, ` or ` gửi UBND thành phố, `, where the next clause begins. */
const NEXT_CLAUSE = new RegExp(`(?:${B}(?:gửi|về|ban${B}hành|ký)${B}[^,.;\\n]{1,140})?,${B}`, 'uy');
const WRITES = new RegExp(`${TAIL}${B}${ADVERB}(?:${anyWord(ACTS)}|${anyWord(SAYINGS)})`, 'uy');

/** By what the words before a document place what follows in it, `tại` or `theo`; null where they do not. */
export function opensWithin(words: string): 'tại' | 'theo' | null {
  const by = IN_IT.exec(words)?.groups?.by;
  if (by === undefined) return null;
  return by.toLowerCase() === 'theo' ? 'theo' : 'tại';
}

/** Where the clause behind a document begins that its author is the subject of; null where none does. */
export function clauseBehind(text: string, at: number): number | null {
  NEXT_CLAUSE.lastIndex = at;
  return NEXT_CLAUSE.test(text) ? NEXT_CLAUSE.lastIndex : null;
}

/** Whether a verb of saying or acting follows at `at`, the end of a subject. */
export function writesAt(text: string, at: number): boolean {
  WRITES.lastIndex = at;
  return WRITES.test(text);
}
