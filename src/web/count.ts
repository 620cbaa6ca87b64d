const DIGITS = new Intl.NumberFormat('vi-VN');

/** A number as Vietnamese readers write it: `10.000`. */
export function count(number: number): string {
  return DIGITS.format(number);
}
