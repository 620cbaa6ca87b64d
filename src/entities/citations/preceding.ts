import type { UnitMention } from '../../model/unit.ts';
import { canonicalNumber, parseNumber } from '../documentNumber.ts';
import { HEADS_OF_BODIES, OFFICES, ORGAN_AUTHORS } from '../vocabulary/issuers.ts';
import { type Author, anyOf, readAuthor } from './authors.ts';
import type { Context, Limits } from './fields.ts';
import { fullDay } from './following.ts';
import type { FoundCitation } from './found.ts';
import { lastBefore } from './textOrder.ts';

/** What the sentence says of a document before naming it (or, of who writes in it, right after). */
export interface Preceding {
  readonly issuedOn: string | null;
  readonly issuer: string | null;
}

export interface PrecedingLimits extends Limits {
  readonly sentenceStart: number;
  /** Where date and the like behind the citation end. */
  readonly after: number;
}

/** How far a subject may stand before the document it issues. */
const WINDOW = 240;
const B = '[ \\u00a0]{1,2}';
const ADVERBS = `(?:(?:đã|vừa|mới|cũng|sẽ|lại|còn|chính${B}thức|tiếp${B}tục|liên${B}tiếp|lần${B}lượt|tiếp${B}đó|sau${B}đó|ngay${B}lập${B}tức|hôm${B}nay|đều|từng|khẩn${B}trương|kịp${B}thời)${B}){0,4}`;
/** `ban hành`, `ký ban hành`, `ký, ban hành`, `có`, `ra`, `gửi`: what makes the subject the author of what follows. */
const VERB = `(?:ký${B}(?:và${B})?|ký,${B})?(?:ban${B}hành|ban${B}bố|ký|ra|có|gửi|công${B}bố|phát${B}hành|thông${B}qua|trình|đưa${B}ra|cho${B}ra${B}đời|ban${B}hành${B}và${B}công${B}bố)`;
/** Small words between the verb and the document, none that opens another clause: `ban hành các`, `gửi UBND tỉnh`. */
const OPENS =
  '(?:theo|thực|triển|về|của|để|nhằm|hướng|sửa|thay|quy|tại|trong|căn|bãi|hủy|huỷ|thi|từ|trước|sau|khi|mà|là|không|trái)(?!\\p{L})';
