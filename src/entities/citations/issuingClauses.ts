import { ACTS, ACTS_BY_THEO, ENUMERATING, REPORTINGS, SAYINGS, UTTERANCES } from '../vocabulary/issuingWords.ts';
import { ADVERB, anyWord, END, FILLER, ISSUING, MEANWHILE, TAIL, TO_DOCUMENT, WITHIN } from './clausePieces.ts';
import { B, B0 } from './numerals.ts';

/** ` vừa ban hành `: subject, verb, document. */
const ISSUES = new RegExp(`^${TAIL}${MEANWHILE}${B}${ADVERB}${ISSUING}${FILLER}${TO_DOCUMENT}`, 'u');
/** ` rất quan tâm và đã ban hành `: the second of two things it does. */
const ISSUES_TOO = new RegExp(
  `^${TAIL}(?:${B}\\p{Ll}{1,7}){1,6}(?:${B}và|,${B0})${B}${ADVERB}${ISSUING}${FILLER}${TO_DOCUMENT}`,
  'u',
);
/** ` đã kiểm điểm tập thể, xây dựng `: a further verb behind a comma, with no other subject between. */
const DRAWS_UP = new RegExp(
  `^${TAIL}${B}(?:đã|vừa|sẽ|đang)${B}${WITHIN}{3,90},${B}(?:xây${B}dựng|ban${B}hành|ra)${B}$`,
  'u',
);
/** ` đã ban hành nhiều văn bản chỉ đạo, mới nhất là `: of several papers it issued, one. */
const ISSUES_AMONG = new RegExp(
  `^${TAIL}${MEANWHILE}${B}${ADVERB}${ISSUING}${FILLER}(?:,${B}|${B})${anyWord(ENUMERATING)}:?(?:${B}các)?${B}$`,
  'u',
);
/** ` đề nghị phê duyệt`: no; ` đã chính thức phê duyệt `: the paper by which it approves. */
const APPROVES = new RegExp(`^${TAIL}${MEANWHILE}${B}${ADVERB}phê${B}duyệt${B}$`, 'u');
/** ` phải rút kinh nghiệm khi ban hành `: its issuing is spoken of. */
const WHEN_ISSUING = new RegExp(
  `^[^,.;:\\n]{0,60}${B}(?:khi|vì|trong${B}việc|về${B}việc)${B}(?:đã${B})?(?:ký${B})?ban${B}hành${FILLER}${TO_DOCUMENT}`,
  'u',
);
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
  `^${TAIL}${B}${ADVERB}(?:${anyWord(ACTS)}(?:${WITHIN}{0,180}(?:${B}|\\())?${BY}|(?<theo>(?:(?:ra${B})?quyết${B}định${B})?${anyWord(ACTS_BY_THEO)})(?:${WITHIN}{0,90}(?:${B}|\\())?theo)${TO_DOCUMENT}`,
  'u',
);
/** ` kéo dài hoạt động theo quy định tại `: what stands in the paper is followed, not done by it. */
const BY_WHAT_ANOTHER_SAYS = new RegExp(
  `${B}(?:theo|đúng|trái|với|vi${B}phạm|thực${B}hiện|áp${B}dụng|như|các|những|một${B}số)${B}(?:[\\p{L}]{1,8}${B}){0,2}(?:quy|qui)${B}định(?:${B}[\\p{L}]{1,8}){0,3}${B}(?:tại|trong|ở)${TO_DOCUMENT}`,
  'u',
);
/** `được`, `do`, `bị` before the body: then any verb will do, ` đưa vào danh mục theo `. */
const PASSIVE = new RegExp(`(?<!\\p{L})(?:được|do|bị)${B}$`, 'u');
/** ` (thông qua `: ` thành lập` stands behind the bracket. */
const BY_IN_BRACKET = new RegExp(`^${TAIL}${B0}\\((?:thông${B}qua|theo|tại|bằng)${B}$`, 'u');
/** ` cho phép dự án đã được phê duyệt tại `: by whom is not told. */
const DONE_BY_SOMEONE = new RegExp(
  `${B}(?:được|bị)${B}${anyWord(ACTS)}[^,.;:\\n]{0,40}${B}(?:${BY}|theo)${TO_DOCUMENT}`,
  'u',
);
/** ` phê duyệt khẳng định lại các chức năng theo `: what is approved says so. */
const SAYS_AGAIN = new RegExp(
  `${anyWord(ACTS)}${WITHIN}{0,60}${B}${anyWord(['khẳng định', 'quy định', 'nêu', 'ghi', ...SAYINGS])}`,
  'u',
);
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
/** `kiến nghị của`, `ý kiến chỉ đạo của`: what may stand in a letter; not `con dấu của`. */
const UTTERANCE = new RegExp(
  `(?<!\\p{L})${anyWord(UTTERANCES)}(?:${B}[\\p{L}]{1,8}){0,3}${B}(?:cũng${B})?của${B}$`,
  'iu',
);
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

/** Clauses that make it an author where its code or kind confirms it. */
const UNSURE: readonly RegExp[] = [ENUMERATES, APPROVES, WHEN_ISSUING, ISSUES_TOO, DRAWS_UP];
/** What those who carry something out draw up for themselves. */
const OWN_PLANS: ReadonlySet<string> = new Set(['Kế hoạch', 'Chương trình', 'Đề án', 'Phương án']);

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
  if (BY_WHAT_ANOTHER_SAYS.test(between) || DONE_BY_SOMEONE.test(between)) return null;
  if (ISSUES.test(between) || ISSUES_AMONG.test(between) || ATTACHED.test(between)) return 'sure';
  if (REPORT_TYPES.has(type) && REPORTS.test(between)) return 'sure';
  const acts = ACTS_BY.exec(between);
  const saysAgain = SAYS_AGAIN.test(between);
  const follows = acts?.groups?.theo !== undefined && (saysAgain || !SINGLE_ACTS.has(type));
  const passive = PASSIVE.test(before);
  if ((acts !== null && !follows) || (passive && IS_DONE_BY.test(between) && !saysAgain))
    return OTHERS_BY.test(between) ? 'likely' : SUBORDINATE.test(between) ? 'unsure' : 'sure';
  if (OWN_PLANS.has(type) && DRAWS_UP.test(between)) return 'sure';
  if (UNSURE.some((pattern) => pattern.test(between))) return 'unsure';
  if (passive && BY_IN_BRACKET.test(between)) return 'unsure';
  if (ACTS_IN_BRACKET.test(between)) return passive && !REPORT_TYPES.has(type) ? 'sure' : 'unsure';
  // `chỉ đạo của Thủ tướng tại Chỉ thị 37`: what is his stands in a paper of his
  if (OWN_WORD.test(before)) {
    if (IN.test(between)) return 'sure';
    if (BY_IT.test(between)) return 'unsure';
  }
  const named = OF.test(before);
  if (!named) return BRACKETED.test(between) ? 'unsure' : null;
  const row =
    OPENS_ROW.test(between) && (lone || (BRACKETED.test(between) && before.toLowerCase().includes(type.toLowerCase())));
  if (row) return 'likely';
  if (!IN.test(between)) return null;
  return UTTERANCE.test(before) ? 'likely' : 'unsure';
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
