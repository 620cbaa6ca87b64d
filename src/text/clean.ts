/**
 * What Unicode calls ignorable (marks without width, soft hyphens, byte order marks, directions of writing) and control characters
 * other than white space.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]|[^\P{Cc}\s]/gu;

/**
 * A string of a page as it is read: without what cannot be seen, each run of white space (line ends and no-break blanks too) as
 * one blank, none at the ends. Letters are not touched; see `normalise`.
 *
 * @example
 * clean(' Thành\u00A0ủy\n  Hà\u200B Nội ') // 'Thành ủy Hà Nội'
 */
export function clean(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
