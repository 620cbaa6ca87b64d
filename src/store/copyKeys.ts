import type { CitationRecord } from '../model/citation.ts';
import type { ArticleId } from '../model/ids.ts';
import type { SpeechRecord } from '../model/speech.ts';
import { textPrint } from '../text/copies/textPrint.ts';

/** What the speeches and citations of one article are recognised by in its copies; equal ones repeat one another. In their order. */
export interface CopyKeys {
  readonly speeches: readonly string[];
  readonly citations: readonly string[];
}

/** None where the article is of no group. */
export const NO_COPY_KEYS: CopyKeys = { speeches: [], citations: [] };

/**
 * A speech is the same where its words are. A citation is the same where it is the nth of its number, or, without one, of its surface: what a
 * copy words anew around it changes nothing, and a paper that is cited twice counts twice.
 */
export function copyKeysOf(
  group: ArticleId,
  {
    speeches,
    citations,
  }: { readonly speeches: readonly SpeechRecord[]; readonly citations: readonly CitationRecord[] },
): CopyKeys {
  const said = numbered();
  const cited = numbered();
  return {
    speeches: speeches.map(({ text }) => `${group} ${said(textPrint(text))}`),
    citations: citations.map(({ number, surface }) => `${group} ${cited(number?.toUpperCase() ?? textPrint(surface))}`),
  };
}

/** Numbers what is equal: the first `a` is `1 a`, the second `2 a`. */
function numbered(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${count} ${name}`;
  };
}
