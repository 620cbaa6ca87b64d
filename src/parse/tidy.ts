import { clean } from '../text/clean.ts';
import { normalise } from '../text/normalise.ts';

/** A string of a page in the form all of an article's strings have: NFC, `Đ` for eth, one blank for white space, nothing invisible. */
export function tidy(text: string): string {
  return clean(normalise(text));
}
