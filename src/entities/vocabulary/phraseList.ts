/** Reads a table of phrases written in lines, with `;` between phrases. Blank lines say nothing. */
export function phraseList(lines: string): string[] {
  return lines.split(/[;\n]/).flatMap((phrase) => phrase.trim() || []);
}
