import { properCase } from './properCase.ts';

/** Mottos and the State's and Party's own names over every paper: they name no issuer. */
const MOTTO =
  /^(?:đảng cộng sản việt nam|cộng hòa xã hội chủ nghĩa việt nam|cộng hoà xã hội chủ nghĩa việt nam|độc lập ?[-–] ?tự do ?[-–] ?hạnh phúc|văn phòng in ấn)$/iu;
/** The second line of `ỦY BAN NHÂN DÂN / THÀNH PHỐ HÀ NỘI` only says where; `HUYỆN ỦY ĐÔNG ANH` is a body. */
const PLACE_LINE = /^(?:thành phố|tỉnh|quận|huyện|thị xã|phường|xã|thị trấn|thủ đô)\s(?!ủy\s)/iu;
const RULE = /^[\s*\-–—_.=~•]+$/u;
const MAX_NAME_CHARS = 120;

/**
 * The body that issues a document, from the lines of its letterhead above the number, or from the line under the type
 * (`CỦA BỘ CHÍNH TRỊ`). Of several bodies over one another the last issues, the others are what it belongs to.
 */
export function readIssuer(linesAboveNumber: readonly string[], linesUnderType: readonly string[]): string | null {
  const stated = linesUnderType
    .map((line) => /^của (?<name>.{3,100})$/iu.exec(line)?.groups?.name)
    .find((name) => name !== undefined);
  const names = linesAboveNumber.flatMap((line) => letterheadNames(line));
  if (stated !== undefined) return withPlace(isCapitals(stated) ? properCase(stated) : stated, names.at(-1) ?? '');
  const last = names.at(-1);
  if (last === undefined) return null;
  const before = names.at(-2);
  return properCase(PLACE_LINE.test(last) && before !== undefined ? `${before} ${last}` : last);
}

/** `CỦA BAN THƯỜNG VỤ THÀNH ỦY` under `THÀNH ỦY HẢI PHÒNG`: which one the letterhead says. */
function withPlace(stated: string, letterhead: string): string {
  const committee = /(?:^|\s)(?<name>\S+ ủy)$/u.exec(stated)?.groups?.name;
  const head = properCase(letterhead);
  return committee !== undefined && head.startsWith(`${committee} `) ? stated + head.slice(committee.length) : stated;
}

/** Whether a line is set in capitals. */
export function isCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

function letterheadNames(line: string): string[] {
  // A copy may put both columns of the head and the rule between them into one line.
  return line
    .split(/ ?(?:\*{1,5}|-{3,}|_{3,}|\|) ?/u)
    .map((name) => name.replace(/(?:đảng cộng sản việt nam|cộng h(?:òa|oà) xã hội chủ nghĩa việt nam).*$/iu, '').trim())
    .filter(
      (name) =>
        name.length >= 4 && name.length <= MAX_NAME_CHARS && isCapitals(name) && !MOTTO.test(name) && !RULE.test(name),
    );
}
