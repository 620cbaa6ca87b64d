/** Where what `pattern` (sticky) matches at `at` ends; null where it matches nothing there. */
export function skipped(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
