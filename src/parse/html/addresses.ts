import type { PageView } from './page.ts';
import { type NumberedAddress, readPageNumber } from './pageNumber.ts';
import { rawText, type TreeElement } from './tree.ts';

/** Where else the article of a page stands. */
export interface PageAddresses {
  /** The address that the page declares for its article, where it can be that of the same article; null where it declares none. */
  readonly canonicalUrl: string | null;
  /** The page on which the article goes on; null on the last one. */
  readonly nextPage: string | null;
  /** The page on which the article begins; null where it is this one. */
  readonly firstPage: string | null;
  /** The declared address where this page is the version of its article for another screen (AMP, mobile), which may hold less; else null. */
  readonly fullPage: string | null;
}

/** What lies between hosts that show one page for several screens. */
const SCREEN_PREFIX = /^(?:(?:www|m|mobile|amp|wap|touch)\.)+/u;
/** `/amp/so-ket.html`, `/so-ket.amp`, `/so-ket.html/amp`: how an address says that it is the fast version. */
const AMP_MARK = /\.amp(?=\/?$|\.html?$)|\/amp(?=\/|$)|-amp(?=\/?$|\.html?$)/giu;
/** Digits that tell an article of its paper from all others. */
const IDENTITY = /\d{5,}/gu;

/** What every address with the number of a page has: a sieve before `readPageNumber`. */
const MAY_HAVE_NUMBER = /(?:p|pg|page|paged|trang)[-_/=]?\d|\/\d{1,2}\/?$/iu;

const PAGING = /pagination|paging|pager|page-?(?:links?|numbers?|nav)|phan-?trang|post-page|multi-?page|next-?page/u;
const OTHERS = /comment|binh-?luan|related|relate|lien-?quan|cung-?chuyen-?muc|list-?news|news-?list/u;
const PAGING_LABEL = /^(?:(?:trang|page) ?\d{1,2}|trang (?:sau|tiếp|tiếp theo)|next page|xem tiếp trang \d{1,2})$/iu;
/** So far above a link its frame is looked for. */
const MAX_LEVELS = 6;
const MAX_LINK_ELEMENTS = 5;

/** Reads where the article stands beside this page: its declared address, and the other pages of an article in several. */
export function findAddresses(page: PageView): PageAddresses {
  const own = readPageNumber(page.url);
  if (own === null) return { canonicalUrl: null, nextPage: null, firstPage: null, fullPage: null };
  const numbered = pagesOfArticle(page, own);
  const nextPage = numbered.find(({ number }) => number === own.number + 1)?.url ?? null;
  const declared = declaredAddresses(page).find((url) => isSameArticle(url, page.url)) ?? null;
  const first =
    numbered.find(({ number }) => number === 1)?.url ??
    (declared !== null && readPageNumber(declared)?.base === own.base && readPageNumber(declared)?.number === 1
      ? declared
      : null);
  if (own.number > 1 && first !== null) return { canonicalUrl: null, nextPage, firstPage: first, fullPage: null };
  const fullPage = declared !== null && isForOtherScreen(page, declared) ? declared : null;
  return { canonicalUrl: declared, nextPage, firstPage: null, fullPage };
}

/** `rel=canonical`, the address in JSON-LD, `og:url`, in this order, without fragments. */
function declaredAddresses({ url, tree, head, linked }: PageView): string[] {
  const links = tree.elements.filter(({ tag, dom }) => tag === 'link' && hasRel(dom.attribs.rel, 'canonical'));
  const declared = [links[0]?.dom.attribs.href, linked.url, head.get('og:url')?.[0]];
  return declared.flatMap((address) => absoluteAddress(address ?? '', url) ?? []);
}

/**
 * Whether a declared address can be that of the article of the page: on the same host, whatever the screen, and with the same digits or
 * the same name. Papers have declared their front page, or one address for all their pages; articles must not become one by that.
 */
