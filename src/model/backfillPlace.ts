/** Where back-filling stands in one source. */
export interface BackfillPlace {
  /** `YYYY-MM-DD`: what came out before is left out. */
  readonly since: string;
  /** A day of the period that is read, `YYYY-MM-DD`. */
  readonly day: string;
  /** Which page of a list, counted from 1. */
  readonly page: number;
  /** The part of an index of sitemaps that is read. */
  readonly part?: string;
  /** Digest of what the list page before this one held. */
  readonly before?: string;
  /** How many pages of the list, one after the other, showed nothing that those before did not. */
  readonly stale?: number;
  /** How many periods, one after the other, held nothing new. */
  readonly empty?: number;
  /** How many pages to fetch were found so far that nobody had asked for. */
  readonly added?: number;
}

/** Why back-filling from a source is over, with what operators read. */
export const BACKFILL_OVER = {
  'day reached': 'đã tới ngày được hỏi',
  'all older': 'chỉ còn bài cũ hơn ngày được hỏi',
  'no entries': 'trang không còn bài nào',
  'no further page': 'không có trang tiếp theo',
  'same again': 'trang lặp lại y như trang trước',
  'nothing new': 'nhiều trang liền không có gì mới',
  'no more periods': 'nhiều kỳ liền không có gì mới',
  'too many pages': 'danh sách dài quá mức',
  'read to the end': 'đã đọc hết',
} as const;

export type BackfillOver = keyof typeof BACKFILL_OVER;

/** How back-filling from a source came to its end. */
export interface BackfillEnd extends Pick<BackfillPlace, 'since' | 'day' | 'page'> {
  /** As it is declared. */
  readonly source: string;
  readonly because: BackfillOver;
}
