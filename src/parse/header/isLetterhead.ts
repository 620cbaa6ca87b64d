/** A letterhead's marks: the line of the number, the names over every paper of Party and State. */
const MARKS =
  /(?:^|[\s*])số ?:? ?\d{1,6} ?[-/]|^(?:đảng cộng sản việt nam|cộng h(?:òa|oà) xã hội chủ nghĩa việt nam)/iu;
const MAX_LINE_CHARS = 120;

/** Whether one of these lines is part of a document's letterhead, so that they are neither title nor byline of a news article. */
export function isLetterhead(lines: readonly string[]): boolean {
  return lines.some((line) => line.length <= MAX_LINE_CHARS && MARKS.test(line));
}
