/** What a paper changed in a text that it took over. Sentences are in the order of the text they stand in. */
export interface Differences {
  /** Sentences that stand in both, whatever their marks, case and signs. */
  readonly kept: number;
  /** Of these, those that stand in another order: the fewest that must be moved to get from one to the other. */
  readonly moved: readonly string[];
  /** Sentences of the source that are not in the copy. */
  readonly cut: readonly string[];
  /** Sentences of the copy that are not in the source. */
  readonly added: readonly string[];
  /** Sentences that stand in both in other words. */
  readonly reworded: readonly { readonly before: string; readonly after: string }[];
}

/** What one article changed in another, by sentences of lead and body. */
export interface ArticleDifferences extends Differences {
  /** Null where it is the same. */
  readonly title: { readonly before: string | null; readonly after: string | null } | null;
}
