import { type Byline, readByline } from '../byline.ts';
import { decodeEntities } from './entities.ts';
import { isAuthorElement } from './furniture.ts';
import type { Finding } from './origin.ts';
import type { PageView } from './page.ts';
import { rawText } from './tree.ts';

const MAX_PRINTED_CHARS = 120;
const META_NAMES = [
  'article:author',
  'dable:author',
  'author',
  'dc.creator',
  'parsely-author',
  'sailthru.author',
] as const;
const NONE: Byline = { authors: [], sourceNote: null };

/** Where a byline may stand, and how to read it there. */
type Candidate = readonly [Finding<Byline>['origin'], () => Byline | null];

/**
 * Who wrote the page: JSON-LD, metadata, an element called author, the line that ends the text (`ending`), in this order,
 * the paper's own name never among them.
 */
export function findAuthors(page: PageView, ending: Byline | null): Finding<Byline> {
  const candidates: readonly Candidate[] = [
    ['declared', () => joined(page.linked.authors, page.papers)],
    ...META_NAMES.map((name): Candidate => ['declared', () => joined(page.head.get(name) ?? [], page.papers)]),
    ['text', () => printedAuthor(page)],
    ['text', () => ending],
  ];
  let note: string | null = ending?.sourceNote ?? null;
  for (const [origin, read] of candidates) {
    const byline = read();
    note ??= byline?.sourceNote ?? null;
    if (byline === null || byline.authors.length === 0) continue;
    // qdnd.vn declares its author with the street (`TTXVN - Lý Thường Kiệt, Hà Nội`): where both name the same, print wins.
    const printed = ending?.authors ?? [];
    const isSame = printed.length > 0 && printed.every((name) => byline.authors.includes(name));
    return {
      value: { authors: isSame ? printed : byline.authors, sourceNote: note },
      origin: isSame ? 'text' : origin,
    };
  }
  return { value: { ...NONE, sourceNote: note }, origin: 'text' };
}

function joined(names: readonly string[], papers: readonly string[]): Byline {
  const bylines = names.filter((name) => !/^https?:|^\d+$/u.test(name)).map((name) => readByline(name, papers));
  return {
    authors: [...new Set(bylines.flatMap(({ authors }) => authors))],
    sourceNote: bylines.find(({ sourceNote }) => sourceNote !== null)?.sourceNote ?? null,
  };
}

function printedAuthor({ tree, blocks, papers }: PageView): Byline | null {
  const authorOf: boolean[] = [];
  for (const { tag, names, parent } of tree.elements) {
    authorOf.push(authorOf[parent] === true || (tag !== 'body' && isAuthorElement(names)));
  }
  for (const block of blocks) {
    if (authorOf[block.at] !== true || block.text.length > MAX_PRINTED_CHARS) continue;
    const byline = readByline(decodeEntities(block.text), papers);
    if (byline.authors.length > 0 && byline.authors.every((name) => /^\p{Lu}/u.test(name) && !/\d/u.test(name)))
      return byline;
  }
  // `<span class="author">` stands inside a block of other things.
  for (const [i, { names, tag, end, dom }] of tree.elements.entries()) {
    if (!isAuthorElement(names) || end - i > 10 || (tag !== 'span' && tag !== 'a' && tag !== 'b' && tag !== 'strong'))
      continue;
    const text = rawText(dom).replace(/\s+/gu, ' ').trim();
    if (text === '' || text.length > MAX_PRINTED_CHARS) continue;
    const byline = readByline(text, papers);
    if (byline.authors.length > 0 && byline.authors.every((name) => /^\p{Lu}/u.test(name) && !/\d/u.test(name)))
      return byline;
  }
  return null;
}
