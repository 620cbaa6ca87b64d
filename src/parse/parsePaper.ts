import { SkipPage } from '../errors.ts';
import type { DocumentHeader, ParsedArticle } from '../model/article.ts';
import type { PaperText } from '../model/paper.ts';
import { type ReadArticle, withoutMarkup } from './parseArticle.ts';
import { parseText } from './parseText.ts';
import { readHeader } from './readHeader.ts';

/** The article of a page whose text came in files: titled and dated by the page, else as the first file is; its text is theirs. */
export function withAttached(page: ParsedArticle, papers: readonly ParsedArticle[]): ParsedArticle {
  const [first] = papers;
  if (first === undefined) return page;
  return {
    ...page,
    title: page.title ?? first.title,
    lead: null,
    body: papers.flatMap(({ body }) => body),
    authors: [],
    publishedAt: page.publishedAt ?? first.publishedAt,
    section: page.section ?? first.section,
    captions: [],
  };
}

/**
 * The article of a paper that came as a file: all its lines, letterhead and signature among them, under a title made of its head, as
 * portals call it (`Nghị quyết số 15-NQ/TW về ...`). A file that has no head of a document is read like a plain text.
 *
 * @throws SkipPage EMPTY; as `parseText`
 */
export function parsePaper({ lines, form }: PaperText, url: string): ReadArticle {
  if (lines.length === 0) throw new SkipPage('EMPTY', `${url}: there is no text in the ${form.toUpperCase()} file`);
  const header = readHeader({ title: null, lead: null, body: lines });
  if (header === null) return withoutMarkup(parseText(lines.join('\n\n'), { url }));
  return withoutMarkup({
    title: titleOf(header),
    lead: null,
    body: lines,
    authors: [],
    publishedAt: header.issuedOn,
    section: header.type,
    sourceNote: null,
    captions: [],
  });
}

function titleOf({ type, number, title }: DocumentHeader): string {
  return [type, number === null ? null : `số ${number}`, title].filter((part) => part !== null).join(' ');
}
