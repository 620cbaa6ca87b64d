import type { CitationRecord } from '../../model/citation.ts';
import type { SpeechRecord } from '../../model/speech.ts';
import { day } from '../day.ts';

/** Where a quotation was printed. `on` is the day of the article, `YYYY-MM-DD`. */
export interface Source {
  readonly title: string | null;
  readonly paper: string;
  readonly on: string | null;
  readonly url: string;
}

type Said = Pick<SpeechRecord, 'kind' | 'speaker' | 'post' | 'verb' | 'text' | 'saidOn'>;

/**
 * A speech as it is quoted in a report: who, holding which post, on which day, the words, and where they were printed. What a paper printed
 * between quotation marks stands between them, what it told in its own words does not.
 *
 * ```ts
 * speechQuotation(speech, source) // Lưu Văn Mạnh kể: “Trước kia thương lái trả bao nhiêu lấy bấy nhiêu” (“Rau Mê Linh”, Báo A, 19/8/2024, https://...)
 * ```
 */
export function speechQuotation({ kind, speaker, post, verb, text, saidOn }: Said, source: Source): string {
  const who = [speaker ?? 'Không rõ ai', post].filter((part) => part !== null).join(', ');
  const when = saidOn !== null && saidOn !== source.on ? ` (ngày ${day(saidOn)})` : '';
  const words = kind === 'direct' ? `“${text}”` : text;
  return `${who}${post !== null && verb !== null ? ',' : ''}${verb === null ? '' : ` ${verb}`}${when}: ${words} ${printedIn(source)}`;
}

/** The sentence that cites a document, and where it was printed. */
export function citationQuotation({ sentenceText }: Pick<CitationRecord, 'sentenceText'>, source: Source): string {
  return `“${sentenceText}” ${printedIn(source)}`;
}

function printedIn({ title, paper, on, url }: Source): string {
  return `(${[title === null ? null : `“${title}”`, paper, day(on), url].filter((part) => part !== null).join(', ')})`;
}