function isSameArticle(declared: string, own: string): boolean {
  const [there, here] = [new URL(declared), new URL(own)];
  if (bareHost(there) !== bareHost(here) || there.pathname === '/') return false;
  const digits = here.pathname.match(IDENTITY)?.at(-1);
  if (digits !== undefined) return there.pathname.includes(digits);
  return nameOf(there) === nameOf(here) && withoutAmp(there.search) === withoutAmp(here.search);
}

/** Whether the page calls itself fast, or its address does and that of the article does not. */
function isForOtherScreen({ url, tree }: PageView, declared: string): boolean {
  if (url === declared) return false;
  const html = tree.elements.find(({ tag }) => tag === 'html')?.dom.attribs ?? {};
  if ('amp' in html || '⚡' in html) return true;
  return screenMarks(url) !== screenMarks(declared) && screenMarks(declared) === '';
}

/** `amp.`, `/amp/`, `?amp`: what of an address names a screen. */
function screenMarks(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  const host = (SCREEN_PREFIX.exec(hostname)?.[0] ?? '').replace('www.', '');
  return host + (pathname.match(AMP_MARK) ?? []).join('') + (withoutAmp(search) === search ? '' : search);
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(SCREEN_PREFIX, '');
}

/** The last part of a path, without what says that it is the fast version. */
function nameOf({ pathname }: URL): string {
  return pathname.replace(AMP_MARK, '').replace(/\/$/u, '').split('/').at(-1) ?? '';
}

function withoutAmp(search: string): string {
  return search.replace(/(?<=[?&])(?:amp|outputType|m)=?[^&]*(?:&|$)/iu, '').replace(/[?&]$/u, '');
}

/** Pages of the same article that this one links to: as `rel=next` and `rel=prev`, or in its paging. */
function pagesOfArticle(
  { url, tree }: PageView,
  own: NumberedAddress,
): { readonly url: string; readonly number: number }[] {
  const found: { readonly url: string; readonly number: number }[] = [];
  for (const [i, element] of tree.elements.entries()) {
    const { tag, dom } = element;
    if ((tag !== 'a' && tag !== 'link') || dom.attribs.href === undefined) continue;
    const isDeclared = hasRel(dom.attribs.rel, 'next') || hasRel(dom.attribs.rel, 'prev');
    // Of thousands of links few can be pages of the article, and to take an address apart costs.
    if (!isDeclared && own.number === 1 && !MAY_HAVE_NUMBER.test(dom.attribs.href)) continue;
    const address = absoluteAddress(dom.attribs.href, url);
    const there = address === null ? null : readPageNumber(address);
    if (address === null || there === null || there.base !== own.base || there.number === own.number) continue;
    if (isDeclared || (tag === 'a' && isPaging(tree.elements, i))) found.push({ url: address, number: there.number });
  }
  return found;
}

function isPaging(elements: readonly TreeElement[], link: number): boolean {
  let frame = elements[link];
  let isCalledPaging =
    frame !== undefined && frame.end - link <= MAX_LINK_ELEMENTS && PAGING_LABEL.test(labelOf(frame));
  for (let level = 0; level < MAX_LEVELS && frame !== undefined; level += 1) {
    if (OTHERS.test(frame.names)) return false;
    isCalledPaging ||= PAGING.test(frame.names);
    frame = elements[frame.parent];
  }
  return isCalledPaging;
}

function labelOf({ dom }: TreeElement): string {
  return rawText(dom).replace(/\s+/gu, ' ').trim();
}

function hasRel(rel: string | undefined, wanted: string): boolean {
  return rel?.toLowerCase().split(/\s+/u).includes(wanted) === true;
}

/** The whole http or https address, without fragment; null for any other. */
export function absoluteAddress(address: string, base: string): string | null {
  const trimmed = address.trim();
  const origin = URL.canParse(base) ? base : undefined;
  if (trimmed === '' || !URL.canParse(trimmed, origin)) return null;
  const url = new URL(trimmed, origin);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url.href;
}
