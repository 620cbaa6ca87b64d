import type { ArticleId, OfficialId, SpeechId } from './ids.ts';
import type { Span } from './span.ts';

/**
 * How the words are given to their speaker. `stated`: the sentence names who speaks, and a verb of saying, `Theo`, a colon or a dash sets
 * the words off. `inferred`: the speaker is carried over from the sentence before, the clause stands before its speaker, or it follows a
 * verb that takes nouns as well (`lý giải người dân không phải đổi giấy tờ`, `yêu cầu các sở rà soát`).
 */
export type Attribution = 'stated' | 'inferred';

/** What someone said. `start`/`end` cover the words said: between the marks, or the clause after the verb. */
export interface Speech extends Span {
  readonly kind: 'direct' | 'reported';
  /** Full name without title where the text gives one, else the noun phrase (`Thành ủy Hà Nội`, `bà Nguyệt`). */
  readonly speaker: string | null;
  /** Where the speaker is named or meant by the attribution, if anywhere in the text. */
  readonly speakerSpan: Span | null;
  /** As written, without adverbs: `nhấn mạnh`; null after `Theo X,`. */
  readonly verb: string | null;
  /** Analysts who want precision ask for `stated` alone. */
  readonly attribution: Attribution;
}

/** A speech as it is stored and searched. */
export interface SpeechRecord extends Speech {
  readonly id: SpeechId;
  readonly articleId: ArticleId;
  readonly officialId: OfficialId | null;
  /** The speaker's post as held that day, as this article says it. */
  readonly post: string | null;
  readonly unit: string | null;
  /** The words said: `article.text.slice(start, end)`. */
  readonly text: string;
  /** Day of the speech where the text gives it, else of the article: `YYYY-MM-DD`; null where neither is known. */
  readonly saidOn: string | null;
  readonly site: string;
  readonly articleTitle: string | null;
}
