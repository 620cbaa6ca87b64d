import { guessByline } from '../byline.ts';
import { isLetterhead } from '../header/isLetterhead.ts';
import { readLead } from '../lead.ts';
import { parseDateTime } from '../parseDateTime.ts';
import type { CopyLine } from './copyLines.ts';

/** A copy taken apart from above. */
export interface Opening {
  readonly title: string | null;
  readonly lead: string | null;
  readonly body: readonly string[];
  /** As a line of its own prints it, ISO 8601; null where none does. */
  readonly publishedAt: string | null;
  /** The line with the author's name that stands under the title. */
  readonly byline: string | null;
}

export interface OpeningOptions {
  /** A copy that begins with a picture was taken from below the title, so its first line is none. */
  readonly startsWithCaption: boolean;
}

const MAX_TITLE_CHARS = 300;
const MAX_LEAD_CHARS = 900;
/** Lines between title and text: date, author, section, counters. */
const MAX_META_LINES = 8;
const LETTERHEAD_LINES = 8;
const ENDS_SENTENCE = /(?:(?<!\.\.)\.|[:;,])["”)]?$/u;
const ENDS_PARAGRAPH = /[.!?…:;]["”)]?$/u;
/** What a line that is only a date leaves when digits, marks and the words of a date are gone. */
const DATE_WORDS =
  /\b(?:gmt|utc|am|pm)\b|thứ|hai|ba|tư|năm|sáu|bảy|bẩy|chủ nhật|cn|ngày|tháng|giờ|phút|lúc|cập nhật|đăng|xuất bản|sáng|chiều|\bh\b/giu;

/** Takes title, lines about the article and lead off the top of a copy; the rest is its paragraphs. */
export function takeOpening(lines: readonly CopyLine[], { startsWithCaption }: OpeningOptions): Opening {
  // The text of a document has a letterhead in place of title and lead; `readHeader` reads it from the body.
  if (isLetterhead(lines.slice(0, LETTERHEAD_LINES).map(({ text }) => text))) {
    return { title: null, lead: null, body: lines.map(({ text }) => text), publishedAt: null, byline: null };
  }
  const meta = { publishedAt: null as string | null, byline: null as string | null };
  let at = skipMeta(lines, 0, meta);
  const title = startsWithCaption ? null : titleAt(lines, at);
  if (title !== null) at = skipMeta(lines, at + 1, meta);
  const rest = withoutRelatedLinks(lines.slice(at));
  const [first, ...others] = rest;
  const isLead =
    first !== undefined &&
    others.length > 0 &&
    first.text.length <= MAX_LEAD_CHARS &&
    (title !== null || readLead(first.text).paper !== null);
  const lead = isLead ? first.text : null;
  return { title, lead, body: (isLead ? others : rest).map(({ text }) => text), ...meta };
}

function titleAt(lines: readonly CopyLine[], at: number): string | null {
  const line = lines[at];
  if (line === undefined || lines.length <= at + 1 || line.bullet) return null;
  const { text } = line;
  return text.length <= MAX_TITLE_CHARS && !ENDS_SENTENCE.test(text) ? text : null;
}

/** Passes over the lines that say when and by whom, and keeps what they say. */
function skipMeta(
  lines: readonly CopyLine[],
  from: number,
  meta: { publishedAt: string | null; byline: string | null },
): number {
  let at = from;
  for (; at < Math.min(lines.length - 1, from + MAX_META_LINES); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const date = dateOf(line.text);
    // Without a bullet a short line in capitals may be the title.
    const isByline = date === null && line.bullet && guessByline(line.text) !== null;
    if (date !== null) meta.publishedAt ??= date;
    else if (isByline) meta.byline ??= line.text;
    else if (!(line.bullet && line.text.length <= 30 && from > 0)) break;
  }
  return at;
}

function dateOf(text: string): string | null {
  if (text.length > 80 || !/\d{4}/u.test(text)) return null;
  return text.replace(DATE_WORDS, '').replace(/[\d\s/:.,|()+–-]/gu, '') === '' ? parseDateTime(text) : null;
}

/**
 * Headlines of other articles, which copies glue into one line right under the lead. The line has no blank line before it
 * and no full stop after it, in a copy that otherwise parts its paragraphs by blank lines.
 */
function withoutRelatedLinks(lines: readonly CopyLine[]): readonly CopyLine[] {
  const [first, second, third] = lines;
  if (first === undefined || second === undefined || third === undefined) return lines;
  const parted = lines.filter(({ blanks }) => blanks > 0).length;
  const isGlued =
    second.blanks === 0 &&
    !second.bullet &&
    third.blanks > 0 &&
    ENDS_PARAGRAPH.test(first.text) &&
    !ENDS_PARAGRAPH.test(second.text);
  return isGlued && parted >= lines.length / 2 ? [first, ...lines.slice(2)] : lines;
}
