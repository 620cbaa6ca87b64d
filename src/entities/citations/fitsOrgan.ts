import { canonicalNumber, parseNumber } from '../documentNumber.ts';
import { AUTHORS_OF_TYPES, NEVER_AUTHORS, ORGAN_AUTHORS } from '../vocabulary/issuers.ts';
import type { FoundCitation } from './found.ts';

/** Whether the organ code, or of digits alone the kind, allows the author; codes that tell nothing allow all unless the code must confirm. */
export function fitsOrgan(author: string, one: FoundCitation, mustConfirm = false): boolean {
  const canonical = one.printedNumber === null ? null : canonicalNumber(one.printedNumber);
  const organ = canonical === null ? null : (parseNumber(canonical)?.organ ?? null);
  if (organ === null) {
    if (NEVER_AUTHORS.get(one.type)?.test(author)) return false;
    return AUTHORS_OF_TYPES.get(one.type)?.test(author) ?? !mustConfirm;
  }
  const [issuing = organ] = organ.split('-');
  const rule = ORGAN_AUTHORS.find(([pattern]) => pattern.test(issuing));
  return rule === undefined ? !mustConfirm : rule[1].test(author);
}
