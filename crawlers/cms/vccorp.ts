import type { PageSelectors } from '../../src/model/site.ts';

/**
 * Pages of the system of VCCorp, as ten papers print them (seen on saved pages of five in 2026): `data-role` says what a thing is. A second, empty
 * `.detail-content` may stand on a page, and boxes of the type `content` belong to the text.
 */
export const vccorpPage: PageSelectors = {
  title: '[data-role=title]',
  lead: '[data-role=sapo]',
  body: '.detail-content.afcbc-body',
  publishedAt: { select: 'meta[property="article:published_time"]', attribute: 'content' },
  section: '.detail-cate a, [data-role=cate-name]',
  captions: '.PhotoCMS_Caption',
  drop: ['figure', '[type=RelatedNewsBox]', '[type=RelatedOneNews]', '[type=VideoStream]'],
};

/** What an article's address ends in: 16 to 18 digits that begin with the number of the paper or with the day. */
export const VCCORP_ARTICLE = /-(?<id>\d{16,18})\.htm$/;
