import type { CopyLine } from './copyLines.ts';

/** A copy without the legends of its pictures. */
export interface WithoutCaptions {
  readonly lines: readonly CopyLine[];
  readonly captions: readonly string[];
  /** Whether the copy begins with a picture: it was copied from below the title. */
  readonly startsWithCaption: boolean;
}

const MAX_CAPTION_CHARS = 300;
/** What only a legend opens with: the view of a meeting. */
const VIEW = /^(?:quang cảnh|toàn cảnh|ảnh minh họa|ảnh minh hoạ|ảnh|hình ảnh|hình minh họa) ?(?=\p{L}|:)/iu;
/** `(Ảnh: TTXVN)`, `Ảnh: Văn Duy`, `- Ảnh: H.T.` at the end of a line. */
const CREDIT = /(?:^|[\s(–-])(?:ảnh|nguồn ảnh|photo) ?: ?[\p{L}\p{N} ./&+-]{1,50}\)?\.?$/iu;
const ENDS_SENTENCE = /[.!?…:;”"]$/u;

/**
 * Takes the legends out of a copy. A legend is a line that stands twice in a row (the picture's alternative text and its
 * caption), the line where a picture stood, one that ends in the picture's credit, or a first line that shows the view of a
 * meeting and stands apart from what follows.
 */
export function takeCaptions(lines: readonly CopyLine[]): WithoutCaptions {
  const kept: CopyLine[] = [];
  const captions: string[] = [];
  let startsWithCaption = false;
  const take = (line: CopyLine): void => {
    if (kept.length === 0) startsWithCaption = true;
    if (!captions.includes(line.text)) captions.push(line.text);
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined) continue;
    const isShort = line.text.length <= MAX_CAPTION_CHARS;
    if (isShort && next?.text === line.text) {
      // A title that stands twice on top is a title.
      if (i === 0 && !line.afterPicture && !VIEW.test(line.text)) kept.push(line);
      else take(line);
      i += 1;
    } else if (
      isShort &&
      (line.afterPicture || (CREDIT.test(line.text) && kept.length > 0) || opensWithView(lines, i))
    ) {
      take(line);
    } else {
      kept.push(line);
    }
  }
  return { lines: kept, captions, startsWithCaption };
}

/** `Quang cảnh Hội nghị ...` on top or between paragraphs, without a full stop and with blank lines after. */
function opensWithView(lines: readonly CopyLine[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || !VIEW.test(line.text) || ENDS_SENTENCE.test(line.text)) return false;
  return next.blanks > 0 && (at === 0 || line.blanks > 0);
}
