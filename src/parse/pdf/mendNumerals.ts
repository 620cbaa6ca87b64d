import { isCapitals } from '../header/letterhead.ts';

const NUMERALS = 'I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX'.split(',');

/** What the strokes of a Roman numeral are taken for: `II` for `III`, `TI`, `ITII`, `IĨ`, `1l`, `IH`. */
const CHAPTER =
  /^(?<before>(?:Chương|CHƯƠNG|Phần|PHẦN)\s?)(?<numeral>[IVXLTHĨÌÍlJ1|!\]]{0,8})(?<sign>[.:]?)(?<rest>(?:\s.*)?)$/u;
/** `II- MỤC TIÊU`, `I. TÌNH HÌNH`: a heading in capitals behind it. */
const HEADING = /^(?<before>)(?<numeral>[IVXLTHĨÌÍlJ1|!\]]{1,8})(?<sign>[-–—.]{1,2})(?<rest>\s.*)$/u;

/** A second part, as it is mostly read. */
const SECOND = /^[IT]{2}[-–—.]+\s\p{Lu}/u;

/**
 * Puts right the Roman numerals that parts of a recognised paper are counted by: strokes get lost and are taken for other letters, but the
 * parts follow one another. What is no numeral, or not a later one than the last, is the next one, if it has the same V and X.
 */
export function mendNumerals(lines: readonly string[]): string[] {
  const last = new Map<RegExp, number>();
  const lastSecond = lines.findLastIndex((line) => SECOND.test(line));
  return lines.map((line, at) => {
    for (const form of [CHAPTER, HEADING]) {
      const { before = '', numeral = '', sign = '', rest = '' } = form.exec(line)?.groups ?? {};
      if (sign === '' && before === '') continue;
      if (!(rest === '' ? form === CHAPTER : isCapitals(rest))) continue;
      // `1. QUAN ĐIỂM` is counted by figures, unless what follows it is not.
      if (/^1+$/.test(numeral) && at > lastSecond) continue;
      const count = countOf(numeral, last.get(form) ?? 0);
      if (count === null) continue;
      last.set(form, count);
      return `${before && `${before.trimEnd()} `}${NUMERALS[count - 1]}${sign.slice(0, 1)}${rest}`;
    }
    return line;
  });
}

function countOf(numeral: string, last: number): number | null {
  const stated = NUMERALS.indexOf(numeral) + 1;
  if (stated === 1 || stated > last) return stated;
  const fives = (of: string) => of.replace(/[^VX]/g, '');
  return fives(numeral) === fives(NUMERALS[last] ?? '') ? last + 1 : null;
}
