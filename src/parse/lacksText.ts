import type { ParsedArticle } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { isLetterhead } from './header/isLetterhead.ts';
import { readLabel } from './paper/labels.ts';
import { headLength } from './readHeader.ts';

/** What stands beside a file that is attached: `Xem tệp đính kèm`, a summary of two lines. Longer news has words of its own. */
const MOST_NOTE_CHARS = 600;
const LEAST_PARTS = 3;

/** Whether a page that links to files of a paper prints none of the paper's text: a table of its properties, a summary, nothing. */
export function lacksText({ lead, body }: Pick<ParsedArticle, 'lead' | 'body'>, kind: Site['kind']): boolean {
  const lines = lead === null ? body : [lead, ...body];
  const parts = lines.filter((line) => (readLabel(line)?.kind ?? 'ý') !== 'ý').length;
  const hasHead = headLength(lines) > 0 && (isLetterhead(lines) || parts > 0);
  if (hasHead || parts >= LEAST_PARTS) return false;
  return kind === 'resolution' || lines.join(' ').length <= MOST_NOTE_CHARS;
}
