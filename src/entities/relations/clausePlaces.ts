import type { Span } from '../../model/span.ts';
import { FRONTING } from '../vocabulary/citingAgents.ts';
import type { Agent } from './agent.ts';

/**
 * Whether the citation stands in a phrase before the main clause, whose subject then is still to come (`Căn cứ Quyết định 102, Ban Bí thư ...`). What
 * is said of the document itself (`Nghị định 8 quy định ..., xã sẽ ...`) or done with it by someone named before names no more subject.
 */
export function isFronted(text: string, citation: Span, clause: Span): boolean {
  const before = text.slice(Math.max(clause.start, citation.start - MAX_FRONT), citation.start);
  const phrases = before.split(/[,;:“"(](?=[ \u00a0]|\p{L})/u);
  const first = phrases.findIndex((phrase) => FRONTING.test(phrase));
  if (first < 0) return false;
  return TIME_CLAUSE.test(phrases[first] ?? '') || !FINITE.test(phrases.slice(first).join(','));
}

/** `nhiệm vụ do Chính phủ giao, kiểm tra việc thực hiện Nghị quyết`: who gave the task does nothing behind the comma. */
export function isOfModifier(text: string, { start, end, opens }: Agent, citation: Span): boolean {
  // `Trong kết luận Kiểm toán Nhà nước công bố, ông An bị cho là ...`: behind a noun it is of the noun.
  const between = text.slice(end, citation.start);
  const goesOn = /[,;]/u.test(between);
  if (!opens) return goesOn;
  const isRelative = /(?<!\p{L})do[ \u00a0]$/u.test(text.slice(Math.max(0, start - 4), start));
  return isRelative && (goesOn || between.length > MAX_RELATIVE);
}

/** `chức danh do Quốc hội bầu ... theo quy định tại Nghị quyết 85`: farther from its verb the document is of the main clause. */
const MAX_RELATIVE = 60;

/** What a document or someone says: its content begins, not the main clause. */
export const SAYING =
  /(?<!\p{L})(?:nêu|nêu rõ|ghi|ghi rõ|cho biết|cho hay|khẳng định|xác định|kết luận)[,:][ \u00a0]$/u;

/** `để các cấp thực hiện`; `Nghị quyết được cấp ủy triển khai`, near, and not in a bracket about something else. */
export function isOfPredicate(between: string): boolean {
  return (
    /(?<!\p{L})(?:để|nhưng|thì)[ \u00a0]$/u.test(between) ||
    (between.length <= MAX_PREDICATE && !/[(;“"]/u.test(between))
  );
}

const MAX_PREDICATE = 90;

/** Longer phrases before the main clause are not looked through. */
const MAX_FRONT = 600;
/** `Sau khi A đã ban hành ...`: a clause of its own may stand in the phrase. */
const TIME_CLAUSE = /^[ \u00a0]*(?:sau|trước|từ|ngay|khi|kể từ|trong|để|nhằm)(?!\p{L})/iu;
const FINITE = /(?<!\p{L})(?:đã|sẽ|đang|vừa|còn|phải|cần)(?!\p{L})/u;

/** `của Quận ủy X.` */
export function isOwner(text: string, { start }: Span): boolean {
  return /của[ \u00a0]$/u.test(text.slice(Math.max(0, start - 4), start));
}

/**
 * `Cùng với việc thực hiện Nghị quyết, Thành ủy sẽ ...` behind a comma, at the beginning of the main clause; `được cấp ủy các cấp
 * triển khai`; `để các cấp thực hiện`; `đã mở nhưng xã chưa làm`.
 */
export function opensClause(text: string, agent: Agent): boolean {
  return isBehindMark(text, agent) || /(?<!\p{L})(?:để|được|do|nhưng|thì)[ \u00a0]$/u.test(before(text, agent));
}

/** Right behind a comma or the like, or behind one and a time: `, hiện nay `, `, trong thời gian qua `, `, ngày 5/3 `. */
export function isBehindMark(text: string, agent: Agent): boolean {
  return BEHIND_MARK.test(before(text, agent));
}

const BEHIND_MARK =
  /[,;:](?:[ \u00a0](?:(?:trong )?thời gian (?:qua|tới)|(?:hiện|đến|tới|sáng|chiều|hôm|ngày|lâu) nay|vừa qua|mới đây|(?:những|nhiều) năm qua|(?:từ )?(?:ngày|tháng|năm) [\d/.-]{1,10}))?[ \u00a0]$/u;
const MAX_BEHIND = 28;

/** What stands before one, as far as it is looked at. */
export function before(text: string, { start }: Span): string {
  return text.slice(Math.max(0, start - MAX_BEHIND), start);
}
