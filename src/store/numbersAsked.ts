import { askedNumbers } from '../entities/askedNumbers.ts';
import { canonicalNumber } from '../entities/documentNumber.ts';

/** The numbers of which citations are asked for, upper-cased: also a short form as papers print it, `15`; empty for an id. */
export function numbersAsked(asked: string): string[] {
  const numbers = askedNumbers(asked);
  const short = canonicalNumber(asked)?.toUpperCase();
  return numbers.length === 0 && short !== undefined ? [short] : numbers;
}
