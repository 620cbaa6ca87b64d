import { firstIndex } from '../../text/firstIndex.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';
import type { Subject } from './subject.ts';

/** Tokens of a line that direct speech and its attribution take up, in order. */
export interface Used {
  readonly from: number;
  readonly to: number;
  /** Who says it, null where the line does not tell. */
  readonly subject: Subject | null;
}

/** Words that only a predicate has: `giá sẽ tăng` says something, `quyết tâm của lãnh đạo` names something. */
const PREDICATES: ReadonlySet<string> = new Set(
  'là có đã đang sẽ cần phải không chưa được bị vẫn cũng đều còn rất nên thì muốn chỉ luôn vừa hãy đừng nếu hơn quá từng'.split(
    ' ',
  ),
);
/** A predicate stands near the beginning of what is said. */
const MAX_TO_PREDICATE = 60;

/** Words in which one of these is only a syllable: `hạ tầng hàng không` tells nothing. */
const COMPOUNDS = phraseTable(
  (
    'hàng không|không gian|không quân|không khí|không lưu|phòng không|chỉ đạo|chỉ thị|chỉ tiêu|chỉ số|chỉ huy|chỉ dẫn|địa chỉ|chuẩn bị|' +
    'thiết bị|trang bị|bị cáo|bị can|bị hại|quá trình|quá khứ|từng bước|cần thơ|cần giờ|đồng đều|hơn nữa|thì giờ|tức là'
  ).split('|'),
);

/** Whether a word shows that a clause is told; a quotation of some words may be one. */
export function isPredicate(line: Line, at: number): boolean {
  const token = line[at];
  if (token === undefined) return false;
  if (token.kind === 'quotation') return token.end - token.start > 10;
  // `, nhất là dịp Tết` only adds; `chậm nhất là tháng 10` says it.
  if (token.lower === 'là' && line[at - 1]?.lower === 'nhất' && line[at - 2]?.kind === 'mark') return false;
  if (token.lower === 'thuộc' && line[at + 1]?.lower === 'về') return true;
  return PREDICATES.has(token.lower) && COMPOUNDS.at(line, at) === 0 && COMPOUNDS.before(line, at + 1) === 0;
}

/** Whether tokens `[start, end)` hold a predicate among the first. */
export function hasPredicate(line: Line, start: number, end: number): boolean {
  for (let at = start; at < Math.min(end, start + MAX_TO_PREDICATE); at++) if (isPredicate(line, at)) return true;
  return false;
}

/** Index after the last word of a line, without stops and dashes at its end. */
export function lineEnd(line: Line): number {
  return beforeStops(line, 0, line.length);
}

/** The end of a clause that begins at `start`: the end of the sentence, or before the attribution of direct speech further on. */
export function clauseEnd(line: Line, start: number, lastWord: number, used: readonly Used[]): number {
  const next = used[firstFrom(used, start + 1)];
  if (next === undefined || next.from >= lastWord) return lastWord;
  let end = beforeStops(line, start, next.from);
  while (end > start && /^(và|thời|đồng)$/u.test(line[end - 1]?.lower ?? '')) end = beforeStops(line, start, end - 1);
  return end;
}

/** Index after the last word before `from`, stops and dashes passed over. */
export function beforeStops(line: Line, start: number, from: number): number {
  let end = from;
  while (end > start && line[end - 1]?.kind === 'mark' && /[.,;:!?…/–—-]/u.test(line[end - 1]?.lower ?? '')) end--;
  return end;
}

/** Index of the first of ordered ranges or verbs that starts at token `index` or later. */
export function firstFrom(ranges: readonly { readonly from: number }[], index: number): number {
  return firstIndex(ranges, ({ from }) => from >= index);
}

/** The used range that holds token `index`, or the last one before it; null where there is none. */
export function usedAtOrBefore(used: readonly Used[], index: number): Used | null {
  return used[firstFrom(used, index + 1) - 1] ?? null;
}
