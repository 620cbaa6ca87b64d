/** A half-open range `[start, end)` of UTF-16 offsets into one text, in nearly all cases `Article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with what is written there: `surface === text.slice(start, end)`, exactly as printed. */
export interface Mention extends Span {
  readonly surface: string;
}
