import {
  ACTS,
  ACTS_BY_THEO,
  ADVERBS,
  CLAUSE_OPENERS,
  ISSUING_VERBS,
  REPORTINGS,
  SAYINGS,
} from '../vocabulary/issuingWords.ts';

const B = '[ \\u00a0]{1,2}';
const B0 = '[ \\u00a0]{0,2}';
const END = '(?!\\p{L})';
const anyWord = (words: readonly string[]) =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', B))
    .join('|')})${END}`;

const ADVERB = `(?:${anyWord(ADVERBS)}${B}){0,4}`;
const ISSUING = anyWord(ISSUING_VERBS);
/** Small words between the verb and the document: `ban hành các`, `gửi UBND tỉnh`. */
const FILLER = `(?:${B}(?:ngay${B})?(?:từ|hồi|vào|trong)${B}(?:đầu${B}|cuối${B})?(?:năm|tháng|ngày)${B}[\\d/.-]{1,10})?(?:${B}(?!${anyWord(CLAUSE_OPENERS)})[\\p{L}\\d&.]{1,15}){0,9}`;
/** `, tỉnh Long An`, `, TP.HCM`: where the body before it is. */
const LOCATION = `,${B}(?:tỉnh|thành${B}phố|TP|huyện|quận|thị${B}xã|xã|phường|đặc${B}khu)\\.?${B0}\\p{Lu}\\p{L}{0,7}(?:${B}\\p{Lu}\\p{Ll}{0,7}){0,3}`;
/** Behind the body: its short name, its term, the place it is in: `(NHNN)`, `khóa XII`, `, tỉnh Long An`. */
const TAIL = `(?:${B0}\\([^()]{1,40}\\)|${B}[Kk]h(?:óa|oá)${B}(?:[IVX]{1,6}|\\d{1,2})|${LOCATION}|${B}này${END}){0,2}`;
const MEANWHILE = `(?:${B0},?${B0}(?:ngày|hôm)${B}[\\d /.-]{3,14},?)?`;
const WITHIN = '[^.;\\n]';
/** The bracket or blank before the document. */
const TO_DOCUMENT = `(?:${B}|${B0}\\()?$`;

/** ` vừa ban hành `: subject, verb, document. */
const ISSUES = new RegExp(`^${TAIL}${MEANWHILE}${B}${ADVERB}${ISSUING}${FILLER}${TO_DOCUMENT}`, 'u');
/** ` ban hành một số quy định, trong đó có `, ` ban hành hàng loạt nghị quyết như: `. */
const ENUMERATES = new RegExp(
  `^${TAIL}${B}[^.;\\n]{0,60}(?:ban${B}hành|thông${B}qua)${B}[^.;\\n]{1,160}(?:trong${B}đó${B}có|gồm|gồm${B}có|như):?(?:${B}các)?${B}$`,
  'u',
);
/** Whether the words between a body and a document are its issuing and no more: ` vừa chính thức ban hành `. */
const ISSUES_ITSELF = new RegExp(`^${TAIL}${MEANWHILE}${B}${ADVERB}(?:(?:ký${B})?ban${B}hành|có|ra)${B}$`, 'u');
/** ` công bố Quy chế ban hành kèm theo `. */
const ATTACHED = new RegExp(`^${B}${ADVERB}${ISSUING}${B}${WITHIN}{1,120}${B}kèm${B}theo${B0}$`, 'iu');
const BY = `(?:tại|bằng|trong)(?:${B}(?:các|nội${B}dung|một))?`;
/** ` đã phê duyệt quy hoạch tại `, ` thành lập theo `. */
const ACTS_BY = new RegExp(
  `^${TAIL}${B}${ADVERB}(?:${anyWord(ACTS)}(?:${WITHIN}{0,180}(?:${B}|\\())?${BY}|(?<theo>${anyWord(ACTS_BY_THEO)})(?:${WITHIN}{0,90}(?:${B}|\\())?theo)${TO_DOCUMENT}`,
  'u',
);
/** ` kéo dài hoạt động theo quy định tại `: what stands in the paper is followed, not done by it. */
const BY_WHAT_ANOTHER_SAYS = new RegExp(
  `${B}(?:theo|đúng|trái|với|vi${B}phạm|thực${B}hiện|áp${B}dụng|như|các|những|một${B}số)${B}(?:[\\p{L}]{1,8}${B}){0,2}(?:quy|qui)${B}định(?:${B}[\\p{L}]{1,8}){0,3}${B}(?:tại|trong|ở)${TO_DOCUMENT}`,
  'u',
);
/** `được`, `do`, `bị` before the body: then any verb will do, ` đưa vào danh mục theo `. */
const PASSIVE = new RegExp(`(?<!\\p{L})(?:được|do|bị)${B}$`, 'u');
const IS_DONE_BY = new RegExp(
  `^${TAIL}${B}(?!theo${END})${WITHIN}{2,140}(?:${B}|\\()(?:tại|bằng|trong|theo|kèm${B}theo)(?:${B}các)?${TO_DOCUMENT}`,
  'u',
);
/** ` đã đồng ý cho thí điểm (`: the paper by which it did stands in the bracket. */
const ACTS_IN_BRACKET = new RegExp(`^${TAIL}${B}${ADVERB}${anyWord(ACTS)}${WITHIN}{0,180}${B0}\\($`, 'u');
/** ` báo cáo về đầu tư nước ngoài (`. */
const REPORTS = new RegExp(`^${TAIL}${B}${ADVERB}${anyWord(REPORTINGS)}${WITHIN}{0,220}\\($`, 'u');
/** Papers by which one thing is done; what is done `theo` a rule of all follows it. */
const SINGLE_ACTS: ReadonlySet<string> = new Set([
  'Quyết định',
  'Công văn',
  'Văn bản',
  'Thông báo',
  'Nghị quyết',
  'Lệnh',
]);
const REPORT_TYPES: ReadonlySet<string> = new Set(['Tờ trình', 'Báo cáo', 'Công văn', 'Văn bản']);
/** `của chi cục Thi hành án tại`: the paper may be this one's. */
const OTHERS_BY = new RegExp(`(?:^|${B})của${B}[^,]{2,60}${B}${BY}${B0}$`, 'u');
/** ` tại ` behind `kiến nghị của Thanh tra Chính phủ`. */
const IN = new RegExp(`^${B}${BY}${TO_DOCUMENT}`, 'u');
/** ` (`, `: `: `Tờ trình của Đảng ủy Công an Trung ương (số 215-TTr/ĐUCA)`, `Các nghị định của Chính phủ: số 99/2024/NĐ-CP`. */
const OPENS_ROW = /^(?:[ \u00a0]\(|(?:[ \u00a0](?:sau|gồm|như|là))?:?[ \u00a0])$/u;
/** ` kết luận ông A vi phạm khi ký thỏa thuận tại `: another acts by the paper. */
const SUBORDINATE = new RegExp(`${B}(?:khi|vì|nhưng|rằng)${B}`, 'u');
/** Words for what a paper says, before whose they are. */
const OWN_WORD = new RegExp(`(?:chỉ${B}đạo|yêu${B}cầu|quyết${B}định|chủ${B}trương|kết${B}luận)${B}của${B}$`, 'u');
const BY_IT = new RegExp(`^${B}theo${TO_DOCUMENT}`, 'u');
/** `Thanh tra thành phố (Kết luận số 301/KL-TTTP)`. */
const BRACKETED = new RegExp(`^${B}\\($`, 'u');
const OF = new RegExp(`(?<!\\p{L})của${B}$`, 'u');

/** The words round a body and up to a document of the type `type`. */
export interface ClauseBefore {
  /** A dozen characters before the body. */
  readonly before: string;
  /** All from the end of the body to the document. */
  readonly between: string;
  readonly type: string;
  /** The document is a number whose noun stands before the body. */
  readonly lone: boolean;
}

/**
 * How sure a clause makes the body before a document its author: `sure` where it issues it or acts by it, `likely` where only the
 * organ code can decide (`kiến nghị của Thanh tra Chính phủ tại Kết luận`), `unsure` where it must do so even for letters, null where it does
 * neither.
 */
export function authorship({ before, between, type, lone }: ClauseBefore): 'sure' | 'likely' | 'unsure' | null {
  if (BY_WHAT_ANOTHER_SAYS.test(between)) return null;
  if (ISSUES.test(between) || ATTACHED.test(between)) return 'sure';
  if (REPORT_TYPES.has(type) && REPORTS.test(between)) return 'sure';
  const acts = ACTS_BY.exec(between);
  const follows = acts?.groups?.theo !== undefined && !SINGLE_ACTS.has(type);
  if ((acts !== null && !follows) || (PASSIVE.test(before) && IS_DONE_BY.test(between)))
    return OTHERS_BY.test(between) ? 'likely' : SUBORDINATE.test(between) ? 'unsure' : 'sure';
  if (ENUMERATES.test(between)) return 'unsure';
  if (ACTS_IN_BRACKET.test(between)) return PASSIVE.test(before) && !REPORT_TYPES.has(type) ? 'sure' : 'unsure';
  // `chỉ đạo của Thủ tướng tại Chỉ thị 37`: what is his stands in a paper of his
  if (OWN_WORD.test(before)) {
    if (IN.test(between)) return 'sure';
    if (BY_IT.test(between)) return 'unsure';
  }
  const named = OF.test(before);
  if (!named) return BRACKETED.test(between) ? 'unsure' : null;
  const row =
    OPENS_ROW.test(between) && (lone || (BRACKETED.test(between) && before.toLowerCase().includes(type.toLowerCase())));
  return row || IN.test(between) ? 'likely' : null;
}

const ISSUED_HERE = new RegExp(`(?<!\\p{L})(?!có${B}hiệu${B}|công${B}bố${B})${ISSUING}${FILLER}${TO_DOCUMENT}`, 'u');

/** Whether the words before a document end with an issuing verb that has it as object. */
export function endsWithIssuing(words: string): boolean {
  return ISSUED_HERE.test(words);
}

/** Whether a body is said to issue the document with nothing between: then it is the author, whatever the organ code says. */
export function issuesItself(between: string): boolean {
  return ISSUES_ITSELF.test(between);
}

/** `nhưng đã ban hành `, `, đồng thời ban hành `, `, ra ` behind `căn cứ ...`: a further verb of the sentence's subject. */
const FURTHER = new RegExp(
  `(?:,${B0}|${B}(?:và|nhưng|rồi|song)${B})(?:đồng${B}thời${B}|sau${B}đó${B})?(?<done>đã${B}|vừa${B})?${ADVERB}(?:${ISSUING})${FILLER}${TO_DOCUMENT}`,
  'u',
);
const ON_GROUNDS = new RegExp(`^${TAIL}${B}(?:căn${B}cứ|trên${B}cơ${B}sở|dựa)${B}`, 'u');
const ISSUED_LAST = new RegExp(`${B}(?:ra|ban${B}hành|ký|ký${B}ban${B}hành)${FILLER}${TO_DOCUMENT}`, 'u');

/** Whether the words from the sentence's subject to the document end with its issuing as a further thing done; `unsure` where others may do it. */
export function doesMore(words: string): 'sure' | 'unsure' | null {
  if (/^,|^[ \u00a0](?:của|và|được|bị|do|thì|mà)[ \u00a0]/u.test(words)) return null;
  const further = FURTHER.exec(words);
  if (further !== null) return further.groups?.done === undefined ? 'unsure' : 'sure';
  return ON_GROUNDS.test(words) && ISSUED_LAST.test(words) ? 'unsure' : null;
}

/** `Tại `, `Trong công văn ...` before a document whose author is named behind it. */
const IN_IT = new RegExp(
  `(?:^|[,;:“"(]${B0})(?:Cũng${B}|cũng${B})?(?<by>[Tt]ại|[Tt]rong|[Bb]ằng|[Tt]heo)(?:${B}nội${B}dung)?${B0}$`,
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
