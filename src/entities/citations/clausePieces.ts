/** Pieces of the patterns by which the words round a document tell who issues it. */
import { ADVERBS, CLAUSE_OPENERS, ISSUING_VERBS } from '../vocabulary/issuingWords.ts';
import { B, B0 } from './numerals.ts';

export const END = '(?!\\p{L})';

/** Any of the words, the longest first. */
export const anyWord = (words: readonly string[]) =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', B))
    .join('|')})${END}`;

export const ADVERB = `(?:${anyWord(ADVERBS)}${B}){0,4}`;
export const ISSUING = anyWord(ISSUING_VERBS);
/** Small words between the verb and the document: `ban hành các`, `gửi UBND tỉnh`. */
export const FILLER = `(?:${B}(?:ngay${B})?(?:từ|hồi|vào|trong)${B}(?:đầu${B}|cuối${B})?(?:năm|tháng|ngày)${B}[\\d/.-]{1,10})?(?:${B}(?!${anyWord(CLAUSE_OPENERS)})[\\p{L}\\d&.]{1,15}){0,9}`;
/** `, tỉnh Long An`, `, TP.HCM`: where the body before it is. */
const LOCATION = `,${B}(?:tỉnh|thành${B}phố|TP|huyện|quận|thị${B}xã|xã|phường|đặc${B}khu)\\.?${B0}\\p{Lu}\\p{L}{0,7}(?:${B}\\p{Lu}\\p{Ll}{0,7}){0,3}`;
/** `dưới sự chủ trì của Chủ tịch Quốc hội Lê Thị An`: who led the meeting that did it. */
const CHAIRED = `${B}dưới${B}sự${B}(?:chủ${B}trì|chỉ${B}đạo|điều${B}hành|chủ${B}tọa)${B}của${B}[^.;:\\n]{3,70}?`;
/** Behind the body: its short name, its term, the place it is in: `(NHNN)`, `khóa XII`, `, tỉnh Long An`. */
export const TAIL = `(?:${B0}\\([^()]{1,40}\\)|${B}[Kk]h(?:óa|oá)${B}(?:[IVX]{1,6}|\\d{1,2})|${LOCATION}|${B}này${END}|${CHAIRED}){0,2}`;
/** When it was done: `ngày 5/3`, `cuối tháng 12 năm ngoái`, `hồi đầu năm 2018`. */
const TIME = `(?:(?:vào|trong|hồi|từ)${B})?(?:(?:đầu|giữa|cuối)${B})?(?:ngày|hôm|tháng|quý|năm|sáng|chiều|tối)(?:${B}(?:[\\d/.-]{1,10}|nay|qua|ngoái|trước|này|tháng|năm|quý|vừa|rồi|ngày|[IV]{1,3})(?![\\p{L}\\d])){1,6}`;
export const MEANWHILE = `(?:${B0},?${B0}${TIME},?)?`;
/** All but the end of a sentence or clause; the dots of `1/2.000`, `TP. HCM`, `T.Ư` end none. */
export const WITHIN = '(?:[^.;\\n]|\\.(?=\\d)|(?<=(?:TP|Tp|T|Q|P|H))\\.)';
/** The bracket or blank before the document. */
export const TO_DOCUMENT = `(?:${B}|${B0}\\()?$`;