const FILLER = `(?:${B}(?!${OPENS})[\\p{L}\\d&.]{1,15}){0,9}`;
const MEANWHILE = `(?:${B}?,?${B}?(?:ngày|hôm)${B}[\\d /.-]{3,14},?)?`;
const ISSUES = new RegExp(`^(?:${B}?\\([^()]{1,40}\\))?${MEANWHILE}${B}${ADVERBS}${VERB}${FILLER}${B}?\\(?$`, 'u');
const ATTACHED = new RegExp(`^${B}${ADVERBS}${VERB}${B}[^.;\\n]{1,120}${B}kèm${B}theo${B}?$`, 'iu');
/** What is done by a paper: `X phê duyệt ... tại Quyết định`. */
const DONE = `(?:phê${B}duyệt|bổ${B}sung|cho${B}phép|đồng${B}ý|chấp${B}thuận|thành${B}lập|giao|công${B}nhận|bổ${B}nhiệm|phân${B}công|quy${B}định|xử${B}phạt|thu${B}hồi|cấp|công${B}bố|quyết${B}định|điều${B}chỉnh|hướng${B}dẫn|yêu${B}cầu|chỉ${B}đạo|kết${B}luận|ban${B}hành|kỷ${B}luật|khởi${B}tố|thông${B}qua|nêu|khẳng${B}định|trả${B}lời|đề${B}nghị|báo${B}cáo|kiến${B}nghị|cảnh${B}báo|xếp${B}hạng|giáng|tước|bãi${B}nhiệm|miễn${B}nhiệm|cách${B}chức|thi${B}hành|tặng|phong|truy${B}tặng|ủy${B}quyền|tăng|giảm|lập|điều${B}động|chấm${B}dứt|bác|từ${B}chối|gia${B}hạn|hỗ${B}trợ|bãi${B}bỏ|thống${B}nhất)`;
const DONE_BY = new RegExp(
  `^${B}${ADVERBS}${DONE}(?![\\p{L}])(?:[^.;\\n]{0,180}${B})?(?:tại|bằng|trong)(?:${B}(?:các|nội${B}dung|một))?${B}?$`,
  'u',
);
/** `được Bộ Văn hóa đưa vào danh mục theo Quyết định`: in the passive any verb will do. */
const PASSIVE_BEFORE = new RegExp(`(?<!\\p{L})(?:được|do|bị)${B}$`, 'u');
const DONE_TO = new RegExp(
  `^${B}(?!theo(?!\\p{L}))[^.;\\n]{2,180}${B}(?:tại|bằng|trong|theo|kèm${B}theo)(?:${B}các)?${B}?$`,
  'u',
);
/** `Bộ trình Thủ tướng về ... (tờ trình số`: the paper in brackets is what the subject reports with. */
const REPORTS = new RegExp(
  `^${B}${ADVERBS}(?:báo${B}cáo|trình|đề${B}nghị|kiến${B}nghị|xin${B}ý${B}kiến|đề${B}xuất|có${B}ý${B}kiến|trả${B}lời|yêu${B}cầu)(?!\\p{L})[^.;\\n]{0,220}\\($`,
  'u',
);
const REPORT_TYPES = new Set(['Tờ trình', 'Báo cáo', 'Công văn', 'Văn bản']);
/** `Tại Nghị quyết số ..., Chính phủ thông qua`: who writes in it stands behind. */
const IN_IT = new RegExp(`(?:^|[\\s“"(])(?:[Tt]ại|[Tt]rong|[Bb]ằng|[Tt]heo)(?:${B}nội${B}dung)?${B}?$`, 'u');
const THEN = new RegExp(`(?:${B}(?:gửi|về|ban${B}hành|ký)${B}[^,.;\\n]{1,140})?,${B}(?=\\p{Lu})`, 'uy');
const SAYS = new RegExp(
  `${B}${ADVERBS}(?:${DONE}|cho${B}biết|cho${B}rằng|nhấn${B}mạnh|lưu${B}ý|thống${B}nhất|xác${B}định|phân${B}tích|nhận${B}định|đánh${B}giá|đưa${B}ra|chỉ${B}rõ|thông${B}báo|bãi${B}bỏ|dự${B}kiến|đề${B}ra|đặt${B}ra)(?!\\p{L})`,
  'uy',
);
const VERB_BEFORE = new RegExp(`(?<!\\p{L})${VERB}${FILLER}${B}?\\(?$`, 'u');
const OFFICE_START = new RegExp(
  `(?<![\\p{L}\\d])(?:[Pp]hó${B})?(?:${anyOf([...OFFICES, ...HEADS_OF_BODIES])})(?![\\p{L}\\d])`,
  'gu',
);
/** First words of bodies that the finder of units does not know. */
const BODY_START =
  /(?<![\p{L}\d])(?:Đồn|Tập đoàn|Tổng công ty|Tổng Công ty|Công ty|Hội đồng|Ban|Trung tâm|Trường|Viện|Bệnh viện|Cơ quan|Liên đoàn|Hiệp hội|Liên bộ|Liên Bộ|Đảng bộ)(?![\p{L}\d])/gu;
/** A person stands before the office and signs: `ông Lê Văn An, Chủ tịch UBND`. */
const PERSON_BEFORE = /\p{Lu}\p{Ll}{0,7}[ \u00a0]?[,–-][ \u00a0]?$/u;

export function readPreceding(context: Context, one: FoundCitation, limits: PrecedingLimits): Preceding {
  if (one.printedNumber === null) return { issuedOn: null, issuer: null };
  const from = Math.max(limits.from, one.start - WINDOW);
  return {
    issuedOn: dayBefore(context, one, from),
    issuer: issuerBefore(context, one, from) ?? writerBehind(context, one, limits),
  };
}

