import type { Citation } from '../../model/citation.ts';
import type { Official } from '../../model/official.ts';
import type { Span } from '../../model/span.ts';
import type { Speech } from '../../model/speech.ts';
import { firstAfter } from './spans.ts';

/** Who says the words in which a document is cited. */
export interface CitingSpeaker {
  readonly speech: Span;
  /** The official who speaks; null where a body does. */
  readonly official: Official | null;
  /** The body that speaks (`Thành ủy Hà Nội cho biết`). */
  readonly unit: string | null;
}

/** What is demanded is said by someone: `cần`, `phải`. */
const DEMAND = /(?<!\p{L})(?:phải|cần)(?!\p{L})/u;
/** How far back a speech may end for the next sentence to go on with it. */
const MAX_GAP = 160;
const MAX_SENTENCE = 2000;

/** Speeches nest at most so deep and so many end near one place; more are not looked through. */
const MAX_NEAR = 12;

/**
 * Whose words a citation stands in: the innermost speech around it; else, where its sentence makes a demand and the text before it
 * was a speech, that speaker still (`Để làm được điều này, từng cán bộ phải quán triệt ...`).
 *
 * @param speeches ordered by start
 */
export function speakerOf(
  text: string,
  citation: Citation,
  sentence: Span,
  { speeches, officials }: { readonly speeches: readonly Speech[]; readonly officials: readonly Official[] },
): CitingSpeaker | null {
  let innermost: Speech | null = null;
  let last: Speech | null = null;
  const from = firstAfter(speeches, citation.start);
  for (let i = from - 1; i >= Math.max(0, from - MAX_NEAR); i -= 1) {
    const speech = speeches[i];
    if (!speech) break;
    const within = citation.end <= speech.end;
    if (within && (!innermost || speech.end - speech.start < innermost.end - innermost.start)) innermost = speech;
    if (speech.end <= sentence.start && (!last || speech.end > last.end)) last = speech;
  }
  const goesOn =
    last !== null &&
    sentence.start - last.end <= MAX_GAP &&
    DEMAND.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + MAX_SENTENCE)));
  const said = innermost ?? (goesOn ? last : null);
  if (!said?.speaker) return null;
  const { speaker } = said;
  const official = officials.find(({ name }) => name === speaker) ?? null;
  return { speech: innermost ?? sentence, official, unit: official ? null : speaker };
}

/** A place where an official is spoken of. */
export interface Acting extends Span {
  readonly official: Official;
}

/** All mentions of all officials in text order, for `officialActing`. */
export function actingMentions(officials: readonly Official[]): Acting[] {
  return officials
    .flatMap((official) => official.mentions.map(({ start, end }) => ({ start, end, official })))
    .sort((a, b) => a.start - b.start);
}

/**
 * The official whose doing the sentence tells: the first one named before the citation (`Bí thư Thành ủy Trần Văn Bình đã quán triệt Nghị
 * quyết`), else the first behind it (`Trao đổi về Nghị quyết, đồng chí Trần Văn Bình ...`).
 */
export function officialActing(citation: Citation, sentence: Span, mentions: readonly Acting[]): Acting | null {
  const first = mentions[firstAfter(mentions, sentence.start - 1)];
  return first && first.end <= sentence.end && (first.end <= citation.start || first.start >= citation.end)
    ? first
    : null;
}
