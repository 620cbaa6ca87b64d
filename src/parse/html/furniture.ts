/**
 * What stands on a page beside the article, known by what its elements are called. Words of class names, ids and roles in
 * English and in Vietnamese without marks, as they are met in the page templates of papers and of the CMS they share.
 */

/** Whole parts of a page by tag. */
const FURNITURE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'menu']);

/** Frames of a page carry the names of its sections, tags and columns (`post tag-related has-sidebar`): they say nothing. */
const FRAMES: ReadonlySet<string> = new Set(['page', 'html', 'body', 'main', 'article']);

/** A word of a name ends at a blank, `-`, `_`, or where camelCase was. */
const word = (words: string): string => `(?<![a-z])(?:${words})(?![a-z])`;
const part = (parts: string): string => `(?:${parts})`;

const FURNITURE_NAMES = new RegExp(
  [
    // What readers say: `comments`, `box-comment`, `binhluan`, `disqus_thread`.
    part('comment(?!ary)|disqus|binh-?luan|respond\\b|y-?kien-ban-doc'),
    // Passing on: `social-share`, `share-bar`, `addthis`, `zalo-share`.
    part('share|sharing|social|addthis|zalo|facebook|twitter-(?!tweet)|follow-|bookmark'),
    // Other articles: `related-news`, `tin-lien-quan`, `article-relate`, `more-stories`, `most-read`, `recommended`.
    part(
      'related|relate(?![a-z])|relation|lien-?quan|tin-?khac|cung-?chuyen-?muc|recirc|recommend|suggest|you-may|also-like',
    ),
    part(
      'read-?more|read-?next|readmore|more-(?:from|news|stories|on|articles)|most-?(?:read|popular|viewed)|popular|trending|outbrain|taboola|doc-?nhieu|xem-?nhieu|tin-?moi|next-(?:article|post)|prev(?:ious)?-|up-next|teaser|upsell',
    ),
    // Adverts: `ads_middle`, `ad-slot`, `banner`, `sponsor`, `quangcao`.
    word('ads?|adv|advert|advertising'),
    part(
      'advert|adsense|ad-?(?:slot|unit|box|container|wrapper|label)|banner|sponsor|promo(?!te-)|quang-?cao|dfp-|zone-ads|admzone|marketing',
    ),
    // The paper's own: `sidebar`, `breadcrumb`, `newsletter`, `cookie`, `paywall`, `popup`, `tags`, `author-bio`.
    part(
      'side-?bar|right-?col|rightcol|breadcrumb|bread-crumb|newsletter|subscri|sign-?up|log-?in|cookie|gdpr|consent|pop-?up|modal|overlay|lightbox|tooltip|widget(?!-content)|toolbar|tool-?box|pagination|pager|skip-?link|menu|masthead|site-?(?:header|footer|nav)|navbar|navigation|footer|copyright|legal|disclaim|donat|contact-|feedback|rating|vote|poll(?![a-z])|quiz|print(?![a-z])|hotline',
    ),
    word(
      'nav|tags?|tag-?list|tags-?list|topics?|keywords?|tu-khoa|tukhoa|bio|meta|byline|timestamp|dateline|kicker|eyebrow|rss|hidden|hide|invisible|sr-only|screen-reader-text|visually-hidden|visuallyhidden|noprint|no-print|credits?',
    ),
    part(
      'author-?(?:bio|box|info|card|profile|block)|about-?(?:the-)?author|article__tag|detail-tag|source-link|link-source|link-?goc|linkgoc',
    ),
  ].join('|'),
  'u',
);

/** Names that only look like one of those: they hold the text. */
const TEXT_NAMES =
  /article-?body|articlebody|article-?content|post-?(?:content|body)|entry-?content|story-?(?:body|content)|detail-?content|cms-body|main-?content|maincontent|fck_detail|page-?content|singular-content|noidung/u;

/** Pictures' legends: `figcaption`, `PhotoCMS_Caption`, `imgdesc`, `picture-caption`, `chu-thich`. */
const CAPTION_NAMES =
  /caption|imgdesc|img-desc|image-desc|photo-(?:desc|credit|info)|image-credit|chu-?thich|media-desc|wp-caption|imgeditor|tplcaption|mastercms_tpl|article__avatar| photo /u;

const LEAD_NAMES =
  /sapo|chappeau|standfirst|(?:article|post|detail|news|content)[-_]{1,2}(?:summary|desc|description|lead|intro|excerpt|dek|sapo)(?![a-z])|(?<![a-z])(?:lead|dek|summary)(?![a-z])/u;
const AUTHOR_NAMES = /author(?!i)|byline|tac-?gia(?![a-z])|nguoi-?viet|(?<![a-z])writer/u;
const DATE_NAMES =
  /publish|pubdate|post-?(?:date|time|subinfo)|(?<![a-z])(?:date|time|datetime|pdate|ngaytao|ngay-?dang|thoi-?gian)(?![a-z])|(?:article|detail|news|format|box)[-_](?:date|time)/u;

/** What is furniture however much text it holds: the foot of the page, readers' words, what asks for consent. */
const NEVER_ARTICLE =
  /(?<![a-z])(?:(?:site-?|page-?|main-?)?footer|copyright|cookies?|consent|gdpr|disqus|comments?|comment-?list|binh-?luan)(?![a-z])/u;

/** What lies in a line of text and is shown over it, or read out alone. */
const OVER_TEXT =
  /tool-?tip|pop-?over|roll-?over-(?:block|people-block)|hover-?card|sr-only|screen-reader|visually-?hidden/u;

/** Whether an element so called is not text of the article. */
export function isFurniture(tag: string, names: string): boolean {
  if (FURNITURE_TAGS.has(tag)) return true;
  return !FRAMES.has(tag) && FURNITURE_NAMES.test(names) && !TEXT_NAMES.test(names);
}

/** Whether no article is in an element so called, however much text it holds. */
export function isNeverArticle(tag: string, names: string): boolean {
  return tag === 'footer' || (!FRAMES.has(tag) && NEVER_ARTICLE.test(names) && !TEXT_NAMES.test(names));
}

/** Whether a part of a line is so called that it is no text of that line. */
export function isOverText(names: string): boolean {
  return OVER_TEXT.test(names);
}

/** Whether an element so called holds a picture's legend. */
export function isCaption(tag: string, names: string): boolean {
  return tag === 'figcaption' || tag === 'figure' || CAPTION_NAMES.test(names);
}

/** Whether an element is called what papers call the element around their paragraphs. */
export function isTextElement(names: string): boolean {
  return TEXT_NAMES.test(names);
}

/** Whether an element is called what papers call the element around their summary (sapo). */
export function isLeadElement(names: string): boolean {
  return LEAD_NAMES.test(names);
}

/** Whether an element is called what papers call the element around the author's name. */
export function isAuthorElement(names: string): boolean {
  return AUTHOR_NAMES.test(names);
}

/** Whether an element is called what papers call the element around the time of publication. */
export function isDateElement(tag: string, names: string): boolean {
  return tag === 'time' || DATE_NAMES.test(names);
}
