import { CONFERRALS, COPULAS, MANY, NOT_THE_SUBJECT } from '../vocabulary/posts.ts';
import type { Item, NameItem, PostItem } from './items.ts';
import { keys, marksBefore, type Reading } from './reading.ts';

/** A post that the text gives to a name. */
export interface Holding {
  readonly name: NameItem;
  readonly post: PostItem;
}

/** Posts that follow one another as one person's: items `[from, end)` of the list. */
interface Group {
  readonly from: number;
  readonly end: number;
}

const CONFERRAL_SET: ReadonlySet<string> = new Set(CONFERRALS);
const COPULA_SET: ReadonlySet<string> = new Set(COPULAS);
const LONGEST_LINK_WORDS = 5;
/** A post is conferred on the subject of its own clause; farther back it is another's. */
const MAX_CONFERRAL_TOKENS = 90;
/** Between one post and the next of the same person. */
const POST_JOINERS: ReadonlySet<string> = new Set([
  'và',
  'kiêm',
  'kiêm nhiệm',
  'đồng thời là',
  'đồng thời',
  'kiêm chức',
  'là',
  'kiêm giữ chức',
  'và là',
  'đồng thời kiêm',
]);

/** Who holds which post, in text order of the posts. */
export function linkPosts(reading: Reading, items: readonly Item[]): Holding[] {
  const holdings: Holding[] = [];
  const holders = new Map<NameItem, number>();
  const give = (name: NameItem, group: Group) => {
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
    const group = { from: i, end: groupEnd(reading, items, i) };
    linkGroup(reading, items, group, holders, give);
    i = group.end;
  }
  return holdings;
}

function groupEnd(reading: Reading, items: readonly Item[], from: number): number {
  let end = from + 1;
  for (; end < items.length; end += 1) {
    const last = items[end - 1];
    const next = items[end];
    if (last?.kind !== 'post' || next?.kind !== 'post' || !isPostJoint(reading, last, next)) break;
  }
  return end;
}

function isPostJoint(reading: Reading, last: PostItem, next: PostItem): boolean {
  if (reading.sentence[last.from] !== reading.sentence[next.from]) return false;
  const marks = marksBefore(reading, last.next).replace(/^\)/, '');
  if (next.from === last.next) return marks === ',' || marks === '-' || marks === '/';
  if (next.from - last.next > 3 || !/^,?$/.test(marks)) return false;
  const joiner = keys(reading, last.next, next.from);
  return POST_JOINERS.has(joiner) && !(joiner === 'và' && MANY.has(reading.tokens[next.from - 1]?.key ?? ''));
}

function linkGroup(
  reading: Reading,
  items: readonly Item[],
  group: Group,
  holders: ReadonlyMap<NameItem, number>,
  give: (name: NameItem, group: Group) => void,
): void {
  const firstPost = items[group.from] as PostItem;
  const lastPost = items[group.end - 1] as PostItem;
  const before = nameAt(reading, items, group.from - 1, firstPost);
  const after = nameAt(reading, items, group.end, lastPost);
  const left = before === null ? null : leftLink(reading, before, firstPost);
  const right = after === null ? null : rightLink(reading, lastPost, after, firstPost);

  if (after && right === 'direct') {
    // `ông An, Phó Chủ tịch Lideco, nói`: a body that no table knows, not a person.
    if (before && left === 'apposed' && after.titleFrom === after.from && after.end - after.from === 1) return;
    // `ông An, Phó Bí thư Tỉnh ủy, Chủ tịch UBND huyện Bình`: the posts in the middle are those of the name before, which has none.
    const split =
      before &&
      left === 'apposed' &&
      (before.addressed || before.ranked) &&
      !holders.has(before) &&
      group.end - group.from > 1;
    if (split) give(before, { from: group.from, end: group.end - 1 });
    give(after, split ? { from: group.end - 1, end: group.end } : group);
    giveToList(reading, items, group, give);
    return;
  }
  if (before && left && !(right === 'listed') && !(holders.has(before) && right === 'apposed' && left === 'apposed')) {
    give(before, group);
    if (left === 'conferred') giveToListBefore(reading, items, group.from - 1, group, give);
    return;
  }
  if (after && right) {
    give(after, group);
    giveToList(reading, items, group, give);
    return;
  }
  const subject = conferredOn(reading, items, group, firstPost);
  if (subject !== null) {
    give(items[subject] as NameItem, group);
    giveToListBefore(reading, items, subject, group, give);
  }
}

function nameAt(reading: Reading, items: readonly Item[], index: number, post: PostItem): NameItem | null {
  const item = items[index];
  return item?.kind === 'name' && reading.sentence[item.from] === reading.sentence[post.from] ? item : null;
}

