import type { FoundCitation } from './found.ts';
import { readNumber } from './printedNumber.ts';
import { isCount, isListedNumber } from './shortForm.ts';

/** What joins the numbers of a list: `, `, ` và `, `; số `, `, số: `. */
const JOINT =
  /(?:[ \u00a0]{0,2}[,;&][ \u00a0]{0,2}(?:(?:và|hoặc|cùng)[ \u00a0]{1,2})?|[ \u00a0]{1,2}(?:và|hoặc|hay|cùng|đến)[ \u00a0]{1,2})(?:[Ss]ố[ \u00a0]{0,2}:?[ \u00a0]{0,2})?(?=\d)/uy;
const SO = /[Ss]ố[ \u00a0:]{0,4}$/u;
const MAX_LIST = 30;

interface Item {
  readonly start: number;
  readonly end: number;
  readonly form: 'code' | 'short';
  readonly digits: string;
}

/**
 * The further numbers of a list that `first` starts, which carry its type: `Nghị quyết 59, 70, 71`, `các Nghị quyết số 15, 16 và
 * 17-NQ/TW`. Bare digits are taken only where they go on as a list does, so that `Nghị quyết 59 và 20 địa phương` names one paper.
 */
export function readList(text: string, first: FoundCitation): FoundCitation[] {
  const items: Item[] = [];
  let end = first.end;
  while (items.length < MAX_LIST) {
    const item = nextItem(text, end);
    if (item === null) break;
    items.push(item);
    end = item.end;
  }
  // bare digits after a code are its list's only where the list goes on to another code
  const lastCode = items.findLastIndex((item) => item.form === 'code');
  let taken = lastCode + 1;
  if (first.form === 'short') {
    while (taken < items.length && isListed(text, items, taken)) taken += 1;
  }
  return items.slice(0, taken).map((item) => ({
    start: item.start,
    end: item.end,
    type: first.type,
    printedNumber: item.digits,
    form: item.form,
    term: null,
    listed: true,
  }));
}

function isListed(text: string, items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item === undefined) return false;
  if (items[index + 1] !== undefined || isListedNumber(text, item.end)) return true;
  // `nghị quyết 57, 59, 66 và 68 chỉ trong nửa năm`: behind a row of three only a count is none of it
  return index >= 1 && item.digits.length >= 2 && !isCount(text, item.end);
}

function nextItem(text: string, from: number): Item | null {
  JOINT.lastIndex = from;
  const joint = JOINT.exec(text);
  if (joint === null) return null;
  const number = readNumber(text, JOINT.lastIndex);
  if (number === null || number.court) return null;
  const so = SO.exec(joint[0]);
  return {
    start: number.start - (so?.[0].length ?? 0),
    end: number.end,
    form: number.form,
    digits: text.slice(number.start, number.end),
  };
}
