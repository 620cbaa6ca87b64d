/** Patterns of the ordinals by which congresses and plenums are named. Parts of larger patterns, to be used with the `u` flag. */

/** Blanks between two words, a no-break space among them; word segmenters and page makers print up to two. */
export const B = '[ \\u00a0]{1,2}';
/** Blanks that may be missing. */
export const B0 = '[ \\u00a0]{0,2}';

const ROMAN = '[IVX]{1,6}(?![\\p{L}\\d])';
/** `XII`, `4`: not the figure of a date, a share or a range. */
export const FIGURE = `(?:${ROMAN}|\\d{1,2}(?!\\p{L}|[\\d/%]|[.,]\\d|${B0}-${B0}\\d))`;
/** A figure, or `năm`, `mười hai`: in words only behind `lần thứ`. */
export const NUMERAL = `(?:${FIGURE}|(?:nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười(?:${B}(?:một|hai|ba|bốn|lăm))?)(?!\\p{L}))`;
