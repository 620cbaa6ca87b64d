import { QUANTIFIERS, SPEAKER_NOUNS } from '../vocabulary/speakerNouns.ts';
import { SPEECH_VERBS } from '../vocabulary/speechVerbs.ts';
import { isBareClause, isMatter } from './bareClause.ts';
import { hasPredicate } from './clauses.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';
import type { Subject } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

/** Who is asked, or that something must be: `yêu cầu các sở`, `đề nghị phải`. */
const ASKED = phraseTable([
  ...SPEAKER_NOUNS,
  ...'phải|cần|không|các|những|từng|mỗi|mọi|cả|hai|ông|bà|anh|chị|em|tất cả|toàn|cấp ủy|đồng chí'.split('|'),
]);
/** What may stand between a verb and `rằng` or a comma: to whom, where, when. */
const CIRCUMSTANCE = /^(với|tại|trong|trước|trên|về|khi|sau|bên|như|cho|cùng)$/u;
/** These begin a clause after a comma: `chia sẻ, theo quy định của luật, giá do tỉnh định`. */
const SETTING = /^(?:theo|trong|khi|với|do|vì|nếu|hiện|từ|sau|trước|tại|đến|qua|năm|ngày|nhờ|dù|tuy|bên|ngoài)$/u;
const HEARERS = phraseTable(
  'quốc hội|báo chí|báo giới|phóng viên|pv|cử tri|truyền thông|các đại biểu|đại biểu|người dân|hội nghị|tòa|toà|hđxx|chúng tôi'.split(
    '|',
  ),
);
const SAYING = phraseTable(SPEECH_VERBS.keys());
const TIMES = /^(?:nay|ngày|tháng|năm|hết|cuối|đầu|thời|giờ|lúc|sáng|chiều|\d.*)$/u;
/** Verbs after which `là` may stand for `rằng`. */
const TELLS: ReadonlySet<string> = new Set(
  (
    'nói|báo cáo|cho biết|cho hay|trả lời|giải thích|kể|kể lại|bảo|khai|phản ánh|thông báo|lưu ý|khẳng định|nhấn mạnh|thừa nhận|' +
    'xác nhận|cảnh báo|chia sẻ|quả quyết|tiết lộ|hứa'
  ).split('|'),
);
const MODALS = /^(?:cần|phải|nên|sẽ)$/u;
/** `yêu cầu bên thi công làm lại` names whom it asks, `nói bên lề hội nghị` where it was said. */
const BESIDE = /^(?:lề|hành|cạnh|ngoài|trong|thềm)$/u;
/** After `nói` these name no words said: `nói về`, `nói nhiều`, `nói tiếng Anh`. */
const NOT_SAID =
  /^(về|với|được|rất|nhiều|lời|tiếng|gì|thế|vậy|xấu|dối|sai|đúng|hay|lên|ra|vào|như|cho|ít|to|nhỏ|chuyện|năng|vo|đùa|vui|thẳng|thật|trên|qua|và|hết|xong|suông|lưu|của|này|đó|mà|một|những)$/u;
/** What is named after a verb of saying rather than told: `khẳng định sự đúng đắn của chính sách`, `nhấn mạnh vai trò của`. */
const ABSTRACT = phraseTable(
  'sự|ý định|vai trò|vị trí|vị thế|tầm quan trọng|ý nghĩa|quyết tâm|lập trường|sức mạnh|giá trị|chủ quyền|tầm vóc|bản lĩnh'.split(
    '|',
  ),
);
/** `sự` is no noun of its own in these. */
const CONCRETE = phraseTable('sự việc|sự cố|sự kiện|sự thật|vị trí này'.split('|'));
const VIEWS = phraseTable(['ý kiến']);
const COUNTS = phraseTable(QUANTIFIERS);
const NAMES_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tin tưởng', new Set(['vào', 'ở', 'nhau'])],
  ['phủ nhận', new Set(['việc', 'chuyện'])],
  ['nhắc lại', new Set(['việc', 'chuyện'])],
]);
const FACTS = phraseTable('thực tế|một thực tế|thực trạng|một thực trạng|sự thật|một sự thật|một điều'.split('|'));
const EVENTS = phraseTable('hội nghị|đại hội|hội thảo|hội thi|đoàn kết|tổ chức'.split('|'));
const MAX_CIRCUMSTANCE = 14;
const MAX_TO_DEGREE = 16;
const LEAST_REQUEST = 4;
const LEAST_LOOSE = 5;
const LEAST_NAMED = 5;

