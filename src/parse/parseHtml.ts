import { SkipPage } from '../errors.ts';
import type { PageSelectors } from '../model/site.ts';
import { propertyRows } from './header/propertyTable.ts';
import { assembleArticle, type FoundBody, type ParsedPage } from './html/assembleArticle.ts';
import { findAttachments } from './html/attachments.ts';
import { decodeEntities } from './html/entities.ts';
import { findBody } from './html/findBody.ts';
import { findLeadBlocks } from './html/leadBlocks.ts';
import { isListPage } from './html/listPage.ts';
import { type PageView, viewPage } from './html/page.ts';
import { readBody } from './html/readBody.ts';
import { markRoles } from './html/roles.ts';
import { readSelected, type SelectedFields } from './html/selected.ts';
import { joinRows } from './html/tableRows.ts';
import { tidy } from './tidy.ts';

export interface HtmlSource {
  readonly url: string;
  /** Where the site has its fields; without them all is found generically. */
  readonly selectors?: PageSelectors;
  /** Size limit in UTF-16 units; default 10 MB. */
  readonly maxChars?: number;
}

/** The article of a page, and the files that its links name as its text. */
export interface HtmlReading extends ParsedPage {
  readonly attachments: readonly string[];
  /** Rows of the table in which a portal tells number, day and issuer of a paper, wherever it stands; read where there are such files. */
  readonly properties: readonly string[];
}

/**
 * Reads the article of a page: with the selectors of its site, and generically where there are none or they find nothing
 * (JSON-LD, metadata, what elements are called, density of text and of links). A page without paragraphs is an article all the same where
 * the site says that its text is in a file.
 *
 * @throws SkipPage EMPTY for a page without any text, NO_ARTICLE for a shell or a list of articles, TOO_LARGE over the limit
 * @example
 * parseHtml('<h1>Tin</h1><article><p>Đoạn một của bài ...</p></article>', { url }).article.title // 'Tin'
 */
export function parseHtml(html: string, { url, selectors, maxChars }: HtmlSource): HtmlReading {
  const page = viewPage(html, url, selectors?.drop, maxChars);
  if (page.blocks.length === 0) throw new SkipPage('EMPTY', `${url}: the page holds no text`);
  const selected = selectors === undefined ? null : readSelected(page, selectors);
  const attachments = findAttachments(page, selectors?.attachment);
  const found = readSelectedBody(page, selected) ?? readGenericBody(page, selected);
  const body = found ?? (attachments.length > 0 ? NO_BODY : null);
  if (body === null) throw new SkipPage('NO_ARTICLE', `${url}: no paragraphs of an article were found`);
  return {
    ...assembleArticle(page, { selectors: selectors ?? null, selected, body }),
    attachments,
    properties: attachments.length > 0 ? readProperties(page) : [],
  };
}

function readProperties({ tree, blocks }: PageView): string[] {
  const rows = joinRows(tree, blocks, [...blocks.keys()]);
  return propertyRows(rows.map((row) => tidy(decodeEntities(row.map((i) => blocks[i]?.text ?? '').join(' | ')))));
}

const NO_BODY: FoundBody = { paragraphs: [], captions: [], byline: null, leadBlocks: [], selected: false };

function readSelectedBody(page: PageView, selected: SelectedFields | null): FoundBody | null {
  if (selected === null || selected.body === null) return null;
  const roles = markRoles(page.tree, page.blocks, selected.body);
  const found = readBodyAt({ ...page, roles }, selected, selected.body);
  return found === null ? null : { ...found, selected: true };
}

function readGenericBody(page: PageView, selected: SelectedFields | null): FoundBody | null {
  const root = findBody(page.tree, page.blocks, page.roles);
  const found = root === null || isListPage(page, root) ? null : readBodyAt(page, selected, root);
  return found === null ? null : { ...found, selected: false };
}

function readBodyAt(page: PageView, fields: SelectedFields | null, root: number): Omit<FoundBody, 'selected'> | null {
  const leadBlocks = fields === null || fields.lead === null ? leadOf(page, root) : [];
  const text = readBody(page, root, new Set([...(fields?.taken ?? []), ...leadBlocks]));
  return text.paragraphs.length === 0 ? null : { ...text, leadBlocks };
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
