import { SkipPage } from '../errors.ts';
import type { ParsedArticle } from '../model/article.ts';
import type { PageSelectors } from '../model/site.ts';
import { readByline } from './byline.ts';
import { findAuthors } from './html/authors.ts';
import { decodeEntities } from './html/entities.ts';
import { findBody } from './html/findBody.ts';
import { describedLead, findLeadBlocks } from './html/leadBlocks.ts';
import { isListPage } from './html/listPage.ts';
import { type PageView, viewPage } from './html/page.ts';
import { findPublishedAt } from './html/publishedAt.ts';
import { type BodyText, readBody } from './html/readBody.ts';
import { findSection } from './html/section.ts';
import { readSelected, type SelectedFields } from './html/selected.ts';
import { findTitle } from './html/title.ts';
import { readLead } from './lead.ts';
import { parseDateTime } from './parseDateTime.ts';
import { tidy } from './tidy.ts';

/** Names of the fields of a parsed article. */
export type FieldName = keyof ParsedArticle;

export interface ParsedPage {
  readonly article: ParsedArticle;
  /** Fields for which the site's selector found nothing and the generic extractor did: a sign that the site has changed. */
  readonly fellBack: readonly FieldName[];
  /** Whether the lead is printed on the page or only stands in its head; null where there is none. */
  readonly leadFrom: 'page' | 'head' | null;
}

export interface HtmlSource {
  readonly url: string;
  /** Where the site has its fields; without them all is found generically. */
  readonly selectors?: PageSelectors;
  /** Size limit in UTF-16 units; default 10 MB. */
  readonly maxChars?: number;
}

/**
 * Reads the article of a page: with the selectors of its site, and generically where there are none or they find nothing
 * (JSON-LD, metadata, what elements are called, density of text and of links).
 *
 * @throws SkipPage EMPTY for a page without any text, NO_ARTICLE for a shell or a list of articles, TOO_LARGE over the limit
 * @example
 * parseHtml('<h1>Tin</h1><article><p>Đoạn một của bài ...</p></article>', { url }).article.title // 'Tin'
 */
export function parseHtml(html: string, { url, selectors, maxChars }: HtmlSource): ParsedPage {
  const page = viewPage(html, url, selectors?.drop, maxChars);
  if (page.blocks.length === 0) throw new SkipPage('EMPTY', `${url}: the page holds no text`);
  const selected = selectors === undefined ? null : readSelected(page, selectors);
  const body = readSelectedBody(page, selected) ?? readGenericBody(page, selected);
  if (body === null) throw new SkipPage('NO_ARTICLE', `${url}: no paragraphs of an article were found`);
  return assemble(page, selectors, selected, body);
}

interface FoundBody extends BodyText {
  readonly selected: boolean;
  readonly leadBlocks: readonly number[];
}

function readSelectedBody(page: PageView, selected: SelectedFields | null): FoundBody | null {
  if (selected === null || selected.body === null) return null;
  const lead = selected.lead === null ? leadOf(page, selected.body) : [];
  const text = readBody(page.tree, page.blocks, page.roles, selected.body, {
    taken: new Set([...selected.taken, ...lead]),
  });
  return text.paragraphs.length === 0 ? null : { ...text, selected: true, leadBlocks: lead };
}

function readGenericBody(page: PageView, selected: SelectedFields | null): FoundBody | null {
  const root = findBody(page.tree, page.blocks, page.roles);
  if (root === null || isListPage(page, root)) return null;
  const lead = selected?.lead == null ? leadOf(page, root) : [];
  const taken = new Set([...(selected?.taken ?? []), ...lead]);
  const text = readBody(page.tree, page.blocks, page.roles, root, { taken });
  return text.paragraphs.length === 0 ? null : { ...text, selected: false, leadBlocks: lead };
}