/** Where the words said begin, null where what follows the verb is none: `cho biết rằng A`, `nói, A`, `nói với báo chí rằng A`. */
export function complementStart(line: Line, hit: VerbHit): number | null {
  const next = line[hit.after];
  if (next === undefined) return null;
  // `báo cáo thêm là ba dự án đã xong`
  if (next.lower === 'là' && hit.takes.afterComma && TELLS.has(hit.takes.verb)) return hit.after + 1;
  // `nhận định như vậy tại hội nghị`: what was said stands before.
  if (next.lower === 'như' && /^(?:vậy|thế)$/u.test(line[hit.after + 1]?.lower ?? '')) return null;
  // `tin tưởng vào cán bộ`, `phủ nhận việc ép cô giáo` name whom and what.
  if (NAMES_AFTER.get(hit.takes.verb)?.has(next.lower)) return null;
  const named = FACTS.at(line, hit.after);
  // `thừa nhận thực tế, A`, `thừa nhận một thực tế là A`: the noun only announces the clause.
  if (named > 0 && /^(?:,|:|là|rằng)$/u.test(line[hit.after + named]?.lower ?? '')) return hit.after + named + 1;
  if (next.lower === 'rằng') return hit.after + (line[hit.after + 1]?.lower === ',' ? 2 : 1);
  if (next.lower === ',' && hit.takes.mood && hit.takes.afterComma) return hit.after + 1;
  // `viết trong hồi ký rằng A`, `thách thức A`: these tell what was said only after `rằng`.
  // `Trong thư Thủ tướng viết: Mấy ngày qua nhiều nơi có mưa lớn`: a sentence of its own after the colon.
  if (next.lower === ':' && hit.takes.directOnly && !hit.takes.mood && line[hit.after + 1]?.isCapital)
    return hit.after + 1;
  if (hit.takes.directOnly) return CIRCUMSTANCE.test(next.lower) ? afterCircumstance(line, hit) : null;
  if (next.lower === ':') return hit.after + 1;
  if (next.lower === ',') return hit.takes.afterComma ? hit.after + 1 : null;
  if (next.kind === 'mark' || /^(?:của|và|hoặc)$/u.test(next.lower)) return null;
  // `dân phản ánh nhiều lần nhưng chưa ai xử lý`: how often is not what.
  if (next.lower === 'nhiều' && line[hit.after + 1]?.lower === 'lần') return null;
  if (next.lower === 'về' && hit.takes.about) return hit.after;
  // `khẳng định với tư cách là chủ nhà, tỉnh sẽ lo`: in what quality is told with the words.
  if (next.lower === 'với' && /^(?:tư|cương|vai)$/u.test(line[hit.after + 1]?.lower ?? '') && hit.takes.bare !== 'no')
    return hit.after;
  if (next.lower === 'về' && hit.takes.bare === 'any') return afterTopic(line, hit) ?? hit.after;
  const isParty = next.lower === 'bên' && !BESIDE.test(line[hit.after + 1]?.lower ?? '');
  if (CIRCUMSTANCE.test(next.lower) && !isParty && hit.takes.bare !== 'any') {
    return afterCircumstance(line, hit) ?? (hit.takes.request ? hit.after : afterAddressee(line, hit));
  }
  if (hit.takes.isLoose && NOT_SAID.test(next.lower)) return null;
  return hit.takes.bare !== 'no' || hit.takes.request ? hit.after : null;
}

/** `cho biết về tình hình tài chính: A`. */
function afterTopic(line: Line, hit: VerbHit): number | null {
  for (let at = hit.after + 1; at < Math.min(line.length, hit.after + MAX_CIRCUMSTANCE); at++) {
    if (line[at]?.lower === ':') return at + 1;
    if (line[at]?.kind === 'mark') return null;
  }
  return null;
}

/** `khẳng định trước Quốc hội biển đã sạch`: where a verb takes a clause, it may follow those who hear it. */
function afterAddressee(line: Line, hit: VerbHit): number | null {
  if (hit.takes.bare === 'no' || !/^(?:với|trước)$/u.test(line[hit.after]?.lower ?? '')) return null;
  const length = HEARERS.at(line, hit.after + 1);
  const start = hit.after + 1 + length;
  return length > 0 && line[start]?.lower !== 'về' && isBareClause(line, start, line.length) ? start : null;
}

/** `nói với báo chí rằng A`, `nói tại hội nghị, A`; after `phát biểu về B,` comes what someone does next. */
function afterCircumstance(line: Line, hit: VerbHit): number | null {
  const isTopic = line[hit.after]?.lower === 'về';
  // `bày tỏ lo lắng khi giá giảm, đời sống khó khăn`: the clause after `khi` is what they worry about.
  if (hit.takes.verb.startsWith('bày tỏ') && line[hit.after]?.lower === 'khi') return null;
  const isAddressed = /^(?:với|trong|tại)$/u.test(line[hit.after]?.lower ?? '');
  for (let at = hit.after + 1; at < Math.min(line.length, hit.after + MAX_CIRCUMSTANCE); at++) {
    const token = line[at];
    // `đồng tình với đề xuất này và cho rằng A`: another verb tells it.
    if (token?.lower === 'rằng')
      return line[at - 1]?.lower === 'cho' ? null : at + (line[at + 1]?.lower === ',' ? 2 : 1);
    if (token?.lower === ':' && hit.takes.bare !== 'no') return at + 1;
    // `đề xuất với Chính phủ cần có phương án`: the clause begins at its predicate.
    if (hit.takes.request && isAddressed && MODALS.test(token?.lower ?? '')) return at;
    if (token?.lower === ',' && hit.takes.afterComma && !isTopic) return at + 1;
    if (token?.kind === 'mark') return null;
  }
  return null;
}

