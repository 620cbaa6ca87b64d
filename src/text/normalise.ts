/** Icelandic eth, which some Vietnamese keyboards give for D with stroke; NFC keeps the two apart though they look the same. */
const ETH: Readonly<Record<string, string>> = { '\u00D0': '\u0110', '\u00F0': '\u0111' };

/**
 * The one form in which a text is read: Unicode NFC, and `Ð` (eth) as `Đ` (D with stroke), which readers cannot tell apart and
 * newspapers mix in one article. Every offset of the project counts UTF-16 units of this form.
 *
 * White space and invisible characters stay; see `clean` for those.
 *
 * @example
 * normalise('Nghị \u00D0ịnh') // 'Nghị Định'
 */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/[\u00D0\u00F0]/g, (eth) => ETH[eth] ?? eth);
}