function leadOf(page: PageView, root: number): readonly number[] {
  const end = page.tree.elements[root]?.end ?? 0;
  const inBody = (i: number): boolean => {
    const at = page.blocks[i]?.at ?? -1;
    return at >= root && at < end;
  };
  const title = page.blocks.findIndex(({ tag }, i) => tag === 'h1' && inBody(i));
  const start = page.blocks.findIndex(
    ({ at, text }, i) => i > title && inBody(i) && page.roles[at] === 'text' && text.length >= 30,
  );
  return findLeadBlocks(page, Math.max(0, start));
}

function assemble(
  page: PageView,
  selectors: PageSelectors | undefined,
  selected: SelectedFields | null,
  body: FoundBody,
): ParsedPage {
  const fellBack: FieldName[] = [];
  /** The site's value where there is one; else the generic one, noted where a selector should have found it. */
  const choose = <Value>(
    field: FieldName & keyof PageSelectors,
    own: Value | null,
    generic: () => Value | null,
  ): Value | null => {
    if (own !== null) return own;
    const found = generic();
    if (found !== null && selectors?.[field] !== undefined) fellBack.push(field);
    return found;
  };
  const read = (text: string): string => tidy(decodeEntities(text));
  const textOf = (indices: readonly number[]): string[] =>
    indices.map((i) => read(page.blocks[i]?.text ?? '')).filter((text) => text !== '');

  if (selectors !== undefined && !body.selected) fellBack.push('body');
  const title = choose('title', nonEmpty(selected?.title), () => findTitle(page));
  const paragraphs = textOf(body.paragraphs);
  const printedLead = textOf(body.leadBlocks).join(' ');
  const ownLead = nonEmpty(selected?.lead) ?? nonEmpty(printedLead);
  const lead = choose('lead', nonEmpty(selected?.lead), () => nonEmpty(printedLead) ?? unprintedLead(page, paragraphs));
  const { text: leadText, paper } = readLead(read(lead ?? ''));
  const titleText = nonEmpty(read(title ?? ''));
  const texts = paragraphs.filter((text) => text !== titleText && text !== leadText);
  const first = readLead(texts[0] ?? '');

  const selectedAuthors = (selected?.authors ?? []).map((printed) => readByline(printed, page.papers));
  const ownAuthors = [...new Set(selectedAuthors.flatMap(({ authors }) => authors))];
  const byline = findAuthors(page, body.byline);
  const authors = choose('authors', ownAuthors.length > 0 ? ownAuthors : null, () =>
    byline.authors.length > 0 ? byline.authors : null,
  );
  const note =
    choose('sourceNote', nonEmpty(selected?.sourceNote), () => null) ??
    selectedAuthors.find(({ sourceNote }) => sourceNote !== null)?.sourceNote ??
    byline.sourceNote ??
    paper ??
    first.paper;
  const captions = choose(
    'captions',
    (selected?.captions.length ?? 0) > 0 ? (selected?.captions ?? null) : null,
    () => {
      const found = textOf(body.captions);
      return found.length > 0 ? found : null;
    },
  );
  return {
    article: {
      title: titleText,
      lead: nonEmpty(leadText),
      body: [first.text, ...texts.slice(1)].filter((text) => text !== ''),
      authors: (authors ?? []).map(read),
      publishedAt: choose('publishedAt', parseDateTime(selected?.publishedAt ?? ''), () => findPublishedAt(page)),
      section: nonEmpty(read(choose('section', nonEmpty(selected?.section), () => findSection(page)) ?? '')),
      sourceNote: nonEmpty(read(note ?? '')),
      captions: [...new Set((captions ?? []).map(read))].filter((text) => text !== ''),
    },
    fellBack,
    leadFrom: nonEmpty(leadText) === null ? null : ownLead === null ? 'head' : 'page',
  };
}

/** The head's description where the body does not say it in the same words. */
function unprintedLead(page: PageView, paragraphs: readonly string[]): string | null {
  const description = describedLead(page);
  if (description === null) return null;
  const start = letters(description).slice(0, 30);
  return paragraphs.some((text) => letters(text).includes(start)) ? null : description;
}

function nonEmpty(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text;
}

function letters(text: string): string {
  return tidy(decodeEntities(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
