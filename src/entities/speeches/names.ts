import { PLACES_BEFORE_NAMES, POSTS, SURNAMES, TITLES } from '../vocabulary/speakerNouns.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';

/** A person's name in a line, tokens `[from, to)`; `head` is where the title or post right before it starts. */
export interface NameHit {
  readonly head: number;
  readonly from: number;
  readonly to: number;
}

const TITLE_TABLE = phraseTable(TITLES);
const POST_TABLE = phraseTable(POSTS);
const PLACE_TABLE = phraseTable(PLACES_BEFORE_NAMES);
const SURNAME_SET: ReadonlySet<string> = new Set(SURNAMES);
/** After these a run of capitals is a place, unless it is long enough to hold a full name: `huyện Hoàng Anh Tuấn`. */
const PLACE_KINDS: ReadonlySet<string> = new Set(
  'tỉnh huyện quận xã phường thành phố tp thôn bản nước đảo sông núi đường cầu'.split(' '),
);
/** First syllables of bodies. */
const BODIES: ReadonlySet<string> = new Set(
  'sở bộ ban cục vụ viện phòng hội đội ủy uỷ ngân bệnh công tập trung tòa toà đảng thành tỉnh quận huyện xã phường quốc chính nhà chi tổng liên mặt hiệp học'.split(
    ' ',
  ),
);
const MAX_NAME = 6;

/**
 * The last name in tokens `[from, to)`, null where there is none. A name is a run of capitals after a title (`bà Nguyệt`),
 * or after a post (`Bộ trưởng Thể`, `Bí thư Quận ủy Bắc Từ Liêm Trần Thế Cương`), or one that begins with a family name.
 * `isUnit` says which tokens belong to the name of a body.
 */
export function lastName(line: Line, from: number, to: number, isUnit: (index: number) => boolean): NameHit | null {
  let end = to;
  while (end > from) {
    while (end > from && !isNameToken(line, end - 1, isUnit)) end--;
    let start = end;
    while (start > from && isNameToken(line, start - 1, isUnit)) start--;
    if (start === end) return null;
    const hit = nameInRun(line, from, start, end);
    if (hit !== null) return hit;
    end = start;
  }
  return null;
}

function isNameToken(line: Line, index: number, isUnit: (index: number) => boolean): boolean {
  const token = line[index];
  if (token === undefined || !token.isCapital || token.isAcronym || token.lower === '') return false;
  return !isUnit(index);
}

function nameInRun(line: Line, low: number, runStart: number, end: number): NameHit | null {
  let start = runStart;
  // `Ông Phong` at the start of a sentence: the title is a capital too.
  const isMidway = start > low && line[start - 1]?.kind === 'word' && line[start]?.lower === 'anh'; // `báo Anh Guardian`: the country
  const inner = isMidway
    ? 0
    : Math.max(TITLE_TABLE.at(line, start), start === runStart ? POST_TABLE.at(line, start) : 0);
  if (inner > 0 && start + inner < end) start += inner;
  const titleLength = Math.max(TITLE_TABLE.before(line, start), 0);
  const postLength = POST_TABLE.before(line, start);
  const head = Math.max(low, start - Math.max(titleLength, postLength));
  // `các nhà khoa học Nhật Bản`: a country of two syllables after a profession says where they come from.
  const isOrigin = titleLength > 1 && end - start > 1 && PLACE_TABLE.at(line, start) === end - start;
  if (isOrigin) return null;
  // `đồng chí Trưởng Ban Nội chính`: a post after a title, and no name.
  const isPost = titleLength > 0 && POST_TABLE.at(line, start) > 0;
  if (titleLength > 0 && !isPost && end - start <= MAX_NAME) return { head, from: start, to: end };
  const place = PLACE_TABLE.at(line, start);
  if (place > 0) {
    start += place;
    if (start >= end) return null;
    if (end - start <= MAX_NAME) return { head: start, from: start, to: end };
  }
  // `Chánh Thanh tra Sở Y tế`: the capitals after a post may begin the name of its body.
  if (postLength > 0 && end - start <= MAX_NAME && !BODIES.has(line[start]?.lower ?? ''))
    return { head, from: start, to: end };
  for (let at = start; end - at >= 2; at++) {
    if (!SURNAME_SET.has(line[at]?.lower ?? '') || end - at > 5) continue;
    // `Phó Chủ tịch`: the capitals begin a post.
    if (POST_TABLE.at(line, at) > end - at) continue;
    // Two syllables alone may be a place or a house (`Bệnh viện Bạch Mai`), unless nothing stands before them.
    const isPlace = end - at < 3 && (at > low || PLACE_KINDS.has(line[at - 1]?.lower ?? ''));
    if (!isPlace) return { head: at, from: at, to: end };
  }
  return null;
}
