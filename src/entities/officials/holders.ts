import { NOT_THE_SUBJECT } from '../vocabulary/posts.ts';
import type { Item, NameItem, PostItem } from './items.ts';
import { isActedFor, isConferred, isFronted, isMany, leftLink, rightLink } from './links.ts';
import { isRowOfOfficials, lastPersonsPosts, type PostGroup, postGroupAt } from './postGroups.ts';
import { keys, marksBefore, type Reading } from './reading.ts';

/** A post that the text gives to a name. */
export interface Holding {
  readonly name: NameItem;
  readonly post: PostItem;
}

/** More posts than this before one name are not looked through. */
const MAX_POSTS_BEFORE_NAME = 6;
/** Longer lists of persons of one post than those of the press (a new Politburo). */
const MAX_NAMES_OF_ONE = 60;
/** A post is conferred on the subject of its own clause; farther back it is another's. */
const MAX_CONFERRAL_TOKENS = 90;

/** Who holds which post, in text order of the posts. */
export function linkPosts(reading: Reading, items: readonly Item[]): Holding[] {
  const holdings: Holding[] = [];
  const holders = new Map<NameItem, number>();
  const give = (name: NameItem, group: PostGroup) => {
    holders.set(name, (holders.get(name) ?? 0) + 1);
    for (let i = group.from; i < group.end; i += 1) {
      const post = items[i];
      if (post?.kind === 'post') holdings.push({ name, post });
    }
  };
  for (let i = 0; i < items.length; ) {
    if (items[i]?.kind !== 'post') {
      i += 1;
      continue;
    }
    const group = postGroupAt(reading, items, i);
    linkGroup(reading, items, group, holders, give, (name, post) => holdings.push({ name, post }));
    i = group.end;
  }
  return holdings;
}

function linkGroup(
  reading: Reading,
  items: readonly Item[],
  group: PostGroup,
  holders: ReadonlyMap<NameItem, number>,
  give: (name: NameItem, group: PostGroup) => void,
  giveOne: (name: NameItem, post: PostItem) => void,
): void {
  const firstPost = items[group.from] as PostItem;
  const lastPost = items[group.end - 1] as PostItem;
  const before = nameAt(reading, items, group.from - 1, firstPost);
  const after = nameAt(reading, items, group.end, lastPost);
  const left = before === null ? null : leftLink(reading, before, firstPost);
  const right = after === null ? null : rightLink(reading, lastPost, after, firstPost);

  const isRow = isRowOfOfficials(reading, items, group);
  if (before && after && left === 'apposed' && right === 'direct' && isEnclosed(reading, firstPost, after)) {
    const post = items[group.end - 1] as PostItem;
    const end = reading.tokens[after.end - 1]?.end ?? post.endOffset;
    give(before, { from: group.from, end: group.end - 1 });
    giveOne(before, { ...post, end: after.end, endOffset: end, next: after.end });
    return;
  }
  if (after && right === 'direct') {
    // `ông An, Phó Chủ tịch Lideco, nói`: a body that no table knows, not a person.
    if (before && left === 'apposed' && after.titleFrom === after.from && after.end - after.from === 1) return;
    // `ông An - Chủ tịch Sông Mây Xanh`: a firm as well.
    const isFirm = before?.addressed && firstPost.isBare && marksBefore(reading, firstPost.from) === '-';
    if (isFirm && after.titleFrom === after.from && !holders.has(before)) return;
    // `ông An, Phó Bí thư Tỉnh ủy, Chủ tịch UBND huyện Bình`: the posts in the middle are those of the name before, which has none.
    const split =
      before &&
      left === 'apposed' &&
      (before.addressed || before.ranked) &&
      !holders.has(before) &&
      group.end - group.from > 1;
    // `B được bầu làm Chủ tịch Quốc hội Lào, Thủ tướng An gửi điện`: what is conferred is of the subject before.
    const subject = split || group.end - group.from < 2 ? null : conferredOn(reading, items, group, firstPost);
    // `Thay mặt Thủ tướng, Phó Thủ tướng An`: the first post is another's.
    const actedFor = group.end - group.from > 1 && isActedFor(reading, firstPost);
    const own =
      split || subject !== null || actedFor
        ? lastPersonsPosts(reading, items, group)
        : isRow
          ? group.end - 1
          : group.from;
    if (split) give(before, { from: group.from, end: own });
    if (subject !== null) give(items[subject] as NameItem, { from: group.from, end: own });
    give(after, { from: own, end: group.end });
    giveToList(reading, items, group, give);
    return;
  }
  const isHolder = left === 'apposed' || (before && left && !isAnothers(reading, items, group.from - 1, before));
  if (
    before &&
    left &&
    isHolder &&
    !(right === 'listed') &&
    !(isRow && holders.has(before)) &&
    !(holders.has(before) && right === 'apposed' && left === 'apposed')
  ) {
    give(before, group);
    if (left === 'conferred' || isShared(reading, firstPost))
      giveToListBefore(reading, items, group.from - 1, group, give);
    return;
  }
  if (after && right) {
    give(after, group);
    giveToList(reading, items, group, give);
    return;
  }
  if (after && isFronted(reading, firstPost, lastPost, after)) {
    give(after, group);
    return;
  }
  const subject = conferredOn(reading, items, group, firstPost);
  if (subject !== null) {
    give(items[subject] as NameItem, group);
    giveToListBefore(reading, items, subject, group, give);
  }
}

