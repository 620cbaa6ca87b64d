import type { Mention } from './span.ts';

/** A date or period as written: `6-1-2012`, `chiều 18-11`, `tháng 6/2022`, `quý I/2021`, `năm 2021`. */
export interface DateMention extends Mention {
  /**
   * `2012-01-06` for a day, `2022-06` for a month, `2021-Q1` for a quarter; a date without a year is resolved against the
   * publish date. Null where the words name no single day, month or quarter (`năm 2021`, `giai đoạn 2011-2020`,
   * `6 tháng đầu năm 2022`), or where the year cannot be known.
   */
  readonly iso: string | null;
}
