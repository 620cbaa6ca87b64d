/** An article's address without the number of a page of it, and that number: 1 for an address without one. */
export interface NumberedAddress {
  readonly base: string;
  readonly number: number;
}

/** `-p2.html`, `/trang-2.htm`, `_page3.html`, `/page/2/`. */
const IN_PATH = /[-_/](?:p|pg|page|trang)[-_/]?(?<number>\d{1,2})(?=\/?(?:\.[a-z]{2,5})?$)/iu;
/** WordPress: `/so-ket-cong-tac-nam/2/`; under a shorter name (`/van-ban/12`) the number is that of the article. */
const AFTER_SLUG = /(?<=\/[a-z\d]+(?:-[a-z\d]+){2,}(?:\.html?)?)\/(?<number>\d{1,2})\/?$/u;
/** `?page=2`, `&trang=2`. */
const IN_QUERY = /(?<=[?&])(?:p|pg|page|paged|trang)=(?<number>\d{1,2})(?=&|$)/iu;

/**
 * Takes the number of the page off the address of an article in several pages. Null for what is no http address.
 *
 * @example
 * readPageNumber('https://bao.example/so-ket-123456-p2.html') // { base: 'https://bao.example/so-ket-123456.html', number: 2 }
 */
export function readPageNumber(address: string): NumberedAddress | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const place = IN_PATH.exec(url.pathname) ?? AFTER_SLUG.exec(url.pathname);
  const path = place === null ? url.pathname : without(url.pathname, place);
  const asked = IN_QUERY.exec(url.search);
  const search = asked === null ? url.search : without(url.search, asked).replace(/[?&]+$/u, '');
  // WordPress ends addresses with a stroke or not.
  const base = `${url.origin}${path.replace(/(?<=.)\/$/u, '')}${search}`;
  return { base, number: Number(place?.groups?.number ?? asked?.groups?.number ?? 1) };
}

function without(text: string, found: RegExpExecArray): string {
  return text.slice(0, found.index) + text.slice(found.index + found[0].length);
}
