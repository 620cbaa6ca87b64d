import type { Citation } from '../../model/citation.ts';
import type { DateMention } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import type { UnitMention } from '../../model/unit.ts';
import { readFollowing } from './following.ts';
import type { FoundCitation } from './found.ts';
import { readPreceding } from './preceding.ts';
import { sentenceAt } from './textOrder.ts';

/** What the words round a citation say of the document. */
export type CitationFields = Pick<Citation, 'issuedOn' | 'issuer' | 'term' | 'title'>;

/** What else is known of the text; all offsets point into it. */
export interface Context {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly dates: readonly DateMention[];
  readonly units: readonly UnitMention[];
}

/**
 * Date, issuer, term and title of each citation. What stands behind a citation goes before what stands in front of it; the issuer
 * behind a list (`Nghị định 178, 67 của Chính phủ`) is that of all its numbers, the date and title behind it only of the last.
 */
export function readAllFields(context: Context, found: readonly FoundCitation[]): CitationFields[] {
  const fields: CitationFields[] = [];
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const one = found[i];
    if (one === undefined) continue;
    const limits = { from: found[i - 1]?.end ?? 0, to: found[i + 1]?.start ?? context.text.length };
    const own = readFields(context, one, limits);
    const later: CitationFields | undefined = found[i + 1]?.listed === true ? fields.at(-1) : undefined;
    fields.push({ ...own, issuer: own.issuer ?? later?.issuer ?? null, term: own.term ?? later?.term ?? null });
  }
  return fields.reverse();
}

/** Bounds of what may be said of one citation: the ends of its neighbours. */
export interface Limits {
  readonly from: number;
  readonly to: number;
}

function readFields(context: Context, one: FoundCitation, limits: Limits): CitationFields {
  const following = readFollowing(context, one, limits.to);
  if (one.printedNumber === null || (following.issuer !== null && following.issuedOn !== null)) return following;
  const sentence = sentenceAt(context.sentences, one.start, context.text.length);
  const preceding = readPreceding(context, one, {
    from: Math.max(limits.from, sentence.start),
    to: Math.min(limits.to, sentence.end),
    sentenceStart: sentence.start,
    after: following.end,
  });
  return {
    issuedOn: following.issuedOn ?? preceding.issuedOn,
    issuer: following.issuer ?? preceding.issuer,
    term: following.term,
    title: following.title,
  };
}
