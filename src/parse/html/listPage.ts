import type { PageView } from './page.ts';

/** A link that is a headline: shorter ones are buttons, tags and names. */
const MIN_HEADLINE_CHARS = 25;
const MIN_HEADLINES = 8;

/** A page with so many headlines round a text that declares itself no article is a front page. */
const MANY_HEADLINES = 12;
const MIN_PARAGRAPH_CHARS = 60;
/** No teaser is as long as this. */
const LONG_PARAGRAPH_CHARS = 450;
const ARTICLE_ADDRESS = /\/(?:19|20)\d{2}\/\d{1,2}\/[^/]{8}|\/[^/?#]{0,200}\d{5,20}(?:\.[a-z]{2,5})?\/?(?:[?#]|$)/u;

/**
 * Whether the element found as body is a list of other articles: headlines that are links, more of them than of
 * paragraphs between them (each teaser has one). Also where the page as a whole is one and the body found is what is left
 * of it, a note at its foot. A page that declares an article with its time is none.
 */
export function isListPage(page: PageView, root: number): boolean {
  const { tree, blocks, roles } = page;
  if (declaresArticle(page)) return false;
  const end = tree.elements[root]?.end ?? 0;
  const inside = { headlines: 0, paragraphs: 0, chars: 0 };
  let all = 0;
  let inRow = 0;
  for (const block of blocks) {
    const isIn = block.at >= root && block.at < end && roles[block.at] === 'text';
    const isLink = block.linkChars > block.text.length * 0.8;
    if (isLink && block.text.length >= MIN_HEADLINE_CHARS) {
      all += 1;
      if (isIn) inside.headlines += 1;
      if (isIn) inRow = 0;
    } else if (isIn && !isLink && block.text.length >= MIN_PARAGRAPH_CHARS) {
      if (block.text.length >= LONG_PARAGRAPH_CHARS) return false;
      inside.chars += block.text.length;
      inRow += 1;
      // Two paragraphs without a headline between them are the beginning of a text.
      if (inRow > 1) inside.paragraphs += 1;
    }
  }
  if (inside.headlines >= MIN_HEADLINES && inside.paragraphs < inside.headlines * 0.5) return true;
  return !isTypedArticle(page) && all >= MANY_HEADLINES && inside.chars < all * MIN_PARAGRAPH_CHARS;
}

/** JSON-LD, a time of publication, or an address with an identity: `/slug-5047363.html`, `/2019/11/19/slug`. */
function declaresArticle({ linked, head, url }: PageView): boolean {
  return linked.isArticle || head.has('article:published_time') || head.has('pubdate') || ARTICLE_ADDRESS.test(url);
}

/** Weaker: cafef.vn calls its lists articles too. */
function isTypedArticle({ head }: PageView): boolean {
  return head.get('og:type')?.[0]?.toLowerCase() === 'article';
}
