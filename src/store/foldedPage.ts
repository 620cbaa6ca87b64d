/** A hit that may repeat another one. */
interface Copied {
  /** Equal in hits that repeat one another; null in one that repeats none. */
  readonly copies: string | number | null;
}

/** How many hits are asked for at first, where so many are wanted: enough where one in five is a copy. */
export const foldable = (wanted: number): number => wanted + Math.ceil(wanted / 4);

/**
 * One page of a list in which each hit that repeats one above it is left out.
 *
 * @param top the first hits, at most so many, in order; called again with more where too few are left
 */
export function foldedPage<Hit extends Copied>(
  page: { readonly limit: number; readonly offset: number },
  top: (most: number) => Hit[],
): Hit[] {
  const wanted = page.offset + page.limit;
  for (let most = foldable(wanted); ; most *= 2) {
    const hits = top(most);
    const folded = withoutRepeats(hits);
    if (folded.length >= wanted || hits.length < most) return folded.slice(page.offset, wanted);
  }
}

/** The hits that repeat none above them. */
export function withoutRepeats<Hit extends Copied>(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string | number>();
  return hits.filter(({ copies }) => {
    if (copies === null) return true;
    if (seen.has(copies)) return false;
    seen.add(copies);
    return true;
  });
}
