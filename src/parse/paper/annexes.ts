import type { Annex } from '../../model/paper.ts';
import { isCapitals } from '../header/letterhead.ts';
import { slug } from './anchor.ts';
import { readLabel } from './labels.ts';
import { around, cellsOf, type Line } from './lines.ts';
import { readSections } from './sections.ts';

/** `PHỤ LỤC`, `Phụ lục I`, `PHỤ LỤC SỐ 02`; not `Phụ lục này`. */
const ANNEX = /^(?<label>phụ lục(?:\s(?:số\s)?(?:\d{1,3}[a-z]?|[IVXL]{1,6}|[A-H]))?)(?:\s?[.:–-]\s*(?<title>.*))?$/iu;
/** What is issued by a paper and printed behind it: `QUY CHẾ`, the line `(Ban hành kèm theo Quyết định số ...)` below. */
const ISSUED =
  /^(?:QUY CHẾ|QUY ĐỊNH|QUY TRÌNH|ĐIỀU LỆ|KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH|DANH MỤC|BIỂU MẪU|PHƯƠNG ÁN|CHIẾN LƯỢC|QUY HOẠCH)(?!\p{L})/u;
const ISSUED_WITH = /^[([]?(?:được )?(?:ban hành )?(?:kèm theo|đính kèm)\s/iu;
const WITHIN_LINES = 5;
const MAX_TITLE_CHARS = 300;

/** Where annexes begin in the lines behind the signature, in order. */
export function annexStarts(lines: readonly Line[]): number[] {
  const starts: number[] = [];
  for (const [i, { text }] of lines.entries()) {
    if (ANNEX.test(text)) starts.push(i);
    else if (ISSUED.test(text) && isCapitals(text) && isIssuedWith(lines, i) && starts.at(-1) !== i - 1) starts.push(i);
  }
  return starts;
}

function isIssuedWith(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 1 + WITHIN_LINES).some(({ text }) => ISSUED_WITH.test(text));
}

/** Reads one annex from its label to the next one's. */
export function readAnnex(lines: readonly [Line, ...Line[]], taken: Set<string>): Annex {
  const [head, ...rest] = lines;
  const { label = head.text, title = '' } = ANNEX.exec(head.text)?.groups ?? {};
  const titles = title === '' ? [] : [title];
  let at = 0;
  for (; at < rest.length; at += 1) {
    const text = rest[at]?.text ?? '';
    if (ISSUED_WITH.test(text) || /^[\s*_–-]+$/u.test(text)) continue;
    if (titles.length > 0 && !isCapitals(text)) break;
    if (text.includes(' | ') || text.length > MAX_TITLE_CHARS || readLabel(text) !== null || /[.;:]$/u.test(text))
      break;
    titles.push(text);
  }
  let anchor = slug(label);
  for (let i = 2; taken.has(anchor); i += 1) anchor = `${slug(label)}~${i}`;
  taken.add(anchor);
  const body = rest.slice(at);
  return {
    ...around(lines),
    label,
    anchor,
    title: titles.join(' ') || null,
    parts: readSections(body, `${anchor}.`),
    rows: body.filter(({ text }) => text.includes(' | ')).map((line) => cellsOf(line).map(({ text }) => text)),
  };
}
