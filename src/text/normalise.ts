/**
 * Letters of other languages that stand for Vietnamese ones: Icelandic eth, which some keyboards give for D with stroke, and gha, which
 * converters of old fonts and PDF files give for U with horn (`đƣợc`). NFC keeps them apart though they look the same.
 */
const MEANT: Readonly<Record<string, string>> = {
  ...{ '\u00D0': '\u0110', '\u00F0': '\u0111' },
  ...{ '\u01A2': '\u01AF', '\u01A3': '\u01B0' },
};

/**
 * The one form in which a text is read: Unicode NFC, `Ð` (eth) as `Đ` (D with stroke), which readers cannot tell apart and
 * newspapers mix in one article, and `ƣ` (gha) as `ư`. Every offset of the project counts UTF-16 units of this form.
 *
 * White space and invisible characters stay; see `clean` for those.
 *
 * @example
 * normalise('Nghị \u00D0ịnh') // 'Nghị Định'
 */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/[\u00D0\u00F0\u01A2\u01A3]/g, (letter) => MEANT[letter] ?? letter);
}
