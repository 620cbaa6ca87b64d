import { type Phrases, phrases } from '../phrases.ts';
import { CONFERRALS, COPULAS, MANY } from '../vocabulary/posts.ts';
import { RANKS } from '../vocabulary/titles.ts';
import type { NameItem, PostItem } from './items.ts';
import { followsDirectly, keys, marksBefore, type Reading } from './reading.ts';

const CONFERRAL_SET: ReadonlySet<string> = new Set(CONFERRALS);
const COPULA_SET: ReadonlySet<string> = new Set(COPULAS);
const LONGEST_LINK_WORDS = 5;
const MAX_ASIDE_TOKENS = 40;

/** `An, Bí thư`, `An - Bí thư`, `An (Bí thư`, `An là Bí thư`, `An Bí thư` are appositions; `An giữ chức Bí thư` confers. */
export function leftLink(reading: Reading, name: NameItem, post: PostItem): 'apposed' | 'conferred' | null {
  const at = skipAsides(reading, name.end, post.from);
  const marks = marksBefore(reading, at).replace(/^\)/, '');
  if (at === post.from) return /^(?:,|-|,?\(|,-|:|)$/.test(marks) ? 'apposed' : null;
  if (!/^(?:,|-|,?\(|)$/.test(marks)) return null;
  const words = keys(reading, at, post.from);
  // `ông An, quê Hà Nội, tiến sĩ kinh tế, là Bí thư`, `bà Hoa, vợ ông An, là Bí thư`: of the subject, which need not be the last name.
  if (marks === ',' && words === 'là') return 'conferred';
  if (COPULA_SET.has(words)) return 'apposed';
  // `bị ông An (hiện đang giữ chức Bí thư) ...`: in brackets it is of the name before, whatever that does in the sentence.
  if (marks.endsWith('(') && post.from - at <= LONGEST_LINK_WORDS && isConferred(reading, post)) return 'apposed';
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
      while (
        end < to &&
        end < at + MAX_ASIDE_TOKENS &&
        !text.slice(tokens[end]?.end, tokens[end + 1]?.start).includes(')')
      )
        end += 1;
      if (end >= at + MAX_ASIDE_TOKENS) return at;
      // `(63 tuổi, nguyên Phó Cục trưởng ...)`: the post is in the bracket, behind age or rank.
      end = end < to ? end + 1 : skipPersonals(reading, at, to);
    } else if (marks === ',' || marks === '(') {
      end = skipPersonals(reading, at, to);
    }
    if (end === at) return at;
    at = end;
  }
  return at;
}

/** Past an age, a year of birth or a rank once held (`cựu Thượng tướng`). */
function skipPersonals({ tokens }: Reading, from: number, to: number): number {
  let end = from;
  while (end < to && (tokens[end]?.number || AGE_WORDS.has(tokens[end]?.key ?? ''))) end += 1;
  if (end > from) return end;
  const rank = rankTable().longest(tokens, /^(?:cựu|nguyên)$/.test(tokens[from]?.key ?? '') ? from + 1 : from);
  return rank !== null && rank.end <= to ? rank.end : from;
}

let ranks: Phrases<true> | null = null;
function rankTable(): Phrases<true> {
  ranks ??= phrases(RANKS.map((rank) => [rank, true] as const));
  return ranks;
}

const AGE_WORDS: ReadonlySet<string> = new Set(['sn', 'sinh', 'năm', 'tuổi', 'ngày', 'tháng']);

