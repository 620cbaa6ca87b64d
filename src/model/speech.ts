import type { ArticleId, OfficialId, SpeechId } from './ids.ts';
import type { Span } from './span.ts';

/** What someone said. `start`/`end` cover the words said: between the marks, or the clause after the verb. */
export interface Speech extends Span {
  readonly kind: 'direct' | 'reported';
  /** Full name without title where the text gives one, else the noun phrase (`Thành ủy Hà Nội`, `bà Nguyệt`). */
  readonly speaker: string | null;
  /** Where the speaker is named or meant by the attribution, if anywhere in the text. */
  readonly speakerSpan: Span | null;
  /** As written, without adverbs: `nhấn mạnh`; null after `Theo X,`. */
  readonly verb: string | null;
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
