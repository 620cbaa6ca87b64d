/**
 * Index of the first for which `holds`, as it does for all behind it; the length of the list where it holds for none. Takes time in proportion to
 * the logarithm of that length.
 *
 * @example
 * firstIndex([1, 3, 5], (each) => each > 2); // 1
 */
export function firstIndex<Each>(list: readonly Each[], holds: (each: Each) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as Each)) high = middle;
    else low = middle + 1;
  }
  return low;
}