/** `Bí thư An` is direct; `Bí thư: ông An`, `Bí thư, đồng chí An`, `Bí thư là ông An` are appositions; `gồm các ông: An` lists. */
export function rightLink(
  reading: Reading,
  post: PostItem,
  name: NameItem,
  first: PostItem,
): 'direct' | 'apposed' | 'listed' | null {
  const marks = marksBefore(reading, post.next).replace(/^\)/, '');
  if (name.titleFrom === post.next) {
    if (marks === '') return 'direct';
    if (marks === ':' || marks === '-')
      return name.addressed || name.ranked || marks === ':' || name.end - name.from > 2 ? 'apposed' : null;
    if (marks === ',' && isActedFor(reading, first)) return null;
    // `Bí thư Quận ủy Ba Đình, Hoàng Minh An cho biết`
    return marks === ',' && (name.addressed || name.ranked || name.end - name.from > 1) ? 'apposed' : null;
  }
  if (name.titleFrom - post.next > 4) return null;
  const words = keys(reading, post.next, name.titleFrom);
  if (isMany(reading, first) && /^(?:gồm|là|gồm có|bao gồm)(?: các| có)?$/.test(words)) return 'listed';
  // `miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh đối với ông An`
  if (
    /^(?:đối với|với|của)$/.test(words) &&
    name.addressed &&
    (isConferred(reading, first) || isOffice(reading, first))
  )
    return 'apposed';
  return /^(?:(?:hiện|nguyên|lúc đó|khi đó|lúc ấy|khi ấy|hiện nay) )?là$/.test(words) &&
    marks === '' &&
    (name.addressed || name.ranked)
    ? 'apposed'
    : null;
}

/** Whether more than one person holds the posts: `hai Phó Thủ tướng`, `các Thứ trưởng`. */
export function isMany(reading: Reading, post: PostItem): boolean {
  for (let i = post.from - 1; i >= post.from - 2 && i >= 0; i -= 1)
    if (MANY.has(reading.tokens[i]?.key ?? '')) return true;
  return keys(reading, post.from - 2, post.from) === 'đồng chí' && MANY.has(reading.tokens[post.from - 3]?.key ?? '');
}

/** Whether `làm`, `giữ chức` or their like, or `là` behind a comma, stand right before a post. */
export function isConferred(reading: Reading, post: PostItem): boolean {
  if (
    reading.tokens[post.from - 1]?.key === 'là' &&
    followsDirectly(reading, post.from) &&
    marksBefore(reading, post.from - 1) === ','
  )
    return true;
  for (let length = 1; length <= LONGEST_LINK_WORDS; length += 1) {
    if (!/^$/.test(marksBefore(reading, post.from - length + 1))) return false;
    if (CONFERRAL_SET.has(keys(reading, post.from - length, post.from))) return true;
  }
  return false;
}

/** `chức vụ Bộ trưởng`: the office, not its holder. */
function isOffice(reading: Reading, { from }: PostItem): boolean {
  return followsDirectly(reading, from) && /(?:^| )chức(?: vụ| danh)?$/.test(keys(reading, from - 2, from));
}

/** `Thừa ủy quyền của Thủ tướng, ông An`, `Thay mặt Chủ tịch UBND tỉnh, bà Hoa`: the post is another's than who acts. */
export function isActedFor(reading: Reading, { from }: PostItem): boolean {
  if (!followsDirectly(reading, from)) return false;
  return /(?:^| )(?:(?:ủy quyền|chỉ đạo|yêu cầu|đồng ý|giới thiệu|phân công|đề nghị|kết luận|quyết định|kế hoạch|tờ trình|công văn|điều động|phê duyệt|chấp thuận|quy định)(?: của)?|thay mặt|thừa lệnh)$/.test(
    keys(reading, from - 3, from),
  );
}

/** `Khi còn làm Phó Chủ tịch UBND quận, ông An ...`: the post opens the sentence, its bearer follows. */
export function isFronted(reading: Reading, first: PostItem, last: PostItem, name: NameItem): boolean {
  if (
    !isConferred(reading, first) ||
    !/^(?:khi|lúc|thời)(?: |$)|(?:^| )(?:khi|lúc|thời) /.test(keys(reading, first.from - 4, first.from))
  )
    return false;
  return name.from - last.next <= MAX_FRONTED_TOKENS && marksBefore(reading, name.titleFrom) === ',';
}

/** `khi còn làm Phó Chủ tịch phụ trách lĩnh vực đô thị, ông An`: more words than these are another clause. */
const MAX_FRONTED_TOKENS = 10;
