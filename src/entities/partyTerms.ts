import { NATIONAL_CONGRESSES } from './vocabulary/congresses.ts';

/**
 * The Party's term (khóa) on a day, as a Roman numeral; null before 1986-12-18. Numbers of Party documents begin anew with every
 * term, by kind of document and committee (Hướng dẫn 36-HD/VPTW, II.1.3).
 *
 * @example
 * termOn('2022-05-05'); // 'XIII'
 */
export function termOn(day: string): string | null {
  let term: string | null = null;
  for (const [each, from] of NATIONAL_CONGRESSES) if (day > from) term = each;
  return term;
}
