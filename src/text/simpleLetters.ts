import { fold } from './fold.ts';
import { OLD_ENDINGS } from './modernTone.ts';

/** Up to `ỹ`, where the letters of Vietnamese end. */
const LAST_UNIT = 0x1eff;

/** Bits of a UTF-16 unit, and so how far above it another one stands beside it in `forms`. */
export const FOLDED = 16;

/**
 * Tables by UTF-16 unit, up to `LAST_UNIT`, of the letters and digits whose search terms can be written down unit by unit. Others have 0 in all: signs, marks
 * that stand alone, letters above `LAST_UNIT`, `Σ` and `İ`, whose small form hangs on what stands round them, and `Ư`, since `TƯ` is
 * searched as `tw`.
 */
export interface SimpleLetters {
  /** The small letter, and `<< FOLDED` above it the same without marks: one look for both. */
  readonly forms: Uint32Array;
  /** For a letter that may bear a tone mark in its old place: the small letter before it that makes it so, as the `o` of `hoà`. */
  readonly oldToneAfter: Uint16Array;
}

let made: SimpleLetters | undefined;

/** Made on the first call. */
export function simpleLetters(): SimpleLetters {
  made ??= make();
  return made;
}

function make(): SimpleLetters {
  const forms = new Uint32Array(LAST_UNIT + 1);
  const oldToneAfter = new Uint16Array(LAST_UNIT + 1);
  for (let unit = 0; unit <= LAST_UNIT; unit++) {
    const letter = String.fromCharCode(unit);
    const small = letter.toLowerCase();
    if (!/[\p{L}0-9]/u.test(letter) || /[ΣİƯ]/.test(letter) || small.length !== 1) continue;
    forms[unit] = small.charCodeAt(0) | (fold(small).charCodeAt(0) << FOLDED);
    const ending = OLD_ENDINGS.find((each) => each.endsWith(small));
    if (ending) oldToneAfter[unit] = ending.charCodeAt(0);
  }
  return { forms, oldToneAfter };
}
