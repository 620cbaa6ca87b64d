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
  for (let most = foldable(page.offset + page.limit); ; most *= 2) {
    const hits = top(most);
    const folded = pageIn(hits, page, hits.length < most);
    if (folded) return folded;
  }
}

/**
 * The page in the first hits of a list, each hit that repeats one above it left out; null where that takes more hits than these.
 *
 * @param areAll whether there are no further ones
 */
export function pageIn<Hit extends Copied>(
  hits: readonly Hit[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
  areAll: boolean,
): Hit[] | null {
  const folded = withoutRepeats(hits);
  return folded.length < offset + limit && !areAll ? null : folded.slice(offset, offset + limit);
}

/** The hits that repeat none above them. */
function withoutRepeats<Hit extends Copied>(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string | number>();
  return hits.filter(({ copies }) => {
    if (copies === null) return true;
    if (seen.has(copies)) return false;
    seen.add(copies);
    return true;
  });
}
