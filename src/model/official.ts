import type { ArticleId, OfficialId } from './ids.ts';
import type { Span } from './span.ts';

/** One place where a person is spoken of: by name, by post alone (`Bí thư Thành ủy`), or by a pronoun (`đồng chí`). */
export interface OfficialMention extends Span {
  readonly form: 'name' | 'post' | 'pronoun';
}

/**
 * A person who holds a post in Party, State, mass organisation, army or police in this text. One entry a person;
 * `start`/`end` are the name in the mention that carries the post.
 */
export interface Official extends Span {
  /** Full name as written, without title: `Đinh Tiến Dũng`. */
  readonly name: string;
  /** Posts as written, in the order of the text, without doubles. */
  readonly posts: readonly string[];
  /** The body of the last post with what it belongs to; null where the post names none (`Thủ tướng`). */
  readonly unit: string | null;
  /** All places where the text speaks of this person, in order, the one at `start` among them. */
  readonly mentions: readonly OfficialMention[];
}

/** The fact that someone held a post on a day, as one article says. From these, who held which post when. */
export interface PostMention {
  readonly officialId: OfficialId;
  readonly articleId: ArticleId;
  readonly name: string;
  readonly post: string;
  readonly unit: string | null;
  /** Day of the article, `YYYY-MM-DD` in Asia/Ho_Chi_Minh; null where the article is undated. */
  readonly on: string | null;
  readonly start: number;
  readonly end: number;
}
