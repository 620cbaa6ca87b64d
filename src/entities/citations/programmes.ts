import type { Span } from '../../model/span.ts';
import type { UnitMention } from '../../model/unit.ts';
import { readAuthor } from './authors.ts';
import type { FoundCitation } from './found.ts';
import { readTerm } from './term.ts';

const B = '[ \\u00a0]{1,2}';
const KHOA = 'kh(?:óa|oá)';
/**
 * The programmes that a Party committee sets itself for its term, which go by no number: `10 Chương trình công tác toàn khóa`, `chương
 * trình công tác lớn của Thành ủy`, `Chương trình hành động của Tỉnh ủy`. A count belongs to the name of the group.
 */
const PROGRAMME = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}${B})?(?:[Cc]hương${B}trình${B}(?:công${B}tác|làm${B}việc)|Chương${B}trình${B}hành${B}động)(?:${B}(?:lớn|trọng${B}tâm|trọng${B}điểm|toàn${B}${KHOA})){0,2}(?!\\p{L})`,
  'gu',
);
/** Without its committee only this is taken: `chương trình làm việc toàn khóa` is what any meeting plans. */
const FOR_THE_TERM = new RegExp(`công${B}tác${B}toàn${B}${KHOA}$`, 'u');
const OF = new RegExp(`${B}của${B}`, 'uy');
const COMMITTEE =
  /^(?:[Tt]hành|[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Tt]hị|[Đđ]ảng) (?:ủy|uỷ)|^(?:Ban Chấp hành|Ban Thường vụ|BCH|BTV) (?!Trung ương Đoàn)\p{L}|^Đảng bộ/u;

/** All programmes of Party committees in order: those of a committee that is named, and those of a whole term. */
export function findProgrammes(text: string, units: readonly UnitMention[]): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const match of text.matchAll(PROGRAMME)) {
    const end = match.index + match[0].length;
    const committee = committeeAt(text, end, units);
    if (committee === null && !FOR_THE_TERM.test(match[0])) continue;
    found.push({
      start: match.index,
      end: committee?.end ?? end,
      type: 'Chương trình',
      printedNumber: null,
      form: 'named',
      term: committee?.term ?? null,
      issuer: committee?.issuer ?? null,
    });
  }
  return found;
}

interface Committee {
  readonly end: number;
  readonly issuer: string;
  readonly term: string | null;
}

function committeeAt(text: string, at: number, units: readonly UnitMention[]): Committee | null {
  OF.lastIndex = at;
  if (!OF.test(text)) return null;
  const body: Span | null = readAuthor(text, OF.lastIndex, units);
  if (body === null) return null;
  const issuer = text.slice(body.start, body.end);
  if (!COMMITTEE.test(issuer)) return null;
  const stated = readTerm(text, body.end);
  return { end: stated?.end ?? body.end, issuer, term: stated?.term ?? null };
}