function dayBefore({ text, dates }: Context, one: FoundCitation, from: number): string | null {
  const date = dates[lastBefore(dates, one.start)];
  if (date === undefined || date.start < from) return null;
  const iso = fullDay(date.surface, date.iso);
  if (iso === null || !/ngày[ \u00a0]{1,2}$/iu.test(text.slice(Math.max(0, date.start - 7), date.start))) return null;
  const between = text.slice(date.end, one.start);
  return between.length <= 160 && !/[.;\n]/u.test(between.replace(/TP\.|T\.Ư/gu, '')) && VERB_BEFORE.test(between)
    ? iso
    : null;
}

function issuerBefore(context: Context, one: FoundCitation, from: number): string | null {
  const { text } = context;
  let best: Author | null = null;
  for (const author of authorsBetween(text, context.units, from, one.start)) {
    if (best !== null && author.start < best.end) continue;
    if (isAuthor(text, author, one)) best = author;
  }
  return best === null ? null : text.slice(best.start, best.end);
}

function isAuthor(text: string, author: Author, one: FoundCitation): boolean {
  if (author.named) return false;
  const between = text.slice(author.end, one.start);
  const before = text.slice(Math.max(0, author.start - 12), author.start);
  const reports = REPORT_TYPES.has(one.type) && REPORTS.test(between);
  const acts = DONE_BY.test(between) || (PASSIVE_BEFORE.test(before) && DONE_TO.test(between));
  if (!reports && !acts && !ISSUES.test(between) && !ATTACHED.test(between)) return false;
  if (author.office && PERSON_BEFORE.test(before)) return false;
  return fitsOrgan(text.slice(author.start, author.end), one);
}

/** All bodies and offices that start in `[from, to)`, in order; a body inside an office's name is left out. */
function authorsBetween(text: string, units: readonly UnitMention[], from: number, to: number): Author[] {
  const authors: Author[] = [];
  for (let i = lastBefore(units, to); i >= 0; i -= 1) {
    const unit = units[i];
    if (unit === undefined || unit.start < from) break;
    const author = readAuthor(text, unit.start, units) ?? {
      start: unit.start,
      end: unit.end,
      office: false,
      named: false,
    };
    authors.push(author);
  }
  const window = text.slice(from, to);
  for (const pattern of [OFFICE_START, BODY_START]) {
    for (const match of window.matchAll(pattern)) {
      const author = readAuthor(text, from + match.index, units);
      if (author !== null && author.end <= to) authors.push(author);
    }
  }
  // a place alone is a subject only where the clause begins with it: `Thanh Hóa có văn bản số`
  const clause = from + (/^[\s“"]*/u.exec(window)?.[0].length ?? 0);
  const place = readAuthor(text, clause, units);
  if (place !== null && place.end <= to) authors.push(place);
  authors.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = from;
  return authors.filter((author) => {
    if (author.start < end) return false;
    end = author.end;
    return true;
  });
}

/** `Tại Nghị quyết số 205/NQ-CP ngày 1.8, Chính phủ thông qua ...`: the author named behind, where the organ code fits. */
function writerBehind({ text, units }: Context, one: FoundCitation, limits: PrecedingLimits): string | null {
  if (!IN_IT.test(text.slice(Math.max(limits.sentenceStart, one.start - 16), one.start))) return null;
  THEN.lastIndex = limits.after;
  if (!THEN.test(text)) return null;
  const author = readAuthor(text, THEN.lastIndex, units);
  if (author === null || author.named || author.end > limits.to) return null;
  SAYS.lastIndex = author.end;
  if (!SAYS.test(text)) return null;
  const issuer = text.slice(author.start, author.end);
  return fitsOrgan(issuer, one, true) ? issuer : null;
}

/** Whether the organ code allows the author; codes that tell nothing allow all unless `known` is asked for. */
function fitsOrgan(author: string, one: FoundCitation, known = false): boolean {
  const canonical = one.printedNumber === null ? null : canonicalNumber(one.printedNumber);
  const organ = canonical === null ? null : (parseNumber(canonical)?.organ ?? null);
  if (organ === null) return !known;
  const rule = ORGAN_AUTHORS.find(([pattern]) => pattern.test(organ));
  return rule === undefined ? !known : rule[1].test(author);
}
