import { isLetterhead } from '../header/isLetterhead.ts';
import { type Block, HEADINGS } from './blocks.ts';

/** A first block shorter than this and without a full stop is no paragraph. */
const MIN_OPENING_CHARS = 40;
const MAX_PREAMBLE = 6;
/** `11/03/2022 - 08:22 | Chính trị`, `Published: 10:48, Tue, Nov 19, 2019`, `October 12, 2018 / by admin`: when the page was made. */
const STAMP = new RegExp(
  [
    String.raw`^(?:(?:published|updated|posted(?: on)?|last updated|đăng (?:lúc|ngày)|ngày đăng|cập nhật|xuất bản)\s?:?\s?)?`,
    String.raw`(?:(?:thứ \p{L}{2,4}|chủ nhật|\p{L}{3,9}day),? (?:ngày )?)?(?:\d{1,2}:\d{2},? .{0,15})?`,
    String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}|\p{L}{3,9}\.? \d{1,2}, (?:19|20)\d{2}|\d{1,2} \p{L}{3,9},? (?:19|20)\d{2})(?!\d)`,
  ].join(''),
  'iu',
);
const MAX_STAMP_CHARS = 120;
/** So many blocks from the beginning a stamp may stand. */
const STAMP_DEPTH = 3;

/** Date, byline and place that stand above the first paragraph, each a few words without a full stop. */
export function withoutPreamble(blocks: readonly Block[], kept: readonly number[]): readonly number[] {
  const isPreamble = (i: number): boolean => {
    const block = blocks[i];
    return (
      block !== undefined &&
      block.text.length < MIN_OPENING_CHARS &&
      !HEADINGS.has(block.tag) &&
      !/[.!?…:”"]$/u.test(block.text)
    );
  };
  const first = kept.findIndex((i) => !isPreamble(i));
  // The letterhead of a document looks the same and is text.
  if (isLetterhead(kept.slice(0, first).map((i) => blocks[i]?.text ?? ''))) return kept;
  const opened = first > 0 && first <= MAX_PREAMBLE ? kept.slice(first) : kept;
  return opened.filter((i, at) => at >= STAMP_DEPTH || !isStamp(blocks[i]?.text ?? ''));
}

function isStamp(text: string): boolean {
  return text.length <= MAX_STAMP_CHARS && STAMP.test(text) && !/[.!?…”"]$/u.test(text);
}