/** `An, Bí thư`, `An - Bí thư`, `An (Bí thư`, `An là Bí thư`, `An Bí thư` are appositions; `An giữ chức Bí thư` confers. */
function leftLink(reading: Reading, name: NameItem, post: PostItem): 'apposed' | 'conferred' | null {
  const at = skipAsides(reading, name.end, post.from);
  const marks = marksBefore(reading, at).replace(/^\)/, '');
  if (at === post.from) return /^(?:,|-|\(|,-|:|)$/.test(marks) ? 'apposed' : null;
  if (!/^(?:,|-|\(|)$/.test(marks)) return null;
  const words = keys(reading, at, post.from);
  if (COPULA_SET.has(words)) return 'apposed';
  if (CONFERRAL_SET.has(words)) return 'conferred';
  return null;
}

/** Past `(SN 1960, trú tại Hà Nội)`, `, 45 tuổi`, `, sinh năm 1960` behind a name: the token after them. */
function skipAsides(reading: Reading, from: number, to: number): number {
  const { tokens, text } = reading;
  let at = from;
  for (let steps = 0; steps < 3 && at < to; steps += 1) {
    const marks = marksBefore(reading, at);
    let end = at;
    if (marks === '(') {
      while (end < to && end < at + 40 && !text.slice(tokens[end]?.end, tokens[end + 1]?.start).includes(')')) end += 1;
      if (end >= to || end >= at + 40) return at;
      end += 1;
    } else if (marks === ',' || marks === '(') {
      while (end < to && (tokens[end]?.number || AGE_WORDS.has(tokens[end]?.key ?? ''))) end += 1;
    }
    if (end === at) return at;
    at = end;
  }
  return at;
}

const AGE_WORDS: ReadonlySet<string> = new Set(['sn', 'sinh', 'năm', 'tuổi', 'ngày', 'tháng']);

/** `Bí thư An` is direct; `Bí thư: ông An`, `Bí thư, đồng chí An`, `Bí thư là ông An` are appositions; `gồm các ông: An` lists. */
function rightLink(
  reading: Reading,
  post: PostItem,
  name: NameItem,
  first: PostItem,
): 'direct' | 'apposed' | 'listed' | null {
  const marks = marksBefore(reading, post.next).replace(/^\)/, '');
  if (name.titleFrom === post.next) {
    if (marks === '') return 'direct';
    if (marks === ',' && name.ranked && !name.addressed) return 'apposed';
    if (marks === ':' || marks === '-') return name.addressed || name.ranked || marks === ':' ? 'apposed' : null;
    // `Bí thư Quận ủy Ba Đình, Hoàng Minh An cho biết`
    return marks === ',' && (name.addressed || name.end - name.from > 1) ? 'apposed' : null;
  }
  if (name.titleFrom - post.next > 4) return null;
  const words = keys(reading, post.next, name.titleFrom);
  if (isMany(reading, first) && /^(?:gồm|là|gồm có|bao gồm)(?: các| có)?$/.test(words)) return 'listed';
  // `miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh đối với ông An`
  if (/^(?:đối với|với|của)$/.test(words) && name.addressed && isConferred(reading, first)) return 'apposed';
  return /^(?:là|hiện là|nguyên là)$/.test(words) && marks === '' && (name.addressed || name.ranked) ? 'apposed' : null;
}

/** Whether more than one person holds the posts: `hai Phó Thủ tướng`, `các Thứ trưởng`. */
function isMany(reading: Reading, post: PostItem): boolean {
  for (let i = post.from - 1; i >= post.from - 2 && i >= 0; i -= 1)
    if (MANY.has(reading.tokens[i]?.key ?? '')) return true;
  return false;
}

/** Gives the posts to the names of the list that begins behind them: `hai Phó Thủ tướng An và Bình`. */
function giveToList(
  reading: Reading,
  items: readonly Item[],
  group: Group,
  give: (name: NameItem, group: Group) => void,
): void {
  const first = items[group.from] as PostItem;
  const opening = items[group.end] as NameItem;
  if (!isMany(reading, first) && !opening.plural) return;
  for (let i = group.end + 1; i < items.length; i += 1) {
    const last = items[i - 1];
    const next = items[i];
    if (last?.kind !== 'name' || next?.kind !== 'name' || !isListJoint(reading, last, next)) return;
    give(next, group);
  }
}

/** Gives them to the names of the list that ends before them: `hai bà An và Bình được bầu làm Phó Bí thư`. */
function giveToListBefore(
  reading: Reading,
  items: readonly Item[],
  last: number,
  group: Group,
  give: (name: NameItem, group: Group) => void,
): void {
  let first = last;
  while (first > 0) {
    const name = items[first - 1];
    const next = items[first];
    if (name?.kind !== 'name' || next?.kind !== 'name' || !isListJoint(reading, name, next)) break;
    first -= 1;
  }
  const opening = items[first];
  if (opening?.kind !== 'name' || !opening.plural) return;
  for (let i = first; i < last; i += 1) {
    const name = items[i];
    if (name?.kind === 'name') give(name, group);
  }
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
function conferredOn(reading: Reading, items: readonly Item[], group: Group, post: PostItem): number | null {
  if (!isConferred(reading, post)) return null;
  for (let i = group.from - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (!item || reading.sentence[item.from] !== reading.sentence[post.from]) return null;
    if (post.from - item.end > MAX_CONFERRAL_TOKENS) return null;
    if (item.kind === 'name' && !isAnothers(reading, items, i, item)) return i;
  }
  return null;
}

function isConferred(reading: Reading, post: PostItem): boolean {
  for (let length = 1; length <= LONGEST_LINK_WORDS; length += 1) {
    if (!/^$/.test(marksBefore(reading, post.from - length + 1))) return false;
    if (CONFERRAL_SET.has(keys(reading, post.from - length, post.from))) return true;
  }
  return false;
}

function isAnothers(reading: Reading, items: readonly Item[], index: number, name: NameItem): boolean {
  let from = name.titleFrom;
  for (let i = index - 1; i >= 0; i -= 1) {
    const post = items[i];
    if (post?.kind !== 'post' || from - post.next > 1) break;
    from = post.from;
  }
  return NOT_THE_SUBJECT.has(reading.tokens[from - 1]?.key ?? '') && marksBefore(reading, from) === '';
}
