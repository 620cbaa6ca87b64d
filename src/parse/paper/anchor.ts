import { fold } from '../../text/fold.ts';

/** A name in letters, digits and hyphens that every address holds as they are: `Phụ lục I` is `phu-luc-i`. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
