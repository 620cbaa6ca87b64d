import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';

/** A paragraph of an article's text. */
export interface Line extends Span {
  readonly text: string;
}

/** The paragraphs of `article.text` below its title. */
export function readLines(article: Pick<Article, 'text' | 'title'>): Line[] {
  const lines = Array.from(article.text.matchAll(/[^\n]+/g), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return article.title !== null && lines.length > 0 ? lines.slice(1) : lines;
}

/** The cells of a line that is the row of a table; the line itself else. */
export function cellsOf(line: Line): Line[] {
  let { start } = line;
  return line.text.split(' | ').map((text) => {
    const cell = { text, start, end: start + text.length };
    start = cell.end + ' | '.length;
    return cell;
  });
}

/** The range from the first of these lines to the last. */
export function around(lines: readonly [Span, ...Span[]]): Span {
  const [first] = lines;
  return { start: first.start, end: (lines.at(-1) ?? first).end };
}
