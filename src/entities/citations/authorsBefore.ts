import type { UnitMention } from '../../model/unit.ts';
import { HEADS_OF_BODIES, NO_BODIES, OFFICES } from '../vocabulary/issuers.ts';
import { type Author, anyOf, readAuthor, readPlaceName } from './authors.ts';
import { issuesItself } from './issuingClauses.ts';
import { lastBefore } from './textOrder.ts';

const OFFICE_START = new RegExp(
  `(?<![\\p{L}\\d])(?:[Pp]hó )?(?:${anyOf([...OFFICES, ...HEADS_OF_BODIES])})(?![\\p{L}\\d])`,
  'gu',
);
/** First words of bodies that the finder of units does not know; in small letters only those that stand in no other word. */
const BODY_START =
  /(?<![\p{L}\d])(?:Đồn|[Tt]ập đoàn|[Tt]ổng [Cc]ông ty|[Cc]ông ty|Cty|Hội đồng|HĐQT|HĐTV|Ban|Trung tâm|Trường|Viện|Bệnh viện|[Cc]ơ quan|[Hh]ội nghị(?=[ \u00a0](?:Trung ương|T\.?Ư|TW|lần thứ|Ban|BCH))|[Ll]iên đoàn|Tổng Liên đoàn|[Hh]iệp hội|Liên [Bb]ộ|Đảng bộ|Bộ|Sở|[Tt]ổng cục|[Cc]hi cục|[Cc]ục|[Hh]uyện|[Tt]ỉnh|[Tt]hành phố|TP|[Qq]uận|[Tt]hị xã|UBMTTQ(?:VN)?|Tạp chí|Quỹ|Thường vụ|Thường trực|Cụm|Thanh tra|[UỦ][ỷy] ban|Ủy ban|Uỷ ban|[Nn]hà trường|NXB|Nhà xuất bản)(?![\p{L}\d])/gu;
/** Behind what a subject begins: `Đến tháng 4-2018, `, `Mới đây `, `khi `. A comma behind a name adds a place to it: `Sóc Sơn, Hà Nội`. */
const OPENS =
  '(?:^|(?<!\\p{Lu}\\p{L}{0,8})[,;]|[\\d”"][ \\u00a0]|(?<!\\p{L})(?:qua|đây|nay|đó|khi|rằng|biết|và|năm|tháng|nhưng|việc|hay)[ \\u00a0])[\\s“"]*';
const NAME_AT = new RegExp(`${OPENS}(?=\\p{Lu})`, 'gu');
/** `ACV đã có tờ trình`: a body by the first letters of its name; not `XII`. */
const INITIALS = new RegExp(`(?<=${OPENS})(?![IVX]+[ \\u00a0])[A-ZĐ]{2,9}(?=[ \\u00a0])`, 'gu');

/** All bodies and offices in `[from, to)`, in order; a body inside the name of another is left out. */
export function authorsBefore(text: string, units: readonly UnitMention[], from: number, to: number): Author[] {
  const authors: Author[] = [];
  for (let i = lastBefore(units, to); i >= 0; i -= 1) {
    const unit = units[i];
    if (unit === undefined || unit.start < from) break;
    authors.push(
      readAuthor(text, unit.start, units) ?? { start: unit.start, end: unit.end, office: false, named: false },
    );
  }
  const window = text.slice(from, to);
  const starts = [OFFICE_START, BODY_START].flatMap((pattern) =>
    Array.from(window.matchAll(pattern), (match) => match.index),
  );
  // a place alone is a subject only where the clause begins with it: `Thanh Hóa có văn bản số`
  starts.push(/^[\s“"]*/u.exec(window)?.[0].length ?? 0);
  for (const start of starts) {
    const author = readAuthor(text, from + start, units);
    if (author !== null && author.end <= to) authors.push(author);
  }
  authors.push(...issuingPlaces(text, from, to), ...initials(text, from, to));
  authors.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = from;
  return authors.filter((author) => {
    if (author.start < end) return false;
    end = author.end;
    return true;
  });
}

/** Provinces without their type word where they are said to issue it: `Đến tháng 4-2018, Hà Nội tiếp tục có tờ trình số 32`. */
function issuingPlaces(text: string, from: number, to: number): Author[] {
  return Array.from(text.slice(from, to).matchAll(NAME_AT)).flatMap((match) => {
    const start = from + match.index + match[0].length;
    const end = readPlaceName(text, start);
    if (end === null || end > to || !issuesItself(text.slice(end, to))) return [];
    return [{ start, end, office: false, named: false }];
  });
}

function initials(text: string, from: number, to: number): Author[] {
  return Array.from(text.slice(from, to).matchAll(INITIALS)).flatMap(({ index, 0: letters }) => {
    const start = from + index;
    const end = start + letters.length;
    if (NO_BODIES.has(letters) || !issuesItself(text.slice(end, to))) return [];
    return [{ start, end, office: false, named: false }];
  });
}
