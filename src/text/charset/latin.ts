/** What windows-1252 has at 0x80 to 0x9F; 0x81, 0x8D, 0x8F, 0x90 and 0x9D are controls there, as browsers read them. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const BYTES = new Map([...WINDOWS_SIGNS].map((sign, i) => [sign, 0x80 + i]));

/** Every sign beyond ASCII that windows-1252 or ISO 8859-1 gives for a byte, as the inside of a character class. */
export const HIGH_SIGNS = `\\u0080-\\u00FF${[...BYTES.keys()].filter((sign) => sign > '\u00FF').join('')}`;

/** Reads bytes as browsers read windows-1252 (and what declares ISO 8859-1): a sign for each byte, nothing lost. */
export function latinText(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return latin.replace(/[\u0080-\u009F]/g, (control) => windowsSign(control.charCodeAt(0)));
}

/** The sign that windows-1252 has for a byte of 0x80 to 0x9F. */
export function windowsSign(byte: number): string {
  return WINDOWS_SIGNS.charAt(byte - 0x80);
}

/** The byte that a sign of `latinText`, or of ISO 8859-1, stands for; null for any other letter. */
export function latinByte(sign: string): number | null {
  const code = sign.charCodeAt(0);
  return code <= 0xff ? code : (BYTES.get(sign) ?? null);
}
