/** Letters and digits. */
const WORD = /^[\p{L}\p{N}]+$/u;

/**
 * Whether vntk takes words parted by single blanks for written in title case: it compares with what the package `title-case` 2.1 makes of
 * them. That parts and drops whatever is no letter or digit, so nothing but such words comes out as it went in.
 */
export function isTitleCase(surface: string): boolean {
  return surface.split(' ').every((word) => WORD.test(word) && word === capitalised(word));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
