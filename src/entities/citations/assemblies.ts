import type { FoundCitation } from './found.ts';
import { readTerm, romanOf } from './term.ts';
import type { TypeNoun } from './typeNouns.ts';

const B = '[ \\u00a0]{1,2}';
const B0 = '[ \\u00a0]{0,2}';
const ROMAN = '[IVX]{1,6}(?![\\p{L}\\d])';
const FIGURE = `(?:${ROMAN}|\\d{1,2}(?!\\p{L}|[\\d/%]|[.,]\\d|${B0}-${B0}\\d))`;
const NUMERAL = `(?:${FIGURE}|(?:nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười(?:${B}(?:một|hai|ba|bốn|lăm))?)(?!\\p{L}))`;
const CENTRAL = `(?:[Tt]rung${B}[Ưư]ơng|TRUNG${B}ƯƠNG|T\\.?${B0}[ƯW]|Tw|TW)`;
const COMMITTEE = `(?:Ban${B}[Cc]hấp${B}hành|BCH|BCHTW|BCHTƯ)`;

/**
 * The plenum after the noun: `Trung ương 4`, `T.Ư 4`, `Hội nghị Trung ương 4`, `Hội nghị lần thứ năm Ban Chấp hành Trung ương`, `Trung
 * ương lần thứ 5`, `Trung ương Đảng 6`. Group 1: the term where it stands first (`Trung ương khóa XI lần thứ 4` is not written).
 */
const PLENUM = new RegExp(
  `${B}(?:của${B})?(?:` +
    `(?:[Hh]ội${B}nghị${B}|HNTW${B})?(?:lần${B}thứ${B}${NUMERAL}${B})(?:của${B})?(?:${COMMITTEE}${B})?${CENTRAL}(?:${B}Đảng)?` +
    `|(?:[Hh]ội${B}nghị${B})?(?:${COMMITTEE}${B})?${CENTRAL}(?:${B}Đảng)?${B0}(?:lần${B}thứ${B}${NUMERAL}|${FIGURE})` +
    `)`,
  'uy',
);

/** The congress: `Đại hội`, `ĐH`, with what it is the congress of; the ordinal may come before or after that. */
const CONGRESS = new RegExp(
  `${B}(?:của${B})?(?:[Đđ]ại${B}hội|ĐẠI${B}HỘI|ĐH)(?!${B}(?:đồng${B}cổ|cổ${B}đông))(?!\\p{L})`,
  'uy',
);
const DELEGATES = new RegExp(`(?:${B}đại${B}biểu)?(?:${B}toàn${B}quốc)?`, 'uy');
const ORDINAL = new RegExp(`,?${B}(?:lần${B}thứ${B}|lần${B}|thứ${B}|khóa${B}|khoá${B})?(${NUMERAL})`, 'uy');
const SPAN_OF_YEARS = new RegExp(`,?${B}\\(?nhiệm${B}kỳ${B}\\d{4}${B0}[-–]${B0}\\d{4}\\)?`, 'uy');
/** `của Đảng`, `Đảng bộ TP Hà Nội`, `Đảng bộ tỉnh`, `Công đoàn Việt Nam`. */
const OF_WHOM = new RegExp(
  `(?:,?${B}của)?${B}(?:[Đđ]ảng${B}bộ(?:${B}(?:(?:thành${B}phố|TP|tỉnh|huyện|quận|thị${B}xã|xã|phường|thị${B}trấn|khối|cơ${B}quan|các${B}cơ${B}quan|Khối|[Cc]ông${B}ty|[Tt]ập${B}đoàn|[Qq]uân${B}đội|Bộ|Cục|Sở|[Tt]rường)\\.?(?!\\p{L})${B0}|(?:Thành${B}phố|Tỉnh)(?!\\p{L})${B0}){0,3}(?:(?!Nhiệm|Nghị|Chương|Đảng)\\p{Lu}[\\p{L}]{0,8}(?:${B}(?=(?!Nhiệm|Nghị|Chương|Đảng)\\p{Lu})|(?![\\p{L}]))){0,5})?` +
    `|Đảng(?:${B}(?:ta|Cộng${B}sản${B}Việt${B}Nam))?(?!${B}(?:bộ|viên|ủy|uỷ|đoàn))` +
    `|(?:Công${B}đoàn|Đoàn|Hội|Mặt${B}trận|MTTQ)(?:(?:${B}(?:TNCS|Hồ|Chí|Minh|Việt|Nam|Tổ|quốc|Nông|dân|Phụ|nữ|Cựu|chiến|binh|toàn|Liên|hiệp)))*)(?!\\p{L})`,
  'uy',
);
const ALL_LEVELS = new RegExp(`${B}(?:[Đđ]ảng${B}(?:bộ${B})?)?(?:các${B}cấp|cấp${B}|mỗi)`, 'uy');

/** `Nghị quyết Trung ương 4 (khóa XII)`: the plenum's ordinal and the term inside the span; null where no plenum follows the noun. */
export function plenumAt(text: string, noun: TypeNoun): FoundCitation | null {
  if (noun.type === null || !/^(?:Nghị quyết|Kết luận)$/u.test(noun.type.name)) return null;
  PLENUM.lastIndex = noun.end;
  if (!PLENUM.test(text)) return null;
  const end = PLENUM.lastIndex;
  const term = readTerm(text, end);
  return {
    start: noun.start,
    end: term?.end ?? end,
    type: noun.type.name,
    printedNumber: null,
    form: 'plenum',
    term: term?.term ?? null,
  };
}

/**
 * `Nghị quyết Đại hội XIII của Đảng`, `Nghị quyết Đại hội đại biểu lần thứ XVII, nhiệm kỳ 2020 - 2025 Đảng bộ thành phố`, `Nghị quyết Đại
 * hội Đảng bộ quận`: ordinal and whose congress it is lie inside the span, years of office only before one of these.
 */
export function congressAt(text: string, noun: TypeNoun): FoundCitation | null {
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
  if (DELEGATES.test(text)) at = DELEGATES.lastIndex;
  for (let step = 0; step < 4; step += 1) {
    ORDINAL.lastIndex = at;
    const ordinal = term === null ? ORDINAL.exec(text) : null;
    if (ordinal?.[1] !== undefined) {
      term = romanOf(ordinal[1]);
      at = end = ORDINAL.lastIndex;
      continue;
    }
    OF_WHOM.lastIndex = at;
    if (!owned && OF_WHOM.test(text)) {
      owned = true;
      at = end = OF_WHOM.lastIndex;
      while (/[ \u00a0]/u.test(text.charAt(end - 1))) end -= 1;
      at = end;
      continue;
    }
    SPAN_OF_YEARS.lastIndex = at;
    if (!SPAN_OF_YEARS.test(text)) break;
    at = SPAN_OF_YEARS.lastIndex;
  }
  ALL_LEVELS.lastIndex = end;
  if (ALL_LEVELS.test(text)) return null;
  return { start: noun.start, end, type: noun.type.name, printedNumber: null, form: 'congress', term };
}
