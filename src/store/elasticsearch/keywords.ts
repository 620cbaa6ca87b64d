/** Parts the values of one keyword; it stands in no text. */
export const BETWEEN = '\u001f';

/** Several values as one keyword. */
export function joined(...values: readonly string[]): string {
  return values.map((value) => (value.includes(BETWEEN) ? value.replaceAll(BETWEEN, ' ') : value)).join(BETWEEN);
}

/** The values of a keyword made by `joined`. */
export function parted(keyword: string): string[] {
  return keyword.split(BETWEEN);
}

/** Halves of an emoji, which JSON cannot carry to a server, become the sign for what cannot be read. */
export function wellFormed<Text extends string | null>(text: Text): Text {
  return (text?.toWellFormed() ?? null) as Text;
}

/** A pattern of Lucene's regular expressions that matches `text` alone: whatever could be syntax is escaped. */
export function literally(text: string): string {
  return wellFormed(text).replace(/[^\p{L}\p{M}\p{N}\s\ufffd]/gu, (sign) =>
    sign.charCodeAt(0) < 0x80 && sign >= '!' ? `\\${sign}` : sign,
  );
}

/** A wildcard pattern for what contains `part`. */
export function containing(part: string): string {
  return `*${wellFormed(part).replace(/[*?\\]/g, '\\$&')}*`;
}
