import type { PageView } from './page.ts';

/** `Theo Báo Mẫu`, `Nguồn: Báo Mẫu`: a line that names another paper or agency and says nothing else. */
const NOTE = /^(?:(?:Theo|THEO) (?=\p{Lu})|(?:Nguồn|NGUỒN|nguồn) ?: ?).{2,60}$/u;
/** Buttons that stand in the same element. */
const BUTTONS = / (?:copy link|link bài gốc|lấy link!?|sao chép liên kết)$/iu;
/** Words with which a sentence goes on after its source. */
const IS_SENTENCE = /[.!?,;]/u;
/** So many blocks under the text the line may stand. */
const DEPTH = 8;

/** The line right under the text that says where it comes from, in whatever element it stands; null where there is none. */
export function findSourceNote({ blocks }: PageView, lastOfBody: number): string | null {
  const under = blocks.slice(lastOfBody + 1, lastOfBody + 1 + DEPTH);
  const note = under.find(({ text }) => NOTE.test(text) && !IS_SENTENCE.test(text));
  return note?.text.replace(BUTTONS, '') ?? null;
}
