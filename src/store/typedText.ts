import { highlight } from '../text/highlight.ts';
import { parseQuery, type TextQuery } from '../text/query.ts';
import type { Snippet } from './store.ts';

/** UTF-16 units of the piece of text that is shown with a hit. */
const SNIPPET_LENGTH = 240;

/** Null where nothing was typed but white space. */
export function readText(typed: string | undefined): TextQuery | null {
  return typed === undefined || typed.trim() === '' ? null : parseQuery(typed);
}

/** The piece of a text that shows the query best; its beginning where nothing was asked, for which the rest need not be read. */
export function snippetOf(text: string, query: TextQuery | null): Snippet {
  if (query) return highlight(text, query, { maxLength: SNIPPET_LENGTH });
  return highlight(text.slice(0, 2 * SNIPPET_LENGTH), { clauses: [] }, { maxLength: SNIPPET_LENGTH });
}