/**
 * How sure it is that tokens `[start, end)` are what the verb takes: `stated` where `rằng` or a mark sets them off or the verb takes
 * nothing else, `inferred` where a noun could stand there too, null where they are none.
 */
export function fitOf(
  line: Line,
  hit: VerbHit,
  subject: Subject | null,
  start: number,
  end: number,
): 'stated' | 'inferred' | null {
  const link = line[start - 1]?.lower;
  if (
    link === 'rằng' ||
    (link === 'là' && hasPredicate(line, start, end)) ||
    (link === ',' && line[start - 2]?.lower === 'rằng')
  )
    return 'stated';
  // `góp ý, phản biện, hiến kế`: a row of things done.
  if (
    link === ',' &&
    hit.takes.needsSpeaker &&
    line[start + SAYING.at(line, start)]?.lower === ',' &&
    SAYING.at(line, start) > 0
  )
    return null;
  if (link === ',' || link === ':') {
    if (
      subject !== null &&
      subject.kind !== 'noun' &&
      end - start >= LEAST_LOOSE &&
      SETTING.test(line[start]?.lower ?? '')
    )
      return 'stated';
    const isPlain =
      !hit.takes.needsSpeaker ||
      (/^(any|finite)$/u.test(hit.takes.bare) && /^(?:person|post|pronoun)$/u.test(subject?.kind ?? ''));
    // `Ông chủ quán giải thích: người này bỏ tiền ra lo chi phí`: a colon sets words off, whatever the verb else takes.
    const isBody = subject?.kind === 'unit' || subject?.kind === 'document';
    if (link === ':' && hit.takes.directOnly && (isBody || subject?.kind === 'noun' || !hasPredicate(line, start, end)))
      return null;
    if (link === ':' && subject !== null && !(hit.takes.isNoun && isBody) && end - start >= LEAST_LOOSE)
      return 'stated';
    return isPlain || hasPredicate(line, start, end) ? 'stated' : null;
  }
  if (hit.takes.about && line[start]?.lower === 'về') return 'inferred';
  if (isNamed(line, start, end)) return null;
  // `nhấn mạnh đến công tác tư vấn`, but `nhấn mạnh đến nay đã xong`
  if (
    /^(?:đến|tới|vào)$/u.test(line[start]?.lower ?? '') &&
    hit.takes.verb === 'nhấn mạnh' &&
    !TIMES.test(line[start + 1]?.lower ?? '')
  )
    return null;
  // `cho biết trong buổi họp báo chiều nay` tells where it was said.
  if (CIRCUMSTANCE.test(line[start]?.lower ?? '') && !hasPredicate(line, start, end)) return null;
  if (hit.takes.bare === 'any') return 'stated';
  if (hit.takes.bare === 'subject') return !isView(line, subject) && isBareClause(line, start, end) ? 'inferred' : null;
  if (hit.takes.request && isAsked(line, hit, subject, start, end)) return 'inferred';
  if (hit.takes.isLoose && end - start < LEAST_LOOSE) return null;
  if (hit.takes.bare !== 'finite') return null;
  if (hasPredicate(line, start, end) || isBareClause(line, start, end)) return 'stated';
  // `khẳng định Việt Nam kiên quyết phản đối`: a name at its start is the subject of what is said.
  return line[start]?.isCapital === true && end - start >= LEAST_NAMED ? 'inferred' : null;
}

/** `các ý kiến tại hội nghị đánh giá ...`: there the verb says what the views are about. */
function isView(line: Line, subject: Subject | null): boolean {
  return subject !== null && VIEWS.at(line, subject.from + COUNTS.at(line, subject.from)) > 0;
}

/** A body asks by its papers, and then names whom it asks; a person may only say what should be done. */
function isAsked(line: Line, hit: VerbHit, subject: Subject | null, start: number, end: number): boolean {
  if (end - start < LEAST_REQUEST || isMatter(line, start, end)) return false;
  // `chỉ đạo hội nghị`, `chỉ đạo đại hội điểm`: to lead what is held asks no one.
  if (hit.takes.asksSomeone && EVENTS.at(line, start) > 0) return false;
  const mayOnlyTell = subject?.kind !== 'unit' && subject?.kind !== 'document' && !hit.takes.asksSomeone;
  return mayOnlyTell || line[start]?.isCapital === true || ASKED.at(line, start) > 0;
}

/** An abstract noun without a copula or modal near it is what the verb is about, no clause. */
function isNamed(line: Line, start: number, end: number): boolean {
  if (ABSTRACT.at(line, start) === 0 || CONCRETE.at(line, start) > 0) return false;
  for (let at = start; at < end; at++) {
    const word = line[at]?.lower ?? '';
    if (/^(là|phải|cần|sẽ|không)$/u.test(word)) return false;
    // `khẳng định sự hợp tác những năm qua rất tích cực`: a degree near its head.
    if (at - start < MAX_TO_DEGREE && /^(rất|vẫn|luôn|càng)$/u.test(word)) return false;
  }
  return true;
}
