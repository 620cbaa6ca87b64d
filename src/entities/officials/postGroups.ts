import { MANY, POST_JOINERS } from '../vocabulary/posts.ts';
import type { Item, PostItem } from './items.ts';
import { keys, marksBefore, type Reading } from './reading.ts';

/** Posts that follow one another: items `[from, end)` of the list. */
export interface PostGroup {
  readonly from: number;
  readonly end: number;
}

/** Longer lists of posts than those of the press. */
const MAX_POSTS_OF_ONE = 20;

/** The group of posts that begins with an item. */
export function postGroupAt(reading: Reading, items: readonly Item[], from: number): PostGroup {
  let end = from + 1;
  for (; end < Math.min(items.length, from + MAX_POSTS_OF_ONE); end += 1) {
    const last = items[end - 1];
    const next = items[end];
    if (last?.kind !== 'post' || next?.kind !== 'post' || !isPostJoint(reading, last, next)) break;
  }
  return { from, end };
}

function isPostJoint(reading: Reading, last: PostItem, next: PostItem): boolean {
  if (reading.sentence[last.from] !== reading.sentence[next.from]) return false;
  const marks = marksBefore(reading, last.next).replace(/^\)/, '');
  if (next.from === last.next) return marks === ',' || marks === '-' || marks === '/';
  if (next.from - last.next > 3 || !/^,?$/.test(marks)) return false;
  const joiner = keys(reading, last.next, next.from);
  return POST_JOINERS.has(joiner) && !(joiner === 'và' && MANY.has(reading.tokens[next.from - 1]?.key ?? ''));
}

/**
 * Whether the posts are of as many persons: `Chánh án TAND tối cao, Tổng Thanh tra Chính phủ và Thống đốc Ngân hàng Nhà nước`. Three or more, the
 * last behind `và`; the posts of one person begin with the seat in the Party and have no `và`.
 */
export function isRowOfOfficials(reading: Reading, items: readonly Item[], { from, end }: PostGroup): boolean {
  const last = items[end - 1];
  if (end - from < 3 || last?.kind !== 'post' || reading.tokens[last.from - 1]?.key !== 'và') return false;
  return !isSeatInParty(reading, items[from]);
}

/**
 * Where the posts of the person named behind a group begin, if the first ones are of the person named before it: the last post, with a bare
 * `Bộ trưởng` before it (`Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ`), or from the seat in the Party on, which the press names first.
 */
export function lastPersonsPosts(reading: Reading, items: readonly Item[], { from, end }: PostGroup): number {
  for (let i = end - 1; i > from; i -= 1) if (isSeatInParty(reading, items[i])) return i;
  const before = items[end - 2];
  const isTitle =
    end - 2 > from &&
    before?.kind === 'post' &&
    before.isBare &&
    /^bộ trưởng$/.test(keys(reading, before.from, before.end));
  return isTitle ? end - 2 : end - 1;
}

/** `Ủy viên Bộ Chính trị`, `Ủy viên Trung ương Đảng`, `Ủy viên Ban Thường vụ Tỉnh ủy` */
function isSeatInParty(reading: Reading, item: Item | undefined): boolean {
  return item?.kind === 'post' && /^(?:ủy viên|uv)$/.test(keys(reading, item.headFrom, item.headFrom + 2));
}
