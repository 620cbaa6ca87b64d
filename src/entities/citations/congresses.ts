import type { UnitMention } from '../../model/unit.ts';
import { readAuthor } from './authors.ts';
import type { FoundCitation } from './found.ts';
import { B, B0, FIGURE, NUMERAL } from './numerals.ts';
import { readTerm, romanOf } from './term.ts';
import type { TypeNoun } from './typeNouns.ts';

/** The congress: `Đại hội`, `ĐH`, with what it is the congress of; the ordinal may come before or after that. */
const CONGRESS = new RegExp(
  `${B}(?:của${B})?(?:[Đđ]ại${B}hội|ĐẠI${B}HỘI|ĐH)(?!${B}(?:đồng|cổ${B}đông)(?!\\p{L}))(?!\\p{L})`,
  'uy',
);
const DELEGATES = new RegExp(`(?:${B}đại${B}biểu)?(?:${B}toàn${B}quốc)?`, 'uy');
const ORDINAL = new RegExp(
  `(?:${B}|,${B}(?=lần|thứ|kh))(?:(?:lần${B}thứ|lần|thứ|khóa|khoá)${B}(${NUMERAL})|(${FIGURE}))`,
  'uy',
);
const SPAN_OF_YEARS = new RegExp(`,?${B}\\(?nhiệm${B}kỳ${B}\\d{4}${B0}[-–]${B0}\\d{4}\\)?`, 'uy');
/** `của Đảng`; not `của Đảng bộ`, which is a body by its own name. */
const OF_THE_PARTY = new RegExp(
  `(?:${B}của)?${B}Đảng(?:${B}(?:ta|Cộng${B}sản${B}Việt${B}Nam))?(?!${B}(?:[Bb]ộ|[Vv]iên|[ủu]y|[ủu]ỷ|uỷ|đoàn|các|cấp)(?!\\p{L}))(?!\\p{L})`,
  'uy',
);
/** Behind `Đảng`, the place whose congress it is: `Đại hội Đảng thành phố lần thứ X`, `Đại hội Đảng TP.HCM`. */
const OF_PLACE = new RegExp(
  `${B}(?:tỉnh|[Tt]hành${B}phố|TP|huyện|quận|thị${B}xã|xã|phường)(?:(?:\\.|${B}|\\.${B})\\p{Lu}\\p{L}{0,7}(?:${B}\\p{Lu}\\p{Ll}{0,7}){0,3})?(?!\\p{L})`,
  'uy',
);
/** A body whose congress it is: `Đảng bộ TP Hà Nội`, `Công đoàn Việt Nam`, `Hội Luật gia Việt Nam`, `Đoàn`. */
const OF_BODY = new RegExp(
  `,?${B}(?:của${B})?(?=(?:[Đđ]ảng${B}bộ|Công${B}đoàn|Đoàn|Hội|Mặt${B}trận|MTTQ|[Cc]hi${B}bộ|Liên${B}đoàn)(?!\\p{L}))`,
  'uy',
);
const BODY_ALONE = /(?:[Đđ]ảng bộ|Đoàn|Công đoàn|Hội|Mặt trận|MTTQ|[Cc]hi bộ)(?!\p{L})/uy;
const ALL_LEVELS = new RegExp(`${B}(?:[Đđ]ảng${B}(?:bộ${B})?)?(?:các${B}cấp|cấp${B}|mỗi)`, 'uy');

/**
 * `Nghị quyết Đại hội XIII của Đảng`, `Nghị quyết Đại hội đại biểu lần thứ XVII, nhiệm kỳ 2020 - 2025 Đảng bộ thành phố`, `Nghị quyết Đại
 * hội Đảng bộ quận`: ordinal and whose congress it is lie inside the span, years of office only before one of these.
 */
export function congressAt(text: string, noun: TypeNoun, units: readonly UnitMention[]): FoundCitation | null {
  if (noun.type?.name !== 'Nghị quyết') return null;
  CONGRESS.lastIndex = noun.end;
  if (!CONGRESS.test(text)) return null;
  let end = CONGRESS.lastIndex;
  ALL_LEVELS.lastIndex = end;
  if (ALL_LEVELS.test(text)) return null;
  let at = end;
  let term: string | null = null;
  let owned = false;
  DELEGATES.lastIndex = at;
  if (DELEGATES.test(text)) at = end = DELEGATES.lastIndex;
  for (let step = 0; step < 4; step += 1) {
    ORDINAL.lastIndex = at;
    const ordinal = term === null ? ORDINAL.exec(text) : null;
    if (ordinal !== null) {
      term = romanOf(ordinal[1] ?? ordinal[2] ?? '');
      at = end = ORDINAL.lastIndex;
      continue;
    }
    const owner: number | null = owned ? null : ownerAt(text, at, units);
    if (owner !== null) {
      owned = true;
      // `Đại hội Đoàn toàn quốc lần thứ X`
      DELEGATES.lastIndex = owner;
      at = end = DELEGATES.test(text) ? DELEGATES.lastIndex : owner;
      continue;
    }
    SPAN_OF_YEARS.lastIndex = at;
    if (!SPAN_OF_YEARS.test(text)) break;
    at = SPAN_OF_YEARS.lastIndex;
  }
  const stated = term === null ? readTerm(text, end) : null;
  if (stated !== null) ({ term, end } = stated);
  ALL_LEVELS.lastIndex = end;
  if (ALL_LEVELS.test(text)) return null;
  if (term === null && !isNamed(text, noun, end, owned)) return null;
  return { start: noun.start, end, type: noun.type.name, printedNumber: null, form: 'congress', term };
}

/**
 * Whether a congress without ordinal is one that readers know: `Nghị quyết Đại hội` with both capitals, or that of a body; in small
 * letters, or as `các Nghị quyết Đại hội`, it is any meeting's.
 */
function isNamed(text: string, noun: TypeNoun, end: number, owned: boolean): boolean {
  const surface = text.slice(noun.start, end);
  if (!/[ \u00a0](?:Đại|ĐẠI|ĐH)/u.test(surface)) return false;
  return (
    owned ||
    (/^\p{Lu}/u.test(surface) &&
      !/(?:các|những|mọi)[ \u00a0]$/u.test(text.slice(Math.max(0, noun.start - 6), noun.start)))
  );
}

/** End of what says whose congress it is. */
function ownerAt(text: string, at: number, units: readonly UnitMention[]): number | null {
  OF_THE_PARTY.lastIndex = at;
  if (OF_THE_PARTY.test(text)) {
    OF_PLACE.lastIndex = OF_THE_PARTY.lastIndex;
    return OF_PLACE.test(text) ? OF_PLACE.lastIndex : OF_THE_PARTY.lastIndex;
  }
  OF_BODY.lastIndex = at;
  if (!OF_BODY.test(text)) return null;
  const body = readAuthor(text, OF_BODY.lastIndex, units);
  if (body !== null) return body.end;
  BODY_ALONE.lastIndex = OF_BODY.lastIndex;
  return BODY_ALONE.test(text) ? BODY_ALONE.lastIndex : null;
}