/** `An - Đồn trưởng Đồn Biên phòng Bản Giàng -`: between two dashes or in brackets, what looks like a name ends the body. */
function isEnclosed(reading: Reading, post: PostItem, name: NameItem): boolean {
  if (name.titleFrom < name.from || post.unitFrom === null) return false;
  const opens = marksBefore(reading, post.from);
  const closes = marksBefore(reading, name.end);
  return (opens === '-' && closes === '-') || (opens === '(' && closes.startsWith(')'));
}

function nameAt(reading: Reading, items: readonly Item[], index: number, post: PostItem): NameItem | null {
  const item = items[index];
  return item?.kind === 'name' && reading.sentence[item.from] === reading.sentence[post.from] ? item : null;
}

/** Gives the posts to the names of the list that begins behind them: `hai Phó Thủ tướng An và Bình`. */
function giveToList(
  reading: Reading,
  items: readonly Item[],
  group: PostGroup,
  give: (name: NameItem, group: PostGroup) => void,
): void {
  const first = items[group.from] as PostItem;
  const opening = items[group.end] as NameItem;
  if (!isMany(reading, first) && !opening.plural) return;
  for (let i = group.end + 1; i < Math.min(items.length, group.end + MAX_NAMES_OF_ONE); i += 1) {
    const last = items[i - 1];
    const next = items[i];
    if (!next || reading.sentence[next.from] !== reading.sentence[first.from]) return;
    // `Các Ủy viên Bộ Chính trị: An, Bí thư Thành ủy; Bình, Chủ tịch nước`: each has posts of his own, too.
    if (next.kind === 'post') continue;
    const goesOn =
      next.kind === 'name' &&
      (last?.kind === 'name' ? isListJoint(reading, last, next) : marksBefore(reading, next.titleFrom) === ';');
    if (!goesOn) return;
    give(next, group);
  }
}

/** Gives them to the names of the list that ends before them: `hai bà An và Bình được bầu làm Phó Bí thư`. */
function giveToListBefore(
  reading: Reading,
  items: readonly Item[],
  last: number,
  group: PostGroup,
  give: (name: NameItem, group: PostGroup) => void,
): void {
  let first = last;
  while (first > Math.max(0, last - MAX_NAMES_OF_ONE)) {
    const name = items[first - 1];
    const next = items[first];
    if (name?.kind !== 'name' || next?.kind !== 'name' || !isListJoint(reading, name, next)) break;
    first -= 1;
  }
  const opening = items[first];
  const post = items[group.from];
  const shared = post?.kind === 'post' && isShared(reading, post);
  if (opening?.kind !== 'name' || !(opening.plural || shared)) return;
  for (let i = first; i < last; i += 1) {
    const name = items[i];
    if (name?.kind === 'name') give(name, group);
  }
}

/** `ông An và bà Bình (cùng là Phó Chủ tịch)`: of all named before. */
function isShared(reading: Reading, { from }: PostItem): boolean {
  return /^(?:cùng|đều) là$/.test(keys(reading, from - 2, from)) || keys(reading, from - 3, from) === 'cùng giữ chức';
}

function isListJoint(reading: Reading, last: NameItem, next: NameItem): boolean {
  if (reading.sentence[last.from] !== reading.sentence[next.from]) return false;
  const marks = marksBefore(reading, last.end);
  if (next.titleFrom === last.end) return marks === ',' || marks === ';';
  return (
    next.titleFrom === last.end + 1 && /^(?:và|cùng)$/.test(reading.tokens[last.end]?.key ?? '') && /^,?$/.test(marks)
  );
}

/** The name that a post is conferred on: the last one before `làm`, `giữ chức` that is not another's (`thay ông A`, `được bà B`). */
function conferredOn(reading: Reading, items: readonly Item[], group: PostGroup, post: PostItem): number | null {
  if (!isConferred(reading, post)) return null;
  for (let i = group.from - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (!item || reading.sentence[item.from] !== reading.sentence[post.from]) return null;
    if (post.from - item.end > MAX_CONFERRAL_TOKENS) return null;
    if (item.kind === 'name' && !isAnothers(reading, items, i, item))
      return isElection(reading, post) && !isDoneTo(reading, item.end, post.from) ? null : i;
  }
  return null;
}

/** `bầu Chủ tịch nước`: confers on whom it is done to (`được Quốc hội bầu`), not on who does it. */
function isElection(reading: Reading, { from }: PostItem): boolean {
  return /(?:^| )(?:bầu|bổ nhiệm|chỉ định|cách chức|bầu bổ sung)$/.test(keys(reading, from - 3, from));
}

function isDoneTo({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (/^(?:được|bị)$/.test(tokens[i]?.key ?? '')) return true;
  return false;
}

function isAnothers(reading: Reading, items: readonly Item[], index: number, name: NameItem): boolean {
  let from = name.titleFrom;
  for (let i = index - 1; i >= Math.max(0, index - MAX_POSTS_BEFORE_NAME); i -= 1) {
    const post = items[i];
    if (post?.kind !== 'post' || from - post.next > 1 || marksBefore(reading, from) === ',') break;
    from = post.from;
  }
  if (marksBefore(reading, from) !== '') return false;
  // `thay ông An - người vừa bị cách chức Bí thư`
  if (reading.tokens[name.end]?.key === 'người' && /^[,-]$/.test(marksBefore(reading, name.end))) return false;
  return NOT_THE_SUBJECT.has(keys(reading, from - 1, from)) || NOT_THE_SUBJECT.has(keys(reading, from - 2, from));
}
