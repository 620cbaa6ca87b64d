import type { FoundCitation } from './found.ts';
import { B, B0, FIGURE, NUMERAL } from './numerals.ts';
import { readTerm } from './term.ts';
import type { TypeNoun } from './typeNouns.ts';

const CENTRAL = `(?:[Tt]rung${B}[Ưư]ơng|TRUNG${B}ƯƠNG|T\\.?${B0}[ƯW]|Tw|TW)`;
const COMMITTEE = `(?:Ban${B}[Cc]hấp${B}hành|BCH|BCHTW|BCHTƯ)`;

/**
 * The plenum after the noun: `Trung ương 4`, `T.Ư 4`, `Hội nghị Trung ương 4`, `Hội nghị lần thứ năm Ban Chấp hành Trung ương`, `Trung
 * ương lần thứ 5`, `Trung ương Đảng 6`.
 */
const PLENUM = new RegExp(
  `${B}(?:của${B})?(?:` +
    `(?:[Hh]ội${B}nghị${B}|HNTW${B})?(?:lần${B}thứ${B}${NUMERAL}${B})(?:của${B})?(?:${COMMITTEE}${B})?${CENTRAL}(?:${B}Đảng)?` +
    `|(?:[Hh]ội${B}nghị${B})?(?:${COMMITTEE}${B})?${CENTRAL}(?:${B}Đảng)?${B0}(?:lần${B}thứ${B}${NUMERAL}|${FIGURE})` +
    `)`,
  'uy',
);

/** `, 6`, ` và 7`: the next plenum of a row. */
const NEXT_PLENUM = new RegExp(`(?:${B0},${B0}(?:và${B})?|${B}và${B})(\\d{1,2})(?![\\d/%]|[.,]\\d)`, 'uy');

const MAX_PLENUMS = 8;
/** Terms since the sixth had at most 15 plenums (the thirteenth): `Nghị quyết Trung ương 27` without a term is the number of the paper. */
const MOST_PLENUMS = 16;
const NUMBER_AT_END = /\d{1,2}$/u;

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
  const number = NUMBER_AT_END.exec(text.slice(noun.end, spans[0]?.end))?.[0];
  if (term === null && number !== undefined && Number(number) > MOST_PLENUMS) {
    const { type } = noun;
    return [
      {
        start: noun.start,
        end: spans[0]?.end ?? noun.end,
        type: type.name,
        printedNumber: number,
        form: 'short',
        term: null,
      },
    ];
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
