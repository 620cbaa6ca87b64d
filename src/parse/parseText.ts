import { SkipPage } from '../errors.ts';
import type { ParsedArticle } from '../model/article.ts';
import { type Byline, readByline } from './byline.ts';
import { MAX_PAGE_CHARS } from './html/bounds.ts';
import { readLead } from './lead.ts';
import { takeCaptions } from './text/copyCaptions.ts';
import { takeEnding } from './text/copyEnding.ts';
import { splitCopy } from './text/copyLines.ts';
import { takeOpening } from './text/copyOpening.ts';
import { datedToday } from './text/datedToday.ts';

/** Where a plain text comes from, for messages. */
export interface TextSource {
  readonly url: string;
  /** Size limit in UTF-16 units; default 10 MB. */
  readonly maxChars?: number;
}

/**
 * Reads an article from a plain text copy of its page: title, lead and paragraphs as a reader would tell them apart, with
 * buttons, counters, related links, captions, byline and source line taken out. A title may be missing. The time is the
 * one that a line of its own prints; without one, the day that the text calls today (`chiều nay (11/3)`).
 *
 * @throws SkipPage EMPTY where there is no text, NO_ARTICLE where nothing of it is article text, TOO_LARGE over the limit
 */
export function parseText(text: string, { url, maxChars = MAX_PAGE_CHARS }: TextSource): ParsedArticle {
  if (text.length > maxChars) {
    throw new SkipPage('TOO_LARGE', `${url}: the text has ${text.length} characters, the limit is ${maxChars}`);
  }
  const lines = splitCopy(text);
  if (lines.length === 0) throw new SkipPage('EMPTY', `${url}: there is no text in it`);
  const ending = takeEnding(lines);
  const pictures = takeCaptions(ending.lines);
  const opening = takeOpening(pictures.lines, { startsWithCaption: pictures.startsWithCaption });
  const { text: lead, paper } = readLead(opening.lead ?? '');
  const first = readLead(opening.body[0] ?? '');
  const body = [first.text, ...opening.body.slice(1)].filter((paragraph) => paragraph !== '');
  const author = firstNamed([ending.byline, opening.byline === null ? null : readByline(opening.byline)]);
  if (opening.title === null && lead === '' && body.length === 0) {
    throw new SkipPage('NO_ARTICLE', `${url}: there are captions and buttons in it but no paragraphs`);
  }
  return {
    title: opening.title,
    lead: lead === '' ? null : lead,
    body,
    authors: author,
    publishedAt: opening.publishedAt ?? datedToday([lead, ...body].join('\n')),
    section: null,
    sourceNote: ending.byline?.sourceNote ?? paper ?? first.paper,
    captions: pictures.captions,
  };
}

function firstNamed(bylines: readonly (Byline | null)[]): readonly string[] {
  return bylines.find((byline) => byline !== null && byline.authors.length > 0)?.authors ?? [];
}
