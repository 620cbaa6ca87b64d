import type { UnitMention } from '../../model/unit.ts';
import { readAuthor } from './authors.ts';
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
  `${B}(?:của${B})?(?:[Đđ]ại${B}hội|ĐẠI${B}HỘI|ĐH)(?!${B}(?:đồng|cổ${B}đông)(?!\\p{L}))(?!\\p{L})`,
  'uy',
);
const DELEGATES = new RegExp(`(?:${B}đại${B}biểu)?(?:${B}toàn${B}quốc)?`, 'uy');
const ORDINAL = new RegExp(`,?${B}(?:lần${B}thứ${B}|lần${B}|thứ${B}|khóa${B}|khoá${B})?(${NUMERAL})`, 'uy');
const SPAN_OF_YEARS = new RegExp(`,?${B}\\(?nhiệm${B}kỳ${B}\\d{4}${B0}[-–]${B0}\\d{4}\\)?`, 'uy');
/** `của Đảng`; not `của Đảng bộ`, which is a body by its own name. */
const OF_THE_PARTY = new RegExp(
  `(?:${B}của)?${B}Đảng(?:${B}(?:ta|Cộng${B}sản${B}Việt${B}Nam))?(?!${B}(?:[Bb]ộ|[Vv]iên|[ủu]y|[ủu]ỷ|uỷ|đoàn|các|cấp)(?!\\p{L}))(?!\\p{L})`,
  'uy',
);
/** A body whose congress it is: `Đảng bộ TP Hà Nội`, `Công đoàn Việt Nam`, `Hội Luật gia Việt Nam`, `Đoàn`. */
const OF_BODY = new RegExp(
  `,?${B}(?:của${B})?(?=(?:[Đđ]ảng${B}bộ|Công${B}đoàn|Đoàn|Hội|Mặt${B}trận|MTTQ|[Cc]hi${B}bộ|Liên${B}đoàn)(?!\\p{L}))`,
  'uy',
);
const BODY_ALONE = /(?:[Đđ]ảng bộ|Đoàn|Công đoàn|Hội|Mặt trận|MTTQ|[Cc]hi bộ)(?!\p{L})/uy;
const MAX_PLENUMS = 8;
const ALL_LEVELS = new RegExp(`${B}(?:[Đđ]ảng${B}(?:bộ${B})?)?(?:các${B}cấp|cấp${B}|mỗi)`, 'uy');

const NEXT_PLENUM = new RegExp(`(?:${B0},${B0}(?:và${B})?|${B}và${B})(\\d{1,2})(?![\\d/%]|[.,]\\d)`, 'uy');

/**
 * `Nghị quyết Trung ương 4 (khóa XII)`: the plenum's ordinal and the term inside the span; none where no plenum follows the noun.
 * `Nghị quyết Trung ương 4, 5, 6 khóa XII` is three, of which the later ones carry the noun and all have the term.
 */
export function plenumsAt(text: string, noun: TypeNoun): FoundCitation[] {
  if (noun.type === null || !/^(?:Nghị quyết|Kết luận)$/u.test(noun.type.name)) return [];
  PLENUM.lastIndex = noun.end;
  if (!PLENUM.test(text)) return [];
  const spans = [{ start: noun.start, end: PLENUM.lastIndex }];
  let term = readTerm(text, PLENUM.lastIndex);
  for (let at = PLENUM.lastIndex; term === null && spans.length < MAX_PLENUMS; ) {
    NEXT_PLENUM.lastIndex = at;
    const next = NEXT_PLENUM.exec(text);
    if (next?.[1] === undefined) break;
    at = NEXT_PLENUM.lastIndex;
    spans.push({ start: at - next[1].length, end: at });
    term = readTerm(text, at);
  }
  // without a term behind them, further figures are no plenums
  const taken = term === null ? spans.slice(0, 1) : spans;
  const type = noun.type.name;
  return taken.map(({ start, end }, i) => ({
    start,
    end: i === taken.length - 1 ? (term?.end ?? end) : end,
    type,
    printedNumber: null,
    form: 'plenum',
    term: term?.term ?? null,
    listed: i > 0,
  }));
}

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
  if (DELEGATES.test(text)) at = DELEGATES.lastIndex;
  for (let step = 0; step < 4; step += 1) {
    ORDINAL.lastIndex = at;
    const ordinal = term === null ? ORDINAL.exec(text) : null;
    if (ordinal?.[1] !== undefined) {
      term = romanOf(ordinal[1]);
      at = end = ORDINAL.lastIndex;
      continue;
    }
    const owner: number | null = owned ? null : ownerAt(text, at, units);
    if (owner !== null) {
      owned = true;
      at = end = owner;
      continue;
    }
    SPAN_OF_YEARS.lastIndex = at;
    if (!SPAN_OF_YEARS.test(text)) break;
    at = SPAN_OF_YEARS.lastIndex;
  }
  ALL_LEVELS.lastIndex = end;
  if (ALL_LEVELS.test(text)) return null;
  // `nghị quyết đại hội` alone, in small letters, is any meeting's
  if (term === null && !owned && !/^\p{Lu}.*Đ/u.test(text.slice(noun.start, end))) return null;
  return { start: noun.start, end, type: noun.type.name, printedNumber: null, form: 'congress', term };
}

/** End of what says whose congress it is. */
function ownerAt(text: string, at: number, units: readonly UnitMention[]): number | null {
  OF_THE_PARTY.lastIndex = at;
  if (OF_THE_PARTY.test(text)) return OF_THE_PARTY.lastIndex;
  OF_BODY.lastIndex = at;
  if (!OF_BODY.test(text)) return null;
  const body = readAuthor(text, OF_BODY.lastIndex, units);
  if (body !== null) return body.end;
  BODY_ALONE.lastIndex = OF_BODY.lastIndex;
  return BODY_ALONE.test(text) ? BODY_ALONE.lastIndex : null;
}
